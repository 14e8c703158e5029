// `npm start` (the demo: two nodes and a database) and `npm run liandong -- <command>`; prepares the checkout first.
import { pathToFileURL } from 'node:url'
import { endWithNpm } from './orphan.mjs'
import { prepare, ROOT } from './prepare.mjs'
import { runScript } from './say.mjs'

const [command = 'help', ...rest] = process.argv.slice(2)

// `… | head` closes the pipe when it has seen enough; that is no fault of the command.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

await runScript(async () => {
  const demo = command === 'demo'
  // Standard output belongs to the command: `triage` prints exactly one JSON there.
  await prepare({ console: demo, to: demo ? process.stdout : process.stderr })
  if (demo) endWithNpm()
  const entry = new URL('dist/src/start/cli.js', `${pathToFileURL(ROOT)}/`)
  const { main } = await import(entry.href)
  return main([command, ...rest])
})
