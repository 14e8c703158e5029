// A hard pair speaks only of rows, facts and values that exist.
import test from 'node:test'
import { expectOneFinding } from './broken-town.js'

test('a pair with an unknown row is refused', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/pairs.yaml',
      replace: 'gas_spread: [slight] }, rows: [H3]',
      by: 'gas_spread: [slight] }, rows: [H5]',
    },
    {
      file: 'lamps-and-fights/pairs.yaml',
      line: 8,
      what: /row “H5”, which does not exist/,
      mend: /row of catalogue.csv/,
    },
  ))

test('a pair that asks for an unknown fact is refused', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/pairs.yaml', replace: 'ask: gas_spread', by: 'ask: gas_smell' },
    {
      file: 'lamps-and-fights/pairs.yaml',
      line: 5,
      what: /fact “gas_smell”, which does not exist/,
      mend: /facts.yaml/,
    },
  ))

test('a branch on a value the fact does not have is refused', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/pairs.yaml', replace: 'gas_spread: heavy', by: 'gas_spread: huge' },
    { file: 'lamps-and-fights/pairs.yaml', line: 7, what: /value “huge” of fact “gas_spread”/, mend: /facts.yaml/ },
  ))

test('a branch on an unknown fact is refused', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/pairs.yaml', replace: 'gas_spread: heavy', by: 'smell: heavy' },
    { file: 'lamps-and-fights/pairs.yaml', line: 7, what: /fact “smell”, which does not exist/, mend: /facts.yaml/ },
  ))
