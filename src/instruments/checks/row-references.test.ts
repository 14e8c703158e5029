// Words, cards and cross-references lead to rows that exist.
import test from 'node:test'
import { expectOneFinding } from './broken-town.js'

test('words for a row the catalogue does not have are refused', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/words.yaml',
      replace: '- { id: H2, strong',
      by: '- { id: H4, strong: [怪], weak: [], against: [] }\n- { id: H2, strong',
    },
    { file: 'lamps-and-fights/words.yaml', line: 5, what: /no row “H4”/, mend: /catalogue.csv/ },
  ))

test('a knowledge card for an unknown row is refused', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/knowledge.yaml', replace: 'rows: [P3]', by: 'rows: [P3, P4]' },
    { file: 'lamps-and-fights/knowledge.yaml', line: 2, what: /no row “P4”/, mend: /catalogue.csv/ },
  ))

test('a cross-reference to an unknown row is refused', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/catalogue.csv', replace: 'reading,P2,', by: 'reading,P5,' },
    { file: 'lamps-and-fights/catalogue.csv', line: 8, what: /no row “P5”/, mend: /catalogue.csv/ },
  ))

test('an outside ground that the procedure does not list is refused', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/outside.yaml', replace: 'ground: court', by: 'ground: weather' },
    {
      file: 'lamps-and-fights/outside.yaml',
      line: 1,
      what: /“weather” is not among turningAway/,
      mend: /turningAway.grounds/,
    },
  ))
