// A demand that gets stuck is a broken promise: the checker must see it before a citizen does.
import test from 'node:test'
import { expectOneFinding } from './broken-town.js'

test('a state that can be entered but never closed is refused', () =>
  expectOneFinding(
    [
      {
        file: 'lamps-and-fights/procedure.yaml',
        replace: '      - { id: closed, name',
        by: `      - { id: stuck, name: { zh: 卡住, en: Stuck }, forCitizen: { zh: 卡住。, en: Stuck. }, open: true, holder: desk, clock: dispatch }
      - { id: closed, name`,
      },
      {
        file: 'lamps-and-fights/procedure.yaml',
        replace: '{ action: order_dispatched, from: [awaiting_dispatch], to: with_units,',
        by: `{ action: got_stuck, from: [awaiting_dispatch], to: stuck, by: [agent], cites: ["1"] }
      - { action: order_dispatched, from: [awaiting_dispatch], to: with_units,`,
      },
    ],
    {
      file: 'lamps-and-fights/procedure.yaml',
      line: 8,
      what: /“stuck” of leg “desk” is a dead end/,
      mend: /Add a move out of it/,
    },
  ))

test('a state that no move leads to is refused', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/procedure.yaml',
      replace: '      - { id: closed, name',
      by: `      - { id: merged, name: { zh: 并入, en: Merged }, forCitizen: { zh: 并入。, en: Merged. }, open: false, holder: none, clock: null }
      - { id: closed, name`,
    },
    {
      file: 'lamps-and-fights/procedure.yaml',
      line: 8,
      what: /No move leads to state “merged”/,
      mend: /Add a move that leads there/,
    },
  ))

test('a move to a state that does not exist is refused', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/procedure.yaml',
      replace: 'from: [dispatched], to: in_progress',
      by: 'from: [dispatched], to: under_way',
    },
    {
      file: 'lamps-and-fights/procedure.yaml',
      line: 20,
      what: /has no state “under_way”/,
      mend: /listed under states/,
    },
  ))
