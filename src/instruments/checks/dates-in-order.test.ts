// Dates run forward and are dates.
import test from 'node:test'
import { expectOneFinding } from './broken-town.js'

test('a row that ends before it begins is refused', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/catalogue.csv',
      replace: "H2,12345,设施,井盖,井盖缺失;井盖破损,报修,,ordinary,false,false,works,operator's reading,,,,",
      by: "H2,12345,设施,井盖,井盖缺失;井盖破损,报修,,ordinary,false,false,works,operator's reading,,2024-05-01,2024-04-01,",
    },
    { file: 'lamps-and-fights/catalogue.csv', line: 7, what: /from 2024-05-01 to 2024-04-01/, mend: /Correct one/ },
  ))

test('a malformed date is refused where it stands', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/document.yaml', replace: 'inForceTo: null', by: 'inForceTo: 2020-02-30' },
    { file: 'lamps-and-fights/document.yaml', line: 6, what: /inForceTo/, mend: /write-a-pack/ },
  ))

test('a malformed date in the catalogue is refused on its line', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/catalogue.csv',
      replace: "H2,12345,设施,井盖,井盖缺失;井盖破损,报修,,ordinary,false,false,works,operator's reading,,,,",
      by: "H2,12345,设施,井盖,井盖缺失;井盖破损,报修,,ordinary,false,false,works,operator's reading,,1 May,,",
    },
    { file: 'lamps-and-fights/catalogue.csv', line: 7, what: /validFrom/, mend: /write-a-pack/ },
  ))
