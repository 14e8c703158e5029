// Nothing may fall between the two platforms.
import test from 'node:test'
import { expectOneFinding } from './broken-town.js'

test('a matter that nobody accepts is refused', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/catalogue.csv', replace: 'H2,12345,', by: 'H2,,' },
    { file: 'lamps-and-fights/catalogue.csv', line: 7, what: /No platform accepts matter H2/, mend: /accepts column/ },
  ))
