// The holiday library answers for years it does not know as if they had no holidays.
import test from 'node:test'
import { expectOneFinding } from './broken-town.js'

test('a calendar that claims a year without known holidays is refused', () =>
  expectOneFinding(
    { file: 'place.yaml', replace: 'coveredUntil: 2026-12-31', by: 'coveredUntil: 2031-12-31' },
    { file: 'place.yaml', line: 16, what: /no holidays are known for 2031/, mend: /extraDaysOff/ },
  ))

test('two months before the known holidays end the checker says so', () =>
  expectOneFinding(
    { file: 'place.yaml', replace: '样例镇', by: '样例小镇' },
    {
      file: 'place.yaml',
      line: 16,
      what: /Holidays are known until 2026-12-31/,
      mend: /published/,
      severity: 'warning',
    },
    '2026-11-21',
  ))
