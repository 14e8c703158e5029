// `npm run build`: installs, compiles and builds the console, and starts nothing.
import { prepare } from './prepare.mjs'
import { runScript, speaker } from './say.mjs'

await runScript(async () => {
  await prepare({ to: process.stdout })
  speaker().say('ready: everything is built')
})
