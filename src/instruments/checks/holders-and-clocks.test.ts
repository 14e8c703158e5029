// “Who has it now, and until when?” must have an answer in every open state.
import test from 'node:test'
import { expectOneFinding } from './broken-town.js'

test('an open state that nobody holds is refused', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/procedure.yaml',
      replace: 'open: true, holder: unit, clock: sign_for',
      by: 'open: true, holder: none, clock: sign_for',
    },
    {
      file: 'lamps-and-fights/procedure.yaml',
      line: 15,
      what: /Nobody holds the open state “order.dispatched”/,
      mend: /Set holder to/,
    },
  ))

test('an open state without a clock must give the reason', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/procedure.yaml', replace: ', noClockBecause: 工单自有时限', by: '' },
    {
      file: 'lamps-and-fights/procedure.yaml',
      line: 7,
      what: /“desk.with_units” has neither a clock nor a reason/,
      mend: /noClockBecause/,
    },
  ))

test('a clock that no limits pack sets is refused', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/procedure.yaml', replace: 'clock: handle', by: 'clock: handling' },
    {
      file: 'lamps-and-fights/procedure.yaml',
      line: 16,
      what: /No limits pack has a limit “handling”/,
      mend: /Add the limit/,
    },
  ))

test('a closed state that somebody still holds is refused', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/procedure.yaml',
      replace:
        'name: { zh: 办结, en: Completed }, forCitizen: { zh: 办结。, en: Completed. }, open: false, holder: none',
      by: 'name: { zh: 办结, en: Completed }, forCitizen: { zh: 办结。, en: Completed. }, open: false, holder: unit',
    },
    {
      file: 'lamps-and-fights/procedure.yaml',
      line: 17,
      what: /closed state “order.completed” still has a holder/,
      mend: /holder to none/,
    },
  ))
