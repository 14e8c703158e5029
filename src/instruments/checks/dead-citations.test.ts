// Every step of a case cites a line that can be opened, or says that no paper sets it.
import test from 'node:test'
import { expectOneFinding } from './broken-town.js'

test('a move that cites a clause the paper does not have is refused', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/procedure.yaml',
      replace: 'to: in_progress, by: [unit_clerk], cites: ["1"]',
      by: 'to: in_progress, by: [unit_clerk], cites: ["7"]',
    },
    { file: 'lamps-and-fights/procedure.yaml', line: 20, what: /no clause “7”/, mend: /clauses.yaml/ },
  ))

test('a rule that cites an unknown row is refused', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/rules/R2-answering.yaml',
      replace: 'answeredBy: police }, cites: ["3"]',
      by: 'answeredBy: police }, cites: [{ row: P7 }]',
    },
    { file: 'lamps-and-fights/rules/R2-answering.yaml', line: 12, what: /no row “P7”/, mend: /catalogue.csv/ },
  ))

test('a value that no paper sets must name its source', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/procedure.yaml',
      replace: 'by: [unit_clerk], cites: [{ notSetByInstrument: true, source: 样例 }]',
      by: 'by: [unit_clerk], cites: [{ notSetByInstrument: true }]',
    },
    { file: 'lamps-and-fights/procedure.yaml', line: 21, what: /needs its source/, mend: /with a source/ },
  ))

test('a move that cites nothing is refused', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/procedure.yaml',
      replace: 'to: in_progress, by: [unit_clerk], cites: ["1"]',
      by: 'to: in_progress, by: [unit_clerk], cites: []',
    },
    {
      file: 'lamps-and-fights/procedure.yaml',
      line: 20,
      what: /move “order_signed_for” cites nothing/,
      mend: /Cite a clause/,
    },
  ))

test('a paper that no pack carries cannot be cited', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/procedure.yaml',
      replace: 'to: closed, by: [agent], cites: ["1"]',
      by: 'to: closed, by: [agent], cites: [{ instrument: 样例发〔1999〕9号, clause: "1" }]',
    },
    {
      file: 'lamps-and-fights/procedure.yaml',
      line: 11,
      what: /no pack carries 样例发〔1999〕9号/,
      mend: /Cite a clause/,
    },
  ))

test('a pair that cites an unknown row is refused', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/pairs.yaml', replace: '["2", P2, H3]', by: '["2", P2, H8]' },
    { file: 'lamps-and-fights/pairs.yaml', line: 10, what: /no clause or row “H8”/, mend: /Cite a clause/ },
  ))
