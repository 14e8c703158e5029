// One change put into the parts of a catalogue. What does not fit (a row that is gone, a change that changes nothing) is said, and
// the parts stay as they were: two changes that were sound one by one may still get in each other's way.
import type { Bilingual } from '../../terms/text.js'
import { bi } from '../finding.js'
import type { HardPair, Matter, MatterWords, Pack } from '../pack.js'
import type { CatalogueChange } from './change.js'
import { dayBefore } from './days.js'

export interface CatalogueParts {
  readonly matters: readonly Matter[]
  readonly words: readonly MatterWords[]
  readonly pairs: readonly HardPair[]
}

export type Applied =
  | { readonly parts: CatalogueParts; readonly wrong?: never }
  | { readonly wrong: Bilingual; readonly parts?: never }

export function partsOf({ matters, words, pairs }: Pack): CatalogueParts {
  return { matters, words, pairs }
}

export function applyChange(parts: CatalogueParts, change: CatalogueChange): Applied {
  const { row } = change
  const matter = parts.matters.find(({ id, validTo }) => id === row && (validTo === null || validTo >= change.from))
  switch (change.kind) {
    case 'add':
      return matter || parts.matters.some(({ id }) => id === row)
        ? { wrong: bi(`清单已有第${row}行。`, `The catalogue already has a row ${row}.`) }
        : { parts: added(parts, change) }
    case 'revoke':
      // Never reached: a revocation takes a change away instead of being applied itself.
      return { parts }
    default:
      if (!matter) return { wrong: bi(`清单没有第${row}行，或已关闭。`, `There is no row ${row}, or it is closed.`) }
  }
  if (change.kind === 'close') {
    return matter.fallback
      ? {
          wrong: bi(
            `第${row}行是兜底事项，不能关闭。`,
            `Row ${row} catches what no other row does and may not be closed.`,
          ),
        }
      : { parts: { ...without(parts, row), matters: replaced(parts, { ...matter, validTo: dayBefore(change.from) }) } }
  }
  if (change.kind === 'condition') {
    const condition = conditionOf(change.condition ?? '')
    if (!condition) return { wrong: bi('条件应写作“类别:内容”。', 'Write the condition as kind:value.') }
    const there = matter.conditions.some(({ kind, value }) => kind === condition.kind && value === condition.value)
    if (there) return { wrong: bi(`第${row}行已有这个条件。`, `Row ${row} has that condition already.`) }
    return {
      parts: {
        ...parts,
        matters: replaced(parts, marked({ ...matter, conditions: [...matter.conditions, condition] }, change)),
      },
    }
  }
  const accepts = change.accepts ?? matter.accepts
  const unit = change.unit ?? (accepts === matter.accepts ? matter.unit : null)
  if (accepts === matter.accepts && unit === matter.unit) {
    return {
      wrong: bi(
        `第${row}行本来就归${accepts}和该单位，没有变化。`,
        `Row ${row} is with ${accepts} and that unit already.`,
      ),
    }
  }
  const moved = { ...matter, accepts, unit, unitBasis: unit === null ? null : basisOf(change) }
  return { parts: { ...parts, matters: replaced(parts, marked(moved, change)) } }
}

export function basisOf({ meeting, item, number }: CatalogueChange): string {
  return `联席会议${meeting}议题${item}（变更${number}）`
}

function added(parts: CatalogueParts, change: CatalogueChange): CatalogueParts {
  const condition = conditionOf(change.condition ?? '')
  const matter: Matter = {
    id: change.row,
    // Left empty where nobody was named: the checker says so.
    accepts: change.accepts ?? ('' as Matter['accepts']),
    class: change.class ?? '',
    subclass: change.subclass ?? '',
    subjects: change.subjects,
    requestTypes: change.requestTypes,
    conditions: condition ? [condition] : [],
    urgency: change.urgency,
    knowledgeFirst: false,
    fallback: false,
    unit: change.unit,
    unitBasis: change.unit === null ? null : basisOf(change),
    seeAlso: [],
    validFrom: change.from,
    validTo: null,
    note: change.because,
  }
  return {
    ...parts,
    matters: [...parts.matters, marked(matter, change)],
    words: [...parts.words, { id: change.row, strong: change.strong, weak: change.weak, against: [] }],
  }
}

/** A closed row decides nothing any more: its words and its place in the families of rows go with it. */
function without(parts: CatalogueParts, row: string): CatalogueParts {
  const left = (rows: readonly string[]) => rows.filter((one) => one !== row)
  const pairs = parts.pairs.flatMap((pair): HardPair[] => {
    if (!pair.rows.includes(row)) return [pair]
    const rows = left(pair.rows)
    const branches = pair.branches.flatMap((branch) => {
      const own = left(branch.rows)
      return own.length === 0 || branch.exception === row ? [] : [{ ...branch, rows: own }]
    })
    const unknown = left(pair.ifUnknown.rows)
    if (rows.length < 2 || branches.length === 0) return []
    return [
      {
        ...pair,
        rows,
        branches,
        ifUnknown: { ...pair.ifUnknown, rows: unknown.length > 0 ? unknown : rows.slice(0, 1) },
      },
    ]
  })
  return { matters: parts.matters, words: parts.words.filter(({ id }) => id !== row), pairs }
}

function replaced({ matters }: CatalogueParts, matter: Matter): readonly Matter[] {
  return matters.map((one) => (one.id === matter.id ? matter : one))
}

function marked(matter: Matter, { number, kind, meeting, item, from }: CatalogueChange): Matter {
  return { ...matter, changed: { number, kind, meeting, item, from } }
}

function conditionOf(cell: string): { kind: string; value: string } | undefined {
  const colon = cell.search(/[:：]/)
  return colon < 1 ? undefined : { kind: cell.slice(0, colon).trim(), value: cell.slice(colon + 1).trim() }
}
