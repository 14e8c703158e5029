// Builds the recommender of every place named; `prepare.mjs` starts it when packs or the learning code have changed.
import { main } from '../dist/src/start/cli.js'

process.exitCode = await main(['build-models', ...process.argv.slice(2)])
