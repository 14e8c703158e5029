// Starts or adopts an embedded cluster and says which, then waits to be ended; its server lives on.
import { startEmbedded } from '../../../src/store/embedded/start-embedded.js'

const { pid, adopted } = await startEmbedded(process.argv[2] ?? '')
process.stdout.write(`${JSON.stringify({ pid, adopted })}\n`)
setInterval(() => {}, 1_000)
