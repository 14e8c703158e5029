// A matter may be switched to self-dispatch only where a wrong guess costs a return and nothing worse: known, in force, with a unit of
// the platform that accepts it, and neither urgent nor a catch-all.
import type { Bilingual } from '../../terms/text.js'
import type { Day } from '../../terms/time.js'
import { bi, errorAt, type Finding } from '../finding.js'
import { mattersInForce, packsInForce } from '../in-force.js'
import type { Matter, Pack, Place } from '../pack.js'
import { type SelfDispatchBar, selfDispatchBar } from '../self-dispatch.js'
import type { PlaceCheck, Shelf } from './check.js'

export const selfDispatchSwitches: PlaceCheck = (place, at, today, shelf) => {
  const seen = new Set<string>()
  return (place.selfDispatch ?? []).flatMap((one, index): Finding[] => {
    const spot = at(['selfDispatch', index, 'matter'])
    const again = seen.has(one.matter)
    seen.add(one.matter)
    const wrong = again
      ? {
          what: bi(`事项 ${one.matter} 的自动派发写了两次。`, `Matter ${one.matter} is switched on twice.`),
          mend: bi('只留一条。', 'Keep one of the two lines.'),
        }
      : wrongWith(one.matter, one.from > today ? one.from : today, place, shelf)
    return wrong ? [errorAt(spot, wrong.what, wrong.mend)] : []
  })
}

interface Wrong {
  readonly what: Bilingual
  readonly mend: Bilingual
}

function wrongWith(id: string, day: Day, place: Place, { packs, allRead }: Shelf): Wrong | null {
  const found = inForceOn(id, day, place, packs)
  if (found) {
    const bar = selfDispatchBar(found.matter, found.pack, place)
    return bar ? { what: WHY[bar](id), mend: MEND } : null
  }
  if (!allRead) return null
  const known = packs.some((pack) => pack.matters.some((matter) => matter.id === id))
  return known
    ? {
        what: bi(
          `事项 ${id} 在 ${day} 不在施行，不能开通自动派发。`,
          `Matter ${id} is not in force on ${day} and cannot be switched to self-dispatch.`,
        ),
        mend: bi('改用现行清单里的事项，或删去这一条。', 'Use a row of the catalogue in force, or remove the line.'),
      }
    : {
        what: bi(`没有事项 ${id}。`, `There is no matter ${id} in any catalogue of this place.`),
        mend: bi('改用 catalogue.csv 里的事项编号，或删去这一条。', 'Use an id of catalogue.csv, or remove the line.'),
      }
}

function inForceOn(id: string, day: Day, place: Place, packs: readonly Pack[]): { pack: Pack; matter: Matter } | null {
  for (const pack of packsInForce({ place, packs }, day)) {
    const matter = mattersInForce(pack, day).find((one) => one.id === id)
    if (matter) return { pack, matter }
  }
  return null
}

const WHY: Readonly<Record<SelfDispatchBar, (id: string) => Bilingual>> = {
  emergency: (id) =>
    bi(`事项 ${id} 属紧急，始终由人派单。`, `Matter ${id} is an emergency: a person always dispatches it.`),
  fallback: (id) =>
    bi(
      `事项 ${id} 是兜底事项：落到它的，正是没有认出来的。`,
      `Matter ${id} is a catch-all: what falls to it is what was not recognised.`,
    ),
  danger: (id) =>
    bi(
      `事项 ${id} 情况不明时按危险处置（pairs.yaml），始终由人派单。`,
      `Matter ${id} counts as danger while the facts are unknown (pairs.yaml): a person always dispatches it.`,
    ),
  no_unit: (id) =>
    bi(
      `事项 ${id} 没有写承办单位，不知派给谁。`,
      `Matter ${id} names no handling unit: there is nobody to dispatch it to.`,
    ),
  other_platform: (id) =>
    bi(
      `事项 ${id} 的承办单位由另一个平台派单。`,
      `Matter ${id} belongs to a unit that the other platform dispatches to.`,
    ),
}

const MEND = bi('从 selfDispatch 里删去这一条。', 'Remove the line from selfDispatch.')
