// A switch that could send an emergency, a guess or nobody's matter away without a person is refused, in words.
import assert from 'node:assert/strict'
import test from 'node:test'
import { type Breakage, checkBrokenTown, expectOneFinding } from './broken-town.js'

/** Adds lines under `selfDispatch` of the sample town, which has none of its own; they begin at line 16. */
function switches(...lines: string[]): Breakage {
  return { file: 'place.yaml', replace: '\ncalendar:\n', by: `\nselfDispatch:\n${lines.join('\n')}\ncalendar:\n` }
}

function line(matter: string, from = '2026-01-01'): string {
  return `  - { matter: ${matter}, from: ${from}, decidedBy: 样例指挥中心, note: 试行 }`
}

const refused = (breakages: readonly Breakage[], what: RegExp, at = 16) =>
  expectOneFinding(breakages, { file: 'place.yaml', line: at, what, mend: /emove the line|Keep one/ })

test('an ordinary matter with a unit of its own platform may be switched on', async () => {
  assert.deepEqual(await checkBrokenTown([switches(line('H1'), line('H2', '2027-01-01'))]), [])
})

test('a switch for a matter that no catalogue has is refused', () => refused([switches(line('H7'))], /no matter H7/))

test('a switch for a matter that is not in force on its day is refused', () =>
  refused(
    [
      switches(line('H1')),
      {
        file: 'lamps-and-fights/catalogue.csv',
        replace: 'works,样例发〔2020〕1号 第1条,,,,\nH2',
        by: 'works,样例发〔2020〕1号 第1条,,,2026-03-01,\nH2',
      },
    ],
    /H1 is not in force on 2026-06-01/,
  ))

test('an emergency is never dispatched by itself', () => refused([switches(line('P1'))], /P1 is an emergency/))

test('a catch-all is never dispatched by itself', () => refused([switches(line('H9'))], /H9 is a catch-all/))

test('a matter of 110 that counts as danger while the facts are unknown is never dispatched by itself', () =>
  refused(
    [
      switches(line('P2')),
      {
        file: 'lamps-and-fights/catalogue.csv',
        replace: 'severity:已危及多人,emergency',
        by: 'severity:已危及多人,ordinary',
      },
    ],
    /P2 counts as danger while the facts are unknown/,
  ))

test('a matter without a unit cannot be dispatched by itself', () =>
  refused(
    [
      switches(line('H2')),
      { file: 'lamps-and-fights/catalogue.csv', replace: "works,operator's reading,,,,\nH3", by: ',,,,,\nH3' },
    ],
    /H2 names no handling unit/,
  ))

test('a matter whose unit the other platform dispatches to cannot be dispatched by itself', async () => {
  const findings = await checkBrokenTown([
    switches(line('H3')),
    { file: 'lamps-and-fights/catalogue.csv', replace: 'false,gas,', by: 'false,station,' },
  ])
  const errors = findings.filter((finding) => finding.severity === 'error')
  assert.equal(errors.length, 1)
  assert.match(errors[0]?.what.en ?? '', /H3 belongs to a unit that the other platform dispatches to/)
})

test('a matter switched on twice is refused', () =>
  refused([switches(line('H1'), line('H1'))], /switched on twice/, 17))

test('a switch that nobody decided is refused', async () => {
  const findings = await checkBrokenTown([switches('  - { matter: H1, from: 2026-01-01, decidedBy: "", note: 试行 }')])
  assert.equal(findings.length, 1)
  assert.equal(findings[0]?.severity, 'error')
})
