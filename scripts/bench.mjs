// `npm run bench -- accept|alike|county|lifecycle|start`: prepares the checkout and runs one measurement, each printing a ratio taken in one run.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepare, ROOT } from './prepare.mjs'
import { runScript, Stop } from './say.mjs'

const KINDS = ['accept', 'alike', 'county', 'lifecycle', 'start']

await runScript(async () => {
  const [kind = '', ...rest] = process.argv.slice(2)
  if (!KINDS.includes(kind)) {
    throw new Stop(
      `There is no measurement “${kind}”.`,
      `Give one of: ${KINDS.map((word) => `npm run bench -- ${word}`).join(', ')}.`,
      2,
    )
  }
  await prepare({ to: process.stderr })
  const entry = path.join(ROOT, 'dist', 'bench', `${kind}.js`)
  if (!existsSync(entry)) throw new Stop(`${entry} is missing.`, 'Run npm run build.')
  const { main } = await import(pathToFileURL(entry).href)
  return main(rest)
})
