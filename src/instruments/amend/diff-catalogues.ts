// The list before and after: which rows came, went or read differently on a day, member by member.
import type { Day } from '../../terms/time.js'
import { mattersInForce } from '../in-force.js'
import type { Matter, Pack } from '../pack.js'

export interface RowDifference {
  readonly row: string
  readonly what: 'added' | 'closed' | 'changed'
  readonly before: Matter | null
  readonly after: Matter | null
  /** Members that differ; what only says where the change comes from is left out. */
  readonly members: readonly (keyof Matter)[]
}

const SHOWN: readonly (keyof Matter)[] = [
  'accepts',
  'class',
  'subclass',
  'subjects',
  'requestTypes',
  'conditions',
  'urgency',
  'unit',
]

export function diffCatalogues(
  before: { readonly pack: Pack; readonly on: Day },
  after: { readonly pack: Pack; readonly on: Day },
): readonly RowDifference[] {
  const old = new Map(mattersInForce(before.pack, before.on).map((matter) => [matter.id, matter]))
  const young = new Map(mattersInForce(after.pack, after.on).map((matter) => [matter.id, matter]))
  return [...new Set([...old.keys(), ...young.keys()])].flatMap((row): RowDifference[] => {
    const [was, is] = [old.get(row) ?? null, young.get(row) ?? null]
    if (was === null) return [{ row, what: 'added', before: null, after: is, members: [...SHOWN] }]
    if (is === null) return [{ row, what: 'closed', before: was, after: null, members: [] }]
    const members = SHOWN.filter((member) => JSON.stringify(was[member]) !== JSON.stringify(is[member]))
    return members.length === 0 ? [] : [{ row, what: 'changed', before: was, after: is, members }]
  })
}
