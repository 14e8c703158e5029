// A pair that settles nothing would ask the caller for nothing.
import test from 'node:test'
import { expectOneFinding } from './broken-town.js'

test('a branch that an earlier one always beats is refused', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/pairs.yaml', replace: `gas_spread: [slight] }`, by: `gas_spread: heavy }` },
    {
      file: 'lamps-and-fights/pairs.yaml',
      line: 8,
      what: /Branch 2 of pair “gas” never answers: branch 1/,
      mend: /narrower one first/,
    },
  ))

test('a question that no branch depends on is questioned itself', () =>
  expectOneFinding(
    [
      {
        file: 'lamps-and-fights/facts.yaml',
        replace: `- id: gas_spread`,
        by: `- id: other_fact
  name: { zh: 别的, en: Other }
  question: { zh: 别的？, en: "Other?" }
  values:
    - { id: x, name: { zh: 甲, en: X }, cues: [] }
- id: gas_spread`,
      },
      { file: 'lamps-and-fights/pairs.yaml', replace: 'ask: gas_spread', by: 'ask: other_fact' },
    ],
    {
      file: 'lamps-and-fights/pairs.yaml',
      line: 5,
      what: /asks for “other_fact”, which no branch depends on/,
      mend: /ask: null/,
      severity: 'warning',
    },
  ))
