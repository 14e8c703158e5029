// The scripts that prepare and test a checkout: honest counting, and one preparer at a time.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test, { after } from 'node:test'
import { pathToFileURL } from 'node:url'
import { ROOT } from '../support/source-files.js'

interface Tally {
  hear(event: { type: string; data: object }): string | undefined
  report(): string
  lastLine(): string
  readonly failed: number
}
type TallyClass = new (root: string, mustRun?: readonly string[]) => Tally

const script = (name: string): string => pathToFileURL(path.join(ROOT, 'scripts', name)).href
const { Tally } = (await import(script('tally.mjs'))) as { Tally: TallyClass }
const { fingerprint, filesBelow } = (await import(script('stale.mjs'))) as {
  fingerprint(root: string, files: readonly string[]): string
  filesBelow(root: string, dir: string, wanted: (file: string) => boolean): string[]
}

const folder = mkdtempSync(path.join(tmpdir(), 'liandong-scripts-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const file = '/x/dist/test/a.test.js'
const pass = (name: string, more: object = {}) => ({ type: 'test:pass', data: { name, file, details: {}, ...more } })
const fail = (name: string, error: object) => ({ type: 'test:fail', data: { name, file, details: { error } } })

test('a passed test counts once, a suite around it not at all', () => {
  const tally = new Tally('/x')
  tally.hear(pass('one'))
  tally.hear(pass('around', { details: { type: 'suite' } }))
  assert.equal(tally.lastLine(), '1 passed, 0 failed, 0 skipped')
})

test('a failed part counts once, not again as the failure of what it is part of', () => {
  const tally = new Tally('/x')
  const shown = tally.hear(fail('part', { cause: new Error('two is not three') }))
  tally.hear(fail('whole', { failureType: 'subtestsFailed' }))
  assert.equal(tally.lastLine(), '0 passed, 1 failed, 0 skipped')
  assert.match(shown ?? '', /test\/a\.test\.ts: part[\s\S]*two is not three/)
})

test('a file that holds no test is a failure, and so is one that does not load', () => {
  const tally = new Tally('/x')
  tally.hear(pass(file))
  tally.hear({ type: 'test:stderr', data: { file, message: 'SyntaxError: nothing here\n' } })
  const shown = tally.hear(fail(file, { failureType: 'testCodeFailure', cause: 'test failed' }))
  assert.equal(tally.failed, 2)
  assert.match(shown ?? '', /SyntaxError: nothing here/)
})

test('a skipped test is named with its reason, and fails where it must run', () => {
  const skipped = pass('opens a browser', { skip: 'chromium is not installed' })
  const tally = new Tally('/x')
  tally.hear(skipped)
  assert.equal(tally.lastLine(), '0 passed, 0 failed, 1 skipped')
  assert.match(tally.report(), /opens a browser — chromium is not installed/)
  const strict = new Tally('/x', ['test/'])
  assert.match(strict.hear(skipped) ?? '', /must run here/)
  assert.equal(strict.lastLine(), '0 passed, 1 failed, 0 skipped')
})

test('a test that is still to be written is not counted as passed', () => {
  const tally = new Tally('/x')
  tally.hear(pass('some day', { todo: 'later' }))
  assert.equal(tally.lastLine(), '0 passed, 0 failed, 1 skipped')
})

test('a changed, added or deleted source makes another fingerprint', () => {
  const source = path.join(folder, 'src')
  mkdirSync(source)
  const seen = (): string =>
    fingerprint(
      folder,
      filesBelow(folder, 'src', () => true),
    )
  const prints = [seen()]
  writeFileSync(path.join(source, 'a.ts'), '1')
  prints.push(seen())
  utimesSync(path.join(source, 'a.ts'), new Date(0), new Date(0))
  prints.push(seen())
  assert.equal(seen(), prints[2], 'nothing changed, nothing is stale')
  rmSync(path.join(source, 'a.ts'))
  assert.equal(seen(), prints[0])
  assert.equal(new Set(prints).size, 3)
})

/** Holds the lock for a moment and writes down when it began and ended. */
function holder(lock: string, log: string, heldMs: number): Promise<void> {
  const code = `
    import { appendFileSync } from 'node:fs'
    import { withLock } from ${JSON.stringify(script('lock.mjs'))}
    await withLock(${JSON.stringify(lock)}, () => undefined, async () => {
      appendFileSync(${JSON.stringify(log)}, 'in ')
      await new Promise((resolve) => setTimeout(resolve, ${heldMs}))
      appendFileSync(${JSON.stringify(log)}, 'out ')
    })`
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['--input-type=module', '--eval', code], (error) => (error ? reject(error) : resolve()))
  })
}

test('two preparations at once take turns', async () => {
  const [lock, log] = [path.join(folder, 'turns.lock'), path.join(folder, 'turns.log')]
  await Promise.all([holder(lock, log, 300), holder(lock, log, 300), holder(lock, log, 300)])
  assert.equal(readFileSync(log, 'utf8'), 'in out in out in out ')
})

test('a lock left by a dead process is cleared', async () => {
  const [lock, log] = [path.join(folder, 'dead.lock'), path.join(folder, 'dead.log')]
  mkdirSync(lock)
  // Beyond the largest process id of any system.
  writeFileSync(path.join(lock, 'pid'), '99999999')
  await holder(lock, log, 0)
  assert.equal(readFileSync(log, 'utf8'), 'in out ')
})
