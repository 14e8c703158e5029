// Rows that would never be used as meant are warned of.
import test from 'node:test'
import { expectOneFinding } from './broken-town.js'

test('a row no words lead to is questioned', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/words.yaml',
      replace: `- { id: H2, strong: [井盖没了, 井盖坏了], weak: [井盖], against: [] }
`,
      by: ``,
    },
    {
      file: 'lamps-and-fights/catalogue.csv',
      line: 7,
      what: /No words lead to matter H2/,
      mend: /words.yaml/,
      severity: 'warning',
    },
  ))

test('a knowledge-first row without a card is questioned', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/knowledge.yaml', replace: `rows: [P3]`, by: `rows: []` },
    {
      file: 'lamps-and-fights/catalogue.csv',
      line: 4,
      what: /Matter P3 asks the knowledge base first/,
      mend: /knowledge.yaml/,
      severity: 'warning',
    },
  ))
