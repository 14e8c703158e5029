// Early warnings of the boards (clause 6): the inbox, and how many of each week were false alarms. A unit sees its own. Acknowledging,
// answering and closing are moves of the register in which they are kept.
import type { Register } from '../../instruments/register.js'
import { weekOf } from '../../jobs/boards/raise-warnings.js'
import { boardPack } from '../../jobs/boards/start-board-keeper.js'
import { findRegister } from '../../registers/create-register-desk.js'
import { movesFor } from '../../registers/look.js'
import type { RecordFile } from '../../registers/record-file.js'
import { accept, refuse } from '../../terms/refusal.js'
import { type Instant, instant, ms } from '../../terms/time.js'
import { dayOf } from '../../terms/zone.js'
import { today } from '../book-today.js'
import { type WarningsView, type WarningView, warningsQuery, warningsView } from '../contract/boards.js'
import type { Deps } from '../dependencies.js'
import { defineOperation } from '../operation.js'
import { askingNow } from '../registers/reach.js'

const WEEKS = 8
const SHOWN = 100
const PAGE = 100
const MOST_PAGES = 20
const WEEK_MS = 7 * 86_400_000

export const listWarnings = defineOperation({
  id: 'warning.list',
  method: 'GET',
  path: '/api/warnings',
  summary: { zh: '研判预警', en: 'Early warnings of the boards' },
  query: warningsQuery,
  answers: { 200: warningsView },
  async handle(ask, deps) {
    const day = today(deps, ask.now)
    const name = boardPack(deps.book, day)?.boards?.register
    const found = name === undefined ? undefined : findRegister(deps.book, name, day)
    if (found === undefined) return refuse('boards_unknown', {})
    const { register } = found
    const unit = ask.session?.account.unit ?? null
    const records = await recent(deps, register.id, unit, instant(ms(ask.now) - WEEKS * WEEK_MS))
    const wished = records.filter(({ open }) => ask.query.open === undefined || open === ask.query.open).slice(0, SHOWN)
    const counts = await deps.store.countWarningCases(wished.map(({ id }) => id))
    const asking = askingNow(ask, deps)
    const items = wished.map((record) =>
      warningShown(record, register, counts.get(record.id) ?? 0, movesFor(record, register, asking, asking.name)),
    )
    return accept({
      status: 200,
      body: { register: register.id, items, weeks: weeksOf(records, ask.now, deps.book.place.zone) },
    })
  },
})

/** The open ones, however old, and all of the last weeks; the newest first. */
async function recent(
  deps: Deps,
  register: string,
  unit: string | null,
  since: Instant,
): Promise<readonly RecordFile[]> {
  const own = unit === null ? {} : { fields: { unit } }
  const all = new Map<string, RecordFile>()
  for (const open of [true, false]) {
    let after: string | undefined
    for (let page = 0; page < MOST_PAGES; page++) {
      const { items, next } = await deps.store.listRecords({
        register,
        open,
        limit: PAGE,
        ...own,
        ...(after === undefined ? {} : { after }),
      })
      for (const record of items) all.set(record.id, record)
      const last = items.at(-1)
      if (next === null || next === undefined || (!open && last !== undefined && last.openedAt < since)) break
      after = next
    }
  }
  return [...all.values()]
    .filter(({ open, openedAt }) => open || openedAt >= since)
    .sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
}

function warningShown(record: RecordFile, register: Register, cases: number, moves: readonly string[]): WarningView {
  const { fields } = record
  const text = (name: string): string | null => (fields[name] == null ? null : String(fields[name]))
  const number = (name: string): number | null => (fields[name] == null ? null : Number(fields[name]))
  return {
    id: record.id,
    number: record.number,
    version: record.version,
    state: record.state,
    stateName: register.states.find(({ id }) => id === record.state)?.name ?? { zh: record.state, en: record.state },
    open: record.open,
    board: text('board') ?? '',
    what: text('what') ?? record.headline,
    why: text('why') ?? '',
    town: text('town'),
    place: text('place'),
    row: text('row'),
    since: text('since') ?? record.openedAt,
    latest: text('latest'),
    raisedAt: record.openedAt,
    dueAt: record.dueAt,
    cases,
    people: number('people') ?? 0,
    danger: number('danger') ?? 0,
    expected: number('expected'),
    chance: number('chance'),
    hours: number('hours'),
    unit: text('unit') ?? '',
    duty: text('duty') ?? '',
    measures: text('measures'),
    falseBecause: text('falseBecause'),
    verdict: text('verdict'),
    moves: [...moves],
  }
}

function weeksOf(records: readonly RecordFile[], now: Instant, zone: string): WarningsView['weeks'] {
  return Array.from({ length: WEEKS }, (_, back) => {
    const week = weekOf(dayOf(instant(ms(now) - back * WEEK_MS), zone))
    const own = records.filter(({ openedAt }) => weekOf(dayOf(openedAt, zone)) === week)
    return {
      week,
      raised: own.length,
      closed: own.filter(({ open }) => !open).length,
      falseAlarms: own.filter(({ state }) => state === 'false-alarm').length,
    }
  })
}
