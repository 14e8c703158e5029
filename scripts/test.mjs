// `npm test [-- words of file names] [--must-run folder]`: prepare, lint, type-check the console, run every test, count honestly.
// Its last line is `N passed, N failed, N skipped`; the exit code is 0 only when nothing failed.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { run } from 'node:test'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { bundle } from './bundles.mjs'
import { prepare, ROOT, tool } from './prepare.mjs'
import { runScript, Stop, seconds, speaker } from './say.mjs'
import { filesBelow } from './stale.mjs'
import { Tally } from './tally.mjs'

const { say, raw } = speaker(process.stdout)
// A test file that has not ended by then hangs; it is failed by name instead of stopping the whole run.
const FILE_LIMIT_MS = 10 * 60_000

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'must-run': { type: 'string', multiple: true, default: [] } },
  })
  await prepare({ to: process.stdout })
  const sources = testFiles(positionals)
  if (sources.length === 0) throw new Stop('No test file matches.', 'Leave the words out to run everything.')

  const { run: files, bundleOf } = bundle(ROOT, sources)
  const tally = new Tally(ROOT, values['must-run'], bundleOf)
  if (positionals.length === 0) {
    check(tally, 'lint (biome)', '@biomejs/biome/bin/biome', ['check', '.'])
    if (existsSync(path.join(ROOT, 'src/console/tsconfig.json'))) {
      check(tally, 'types of the console (tsc)', 'typescript/bin/tsc', ['-p', 'src/console/tsconfig.json', '--noEmit'])
    }
  }
  say(`running ${sources.length} test files …`)
  const since = performance.now()
  try {
    await runFiles(files, tally)
  } finally {
    await stopTestCluster()
  }
  raw(tally.missing())
  raw(tally.report())
  say(`tests took ${seconds(since)}`)
  raw(`${tally.lastLine()}\n`)
  return tally.failed > 0 ? 1 : 0
})

/** Taken from the sources, so that the output of a deleted test is not run. */
function testFiles(words) {
  const sources = ['src', 'test', 'bench'].flatMap((dir) => filesBelow(ROOT, dir, (file) => file.endsWith('.test.ts')))
  return sources
    .filter((file) => !file.startsWith('src/console/'))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
}

function check(tally, name, script, args) {
  const since = performance.now()
  const status = tool(script, args)
  tally.count({ name, file: name, status: status === 0 ? 'passed' : 'failed', reason: 'see the lines above' })
  say(`${name}: ${status === 0 ? 'fine' : 'FAILED'} (${seconds(since)})`)
}

async function runFiles(files, tally) {
  let lastWord = performance.now()
  for await (const event of run({ files, concurrency: 2, timeout: FILE_LIMIT_MS })) {
    const text = tally.hear(event)
    if (text) raw(text)
    if (!text && performance.now() - lastWord < 10_000) continue
    if (!text) say(`… ${tally.soFar()}`)
    lastWord = performance.now()
  }
}

/** The tests share one PostgreSQL; it is stopped here, after the last of them. */
async function stopTestCluster() {
  if (process.env.LIANDONG_KEEP_TEST_CLUSTER) return
  const support = path.join(ROOT, 'dist', 'test', 'support', 'database.js')
  if (!existsSync(support)) return
  const { stopTestCluster: stop } = await import(pathToFileURL(support).href)
  await stop()
}
