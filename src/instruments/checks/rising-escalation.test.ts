// Supervision rises step by step.
import test from 'node:test'
import { expectOneFinding } from './broken-town.js'

test('a later step that opens earlier is refused', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/procedure.yaml', replace: 'afterMinutes: 0', by: 'afterMinutes: -90' },
    {
      file: 'lamps-and-fights/procedure.yaml',
      line: 44,
      what: /“supervision” does not open later than “reminder”/,
      mend: /order of time/,
    },
  ))
