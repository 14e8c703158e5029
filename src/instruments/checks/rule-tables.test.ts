// A decision table answers every question it can be asked, and with one voice.
import test from 'node:test'
import { expectOneFinding } from './broken-town.js'

test('a combination that no line answers is refused', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/rules/R2-answering.yaml',
      replace: `  - { when: { police: true, card: none }, then: { answeredBy: police }, cites: ["3"] }
`,
      by: '',
    },
    {
      file: 'lamps-and-fights/rules/R2-answering.yaml',
      line: 10,
      what: /R2 has a gap: no line applies when police=true, card=none/,
      mend: /Add a line/,
    },
  ))

test('two lines that both apply are refused where lines may not overlap', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/rules/R2-answering.yaml',
      replace: '{ police: false, card: none }, then',
      by: '{ card: none }, then',
    },
    {
      file: 'lamps-and-fights/rules/R2-answering.yaml',
      line: 13,
      what: /Lines 2 and 3 of table R2 overlap when police=true, card=none/,
      mend: /hit to first/,
    },
  ))

test('a line that earlier lines always beat is refused', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/rules/R1-who-acts.yaml',
      replace: '  - { when: { listedAt: "110" }, then',
      by: `  - { when: { danger: true, listedAt: "110" }, then: { actor: "110" }, cites: ["1"] }
  - { when: { listedAt: "110" }, then`,
    },
    {
      file: 'lamps-and-fights/rules/R1-who-acts.yaml',
      line: 12,
      what: /Line 3 of table R1 never answers/,
      mend: /Remove the line/,
    },
  ))

test('an input the table does not declare is refused', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/rules/R1-who-acts.yaml',
      replace: '{ calls: { atLeast: 3 } }',
      by: '{ rings: { atLeast: 3 } }',
    },
    {
      file: 'lamps-and-fights/rules/R1-who-acts.yaml',
      line: 11,
      what: /no input “rings”/,
      mend: /Correct it after inputs/,
    },
  ))

test('a value the input can never have is refused', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/rules/R1-who-acts.yaml',
      replace: '{ listedAt: "110" }, then',
      by: '{ listedAt: "119" }, then',
    },
    {
      file: 'lamps-and-fights/rules/R1-who-acts.yaml',
      line: 12,
      what: /“listedAt” is never “119”/,
      mend: /Correct it after inputs/,
    },
  ))

test('an output the table does not declare is refused', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/rules/R1-who-acts.yaml', replace: 'then: { actor: both }', by: 'then: { acter: both }' },
    {
      file: 'lamps-and-fights/rules/R1-who-acts.yaml',
      line: 11,
      what: /no output “acter”/,
      mend: /Correct it after outputs/,
    },
  ))

test('an input without a range is refused', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/rules/R2-answering.yaml', replace: 'card: { values: [valid, none] }', by: 'card: {}' },
    { file: 'lamps-and-fights/rules/R2-answering.yaml', line: 6, what: /What input “card” may be/, mend: /values/ },
  ))
