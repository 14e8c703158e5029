// A time limit says who set it.
import test from 'node:test'
import { expectOneFinding } from './broken-town.js'

test('a limit may not cite a paper that sets no limits', () =>
  expectOneFinding(
    {
      file: 'limits/limits.yaml',
      replace: `  within: { workingDays: 5 }
  when: {}
  cites: [{ notSetByInstrument: true, source: 样例 }]`,
      by: `  within: { workingDays: 5 }
  when: {}
  cites: [{ instrument: 样例发〔2020〕1号, version: 2020-01-10, clause: "1" }]`,
    },
    {
      file: 'limits/limits.yaml',
      line: 20,
      what: /cites 样例发〔2020〕1号, which sets no time limits/,
      mend: /notSetByInstrument/,
    },
  ))

test('a limit without an unconditional line would leave some demands without one', () =>
  expectOneFinding(
    {
      file: 'limits/limits.yaml',
      replace: `  within: { workingDays: 5 }
  when: {}
  cites: [{ notSetByInstrument: true, source: 样例 }]`,
      by: `  within: { workingDays: 5 }
  when: { danger: true }
  cites: [{ notSetByInstrument: true, source: 样例 }]`,
    },
    { file: 'limits/limits.yaml', line: 16, what: /“handle” has no unconditional line/, mend: /when: \{\}/ },
  ))

test('a narrower line below the general one would never apply', () =>
  expectOneFinding(
    {
      file: 'limits/limits.yaml',
      replace: `- id: handle
`,
      by: `- id: sign_for
  name: { zh: 签收, en: Sign for }
  within: { minutes: 5 }
  when: { danger: true }
  cites: [{ notSetByInstrument: true, source: 样例 }]
- id: handle
`,
    },
    { file: 'limits/limits.yaml', line: 16, what: /“sign_for” never applies/, mend: /narrower lines first/ },
  ))
