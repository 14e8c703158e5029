// Runs small test files together, a dozen to a process: on their own most of them spend more on loading the packs than on
// testing (six of test/systems: 16.8 s of processor time apart, 7.0 s together). What touches the process itself stays alone.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const TOGETHER = 12
/** Folders whose tests start processes, browsers or whole nodes. */
const ALONE = ['test/browser/', 'test/failures/', 'test/scripts/', 'test/start/']
/** Words that show that a file means its own process, or hooks for every test there. */
const OWN_PROCESS =
  /\b(spawn|fork|exec)(Sync|File|FileSync)?\(|process\.(env|exit|chdir|on)\b|^(before|after)(Each)?\(|mock\.timers/m

/**
 * `sources`: test files relative to `root`. Answers the files to run and, by compiled file, the bundle that holds it.
 * @returns {{ run: string[], bundleOf: Map<string, string> }}
 */
export function bundle(root, sources) {
  const compiled = (source) => path.join(root, 'dist', source.replace(/\.ts$/, '.js'))
  const folder = path.join(root, 'dist', 'bundles')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const [alone, shared] = split(sources, (source) => isAlone(root, source))
  const bundleOf = new Map()
  const run = []
  for (let from = 0; from < shared.length; from += TOGETHER) {
    const files = shared.slice(from, from + TOGETHER).map(compiled)
    const name = path.join(folder, `${String(run.length + 1).padStart(2, '0')}.test.mjs`)
    writeFileSync(name, textOf(files))
    for (const file of files) bundleOf.set(file, name)
    run.push(name)
  }
  return { run: [...run, ...alone.map(compiled)], bundleOf }
}

/** One file that cannot be loaded fails by name and does not take its neighbours along. */
function textOf(files) {
  const urls = files.map((file) => JSON.stringify(pathToFileURL(file).href))
  return `import test from 'node:test'
for (const file of [${urls.join(', ')}]) {
  try {
    await import(file)
  } catch (error) {
    test(\`\${file} cannot be loaded\`, () => {
      throw error
    })
  }
}
`
}

function isAlone(root, source) {
  return (
    ALONE.some((folder) => source.startsWith(folder)) || OWN_PROCESS.test(readFileSync(path.join(root, source), 'utf8'))
  )
}

function split(all, test) {
  return [all.filter(test), all.filter((one) => !test(one))]
}
