// A demand cannot be sent to a body that does not exist.
import test from 'node:test'
import { expectOneFinding } from './broken-town.js'

test('a matter with an unknown unit is refused', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/catalogue.csv', replace: 'false,gas,', by: 'false,gaz,' },
    {
      file: 'lamps-and-fights/catalogue.csv',
      line: 8,
      what: /unit “gaz”, which place.yaml does not have/,
      mend: /unit id of place.yaml/,
    },
  ))

test('a unit proposed without a basis is refused', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/catalogue.csv', replace: "gas,operator's reading,P2", by: 'gas,,P2' },
    { file: 'lamps-and-fights/catalogue.csv', line: 8, what: /without saying on what basis/, mend: /paper and clause/ },
  ))

test('a unit that the other platform dispatches to is questioned', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/catalogue.csv', replace: 'false,gas,', by: 'false,station,' },
    {
      file: 'lamps-and-fights/catalogue.csv',
      line: 8,
      what: /110 dispatches to its unit “station”/,
      mend: /Change the unit/,
      severity: 'warning',
    },
  ))
