// Two rows that the same words catch need a fact that decides between them.
import test from 'node:test'
import { expectOneFinding } from './broken-town.js'

test('the same subject on opposite sides without a pair is refused', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/catalogue.csv', replace: '井盖缺失;井盖破损', by: '井盖缺失;打架' },
    {
      file: 'lamps-and-fights/catalogue.csv',
      line: 7,
      what: /P1 \(110\) and H2 \(12345\) both catch “打架”/,
      mend: /pairs.yaml/,
    },
  ))

test('the same strong word on opposite sides without a pair is refused', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/words.yaml', replace: '[井盖没了, 井盖坏了]', by: '[井盖没了, 动手打人]' },
    { file: 'lamps-and-fights/catalogue.csv', line: 7, what: /both catch “动手打人”/, mend: /take the word from one/ },
  ))
