// A paper's own statements about validity and other papers lead somewhere.
import test from 'node:test'
import { expectOneFinding } from './broken-town.js'

const file = 'lamps-and-fights/document.yaml'

test('a validity that rests on a clause nobody has written down is refused', () =>
  expectOneFinding(
    { file, replace: 'relations: []', by: 'relations: []\nvalidity: { clause: 九十九 }' },
    { file, line: 11, what: /Clause 九十九 is not in clauses.yaml/, mend: /Correct the clause/ },
  ))

test('tasks that outlast the paper are refused', () =>
  expectOneFinding(
    {
      file,
      replace: 'inForceTo: null',
      by: 'inForceTo: 2027-01-01\nvalidity: { tasksEnd: 2027-06-01 }',
    },
    { file, line: 7, what: /The tasks end on 2027-06-01/, mend: /Correct one/ },
  ))

test('a repeal by a paper without a date is asked for its day', () =>
  expectOneFinding(
    [
      { file, replace: 'signedOn: 2020-01-02', by: 'signedOn: null' },
      { file, replace: 'relations: []', by: 'relations:\n  - { type: repeals, to: 样例发〔2010〕9号 }' },
    ],
    { file, line: 11, what: /from which day 样例发〔2010〕9号/, mend: /Write from/, severity: 'warning' },
  ))

test('a relation of a kind the register does not know is refused', () =>
  expectOneFinding(
    { file, replace: 'relations: []', by: 'relations:\n  - { type: supersedes, to: 样例发〔2010〕9号 }' },
    { file, line: 11, what: /relations/, mend: /write-a-pack/ },
  ))
