// An expired card may not be cited; the checker says so without stopping the node.
import test from 'node:test'
import { expectOneFinding } from './broken-town.js'

test('an expired knowledge card is a warning that names its owner', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/knowledge.yaml', replace: 'validUntil: 2029-12-31', by: 'validUntil: 2026-05-31' },
    {
      file: 'lamps-and-fights/knowledge.yaml',
      line: 8,
      what: /“K1” expired on 2026-05-31/,
      mend: /Have 样例公安局 review it/,
      severity: 'warning',
    },
  ))
