// A sentence to learn from must speak of what exists and mean one thing; a row with too few of them is warned of.
import assert from 'node:assert/strict'
import test from 'node:test'
import { checkBrokenTown } from './broken-town.js'

const FILE = 'lamps-and-fights/utterances/rows.txt'
const ROWS = ['P1', 'P2', 'P3', 'P9', 'H1', 'H2', 'H3', 'H9']

async function check(...more: readonly string[]) {
  const enough = ROWS.flatMap((row) => [`= ${row}`, ...Array.from({ length: 30 }, (_, at) => `${row} 第${at}种说法`)])
  return await checkBrokenTown([{ file: FILE, write: [...more, ...enough].join('\n') }])
}

test('sentences that speak of what exists are in order', async () => {
  assert.deepEqual(
    await check(
      '= P2 H3 | danger; gas_spread=heavy',
      '煤气味很大',
      '= out court',
      '要去起诉',
      '= H3 | ask gas_spread',
      '有味道',
    ),
    [],
  )
})

for (const [what, heading, named] of [
  ['row', '= H7', 'H7'],
  ['second row', '= H1 B01', 'B01'],
  ['ground', '= out abroad', 'out abroad'],
  ['fact', '= H1 | colour=red', 'colour=red'],
  ['value of a fact', '= H3 | gas_spread=purple', 'gas_spread=purple'],
  ['question', '= H3 | ask colour', 'colour'],
] as const) {
  test(`a ${what} that does not exist is named with file and line`, async () => {
    const findings = await check('# 一', heading, '说了一句话')
    assert.deepEqual(
      findings.map(({ severity, file, line }) => [severity, file, line]),
      [['error', FILE, 3]],
    )
    assert.ok(findings[0]?.what.en.includes(`“${named}”`), findings[0]?.what.en)
  })
}

test('one sentence with two meanings is refused where it stands the second time', async () => {
  const twice = ['= H1', '灯和盖都坏了', '= H2', '灯和盖都坏了']
  const [finding, ...more] = await check(...twice)
  assert.deepEqual(more, [])
  assert.deepEqual([finding?.severity, finding?.file, finding?.line], ['error', FILE, 4])
  assert.match(finding?.what.en ?? '', /two meanings: 灯和盖都坏了/)
  const danger = await check('= P1', '又打起来了', '= P1 | danger', '又打起来了')
  assert.equal(danger.length, 1, 'danger is a meaning too')
})

test('one sentence written twice with one meaning is no contradiction', async () => {
  assert.deepEqual(await check('= H1', '灯坏了', '= H1', '灯坏了'), [])
})

test('a row with fewer than thirty sentences is warned of; one with thirty is not', async () => {
  const few = ROWS.flatMap((row) => [
    `= ${row}`,
    ...Array.from({ length: row === 'H2' ? 29 : 30 }, (_, at) => `${row} 第${at}种说法`),
  ])
  const findings = await checkBrokenTown([{ file: FILE, write: few.join('\n') }])
  assert.equal(findings.length, 1, JSON.stringify(findings))
  assert.equal(findings[0]?.severity, 'warning')
  assert.match(findings[0]?.what.en ?? '', /H2 has only 29/)
})

test('a sentence for two rows counts for both', async () => {
  const shared = ['= H1 H2', ...Array.from({ length: 30 }, (_, at) => `第${at}种两件事`)]
  const rest = ROWS.filter((row) => row !== 'H1' && row !== 'H2').flatMap((row) => [
    `= ${row}`,
    ...Array.from({ length: 30 }, (_, at) => `${row} 第${at}种说法`),
  ])
  assert.deepEqual(await checkBrokenTown([{ file: FILE, write: [...shared, ...rest].join('\n') }]), [])
})

test('a pack without sentences is sound: its words decide alone', async () => {
  assert.deepEqual(await checkBrokenTown([]), [])
})
