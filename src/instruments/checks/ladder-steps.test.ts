// A ladder whose steps cannot be opened or answered is refused.
import test from 'node:test'
import { expectOneFinding } from './broken-town.js'

const FILE = 'lamps-and-fights/procedure.yaml'
const STEP = 'afterMinutes: 0, cites: ["1"] }'

test('a ground that opens a step nobody wrote is refused', () =>
  expectOneFinding(
    {
      file: FILE,
      replace: STEP,
      by: `${STEP}
supervising:
  grounds:
    - { id: overdue, name: { zh: 超期, en: Overdue }, steps: [supervision, exile] }
  appealWithinWorkingDays: 3
  reopenedTimes: 2
  cites: ["1"]`,
    },
    { file: FILE, line: 47, what: /“overdue” opens a step “exile” that does not exist/, mend: /Add the step/ },
  ))

test('a step that asks for an answer nobody has to give in time is refused', () =>
  expectOneFinding(
    { file: FILE, replace: STEP, by: 'afterMinutes: 0, asksAnswer: true, cites: ["1"] }' },
    { file: FILE, line: 44, what: /“supervision” asks for an answer/, mend: /holder: unit and a clock/ },
  ))
