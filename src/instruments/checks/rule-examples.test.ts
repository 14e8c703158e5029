// The worked examples beside a table are its proof.
import test from 'node:test'
import { expectOneFinding } from './broken-town.js'

test('an example that comes out differently is refused', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/rules/R1-who-acts.yaml',
      replace: '{ listedAt: "12345" }, expect: { actor: "12345" } }',
      by: '{ listedAt: "12345" }, expect: { actor: "110" } }',
    },
    {
      file: 'lamps-and-fights/rules/R1-who-acts.yaml',
      line: 16,
      what: /line 4 gives actor="12345", expected "110"/,
      mend: /until they agree/,
    },
  ))

test('an example that leaves out what the table needs is refused', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/rules/R1-who-acts.yaml',
      replace: 'given: { listedAt: "12345" }',
      by: 'given: { calls: 1 }',
    },
    {
      file: 'lamps-and-fights/rules/R1-who-acts.yaml',
      line: 16,
      what: /not given: listedAt/,
      mend: /until they agree/,
    },
  ))
