// An id names one thing.
import test from 'node:test'
import { expectOneFinding } from './broken-town.js'

test('two matters under one id are refused', () =>
  expectOneFinding(
    [
      { file: 'lamps-and-fights/catalogue.csv', replace: 'H2,12345,设施', by: 'H1,12345,设施' },
      {
        file: 'lamps-and-fights/words.yaml',
        replace: `- { id: H2, strong: [井盖没了, 井盖坏了], weak: [井盖], against: [] }
`,
        by: '',
      },
    ],
    { file: 'lamps-and-fights/catalogue.csv', line: 7, what: /“H1” is used twice/, mend: /another name/ },
  ))

test('two states under one id are refused', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/procedure.yaml',
      replace: '- { id: in_progress, name',
      by: `- { id: dispatched, name: { zh: 又一, en: Again }, forCitizen: { zh: 又。, en: Again. }, open: true, holder: unit, clock: sign_for }
      - { id: in_progress, name`,
    },
    { file: 'lamps-and-fights/procedure.yaml', line: 16, what: /“dispatched” is used twice/, mend: /another name/ },
  ))

test('two units that answer to one alias are refused', () =>
  expectOneFinding(
    {
      file: 'place.yaml',
      replace: 'kind: utility, under: "12345", aliases: []',
      by: 'kind: utility, under: "12345", aliases: [工务]',
    },
    { file: 'place.yaml', line: 13, what: /“工务” is used twice/, mend: /another name/ },
  ))

test('a former unit that is still there, or has two successors, is refused', async () => {
  const former = (id: string) => `formerly: [{ id: ${id}, name: { zh: 旧所, en: Old office }, until: 2020-12-31 }]`
  const works = 'aliases: [工务], namedIn: 样例发〔2020〕1号'
  await expectOneFinding(
    { file: 'place.yaml', replace: works, by: `${works}, ${former('gas')}` },
    { file: 'place.yaml', line: 12, what: /“gas” is used twice/, mend: /another name/ },
  )
  const gas = 'kind: utility, under: "12345", aliases: [], namedIn: null'
  await expectOneFinding(
    [
      { file: 'place.yaml', replace: works, by: `${works}, ${former('lamp-office')}` },
      { file: 'place.yaml', replace: gas, by: `${gas}, ${former('lamp-office')}` },
    ],
    { file: 'place.yaml', line: 13, what: /“lamp-office” is used twice/, mend: /another name/ },
  )
})
