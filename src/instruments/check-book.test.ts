// The checker over whole packs: the published ones are sound, and a broken one never becomes a book.
import assert from 'node:assert/strict'
import path from 'node:path'
import test from 'node:test'
import { checkPacks, loadSoundBook } from './check-book.js'
import { checkBrokenTown, packsFolder } from './checks/broken-town.js'
import { describeFinding, PackFault } from './finding.js'

const DAY = '2026-11-21'

for (const place of ['haimen', 'sample-town']) {
  test(`the packs of ${place} have no errors`, async () => {
    const findings = await checkPacks(path.join(packsFolder(), place), DAY)
    const errors = findings.filter((finding) => finding.severity === 'error')
    assert.deepEqual(errors.map(describeFinding), [])
  })
}

test('a sound place is loaded with its warnings beside it', async () => {
  const { book, warnings } = await loadSoundBook(path.join(packsFolder(), 'sample-town'), DAY)
  assert.equal(book.place.id, 'sample-town')
  assert.deepEqual(
    book.packs.map((pack) => pack.id),
    ['lamps-and-fights', 'limits'],
  )
  assert.ok(warnings.every((warning) => warning.severity === 'warning'))
})

test('a place with an error does not load, and the fault lists every error with file and line', async () => {
  await assert.rejects(loadSoundBook(path.join(packsFolder(), 'nowhere'), DAY), (fault: unknown) => {
    assert.ok(fault instanceof PackFault)
    assert.equal(fault.code, 'pack_refused')
    assert.match(fault.message, /place\.yaml:1 .* Mend: /)
    return true
  })
})

test('findings come in the order of files and lines', async () => {
  const findings = await checkBrokenTown([
    { file: 'lamps-and-fights/procedure.yaml', replace: 'clock: handle', by: 'clock: handling' },
    { file: 'lamps-and-fights/procedure.yaml', replace: ', noClockBecause: 工单自有时限', by: '' },
    { file: 'lamps-and-fights/catalogue.csv', replace: 'H2,12345,', by: 'H2,,' },
  ])
  assert.deepEqual(
    findings.map((finding) => `${finding.file}:${finding.line}`),
    ['lamps-and-fights/catalogue.csv:7', 'lamps-and-fights/procedure.yaml:7', 'lamps-and-fights/procedure.yaml:16'],
  )
})

test('an unreadable limits pack is named alone, not blamed on every clock', async () => {
  const findings = await checkBrokenTown([
    { file: 'limits/limits.yaml', replace: 'within: { workingDays: 5 }', by: 'within: { workingDays: five }' },
  ])
  assert.deepEqual([...new Set(findings.map((finding) => finding.file))], ['limits/limits.yaml'])
})
