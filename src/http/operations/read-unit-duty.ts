// Who is on duty at the units now and where nobody will be; for one unit without anybody, who is there instead. Clause 9.
import { heedOf } from '../../seats/duty.js'
import { fitUnits } from '../../seats/instead.js'
import { accept, refuse } from '../../terms/refusal.js'
import { findGoverning, today } from '../book-today.js'
import { unitDutyQuery, unitDutyView } from '../contract/seats.js'
import { defineOperation } from '../operation.js'
import { watchDuty } from '../seats/duty-watch.js'
import { staffingOf } from '../seats/staffing-today.js'

const MOST_INSTEAD = 4
const MOST_GAPS = 12

export const readUnitDuty = defineOperation({
  id: 'unit-duty.read',
  method: 'GET',
  path: '/api/unit-duty',
  summary: { zh: '承办单位值班', en: 'Duty of units' },
  query: unitDutyQuery,
  answers: { 200: unitDutyView },
  async handle(ask, deps) {
    const found = staffingOf(deps, ask.now)
    if (!found.ok) return found
    const staffing = found.value
    const own = deps.book.place.units.filter(({ under }) => under === deps.platform)
    // A unit's account sees its own duty, whatever it asks for.
    const wanted = ask.session?.account.unit ?? ask.query.unit
    const asked = wanted === undefined ? own : own.filter(({ id }) => id === wanted)
    if (asked.length === 0) return refuse('unit_unknown', { unit: wanted ?? '' })
    const watch = await watchDuty(staffing, ask.now, deps, wanted)
    const units = asked.map(({ id, name }) => {
      const state = watch.of(id)
      const { shifts, gaps, unit, rosterKept, now, next } = state
      return {
        unit,
        name,
        rosterKept,
        now,
        heed: heedOf(state, false, staffing.duty),
        next,
        onDuty: shifts.map(({ post, phone, from, to }) => ({ post, phone, from, to })),
        gaps: gaps.slice(0, MOST_GAPS).map((gap) => ({ ...gap })),
      }
    })
    const lacking = wanted !== undefined && units[0]?.now === 'nobody' && ask.session?.account.unit == null
    const instead = lacking ? await insteadOf(wanted) : []
    return accept({
      status: 200,
      body: { now: ask.now, until: watch.until, cites: [...staffing.duty.cites], units, instead },
    })

    /** Only units fit for the matter, and of those whoever is there at this hour. */
    async function insteadOf(unit: string) {
      const all = await watchDuty(staffing, ask.now, deps, undefined)
      const rows = ask.query.rows?.split(',') ?? []
      const matters = findGoverning(deps.book, today(deps, ask.now))?.matters ?? []
      const fitting = { rows, town: ask.query.town ?? null, platform: deps.platform }
      return fitUnits(fitting, matters, deps.book.place)
        .filter((id) => id !== unit && all.of(id).now === 'on_duty')
        .slice(0, MOST_INSTEAD)
        .flatMap((id) => own.filter((one) => one.id === id))
        .map(({ id, name }) => ({ unit: id, name, phone: all.of(id).shifts[0]?.phone ?? null }))
    }
  },
})
