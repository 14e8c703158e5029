// Whether a change may be approved: the pack checker looks at every version of the catalogue that would come of it, exactly as it
// looks at one written by hand. A row without acceptor, two rows that catch the same without a condition, a unit nobody knows, a
// citation that leads nowhere: each is named, and the change stays a proposal.
import type { Day } from '../../terms/time.js'
import { acceptingBody } from '../checks/accepting-body.js'
import type { Check } from '../checks/check.js'
import { datesInOrder } from '../checks/dates-in-order.js'
import { deadCitations } from '../checks/dead-citations.js'
import { duplicateIds } from '../checks/duplicate-ids.js'
import { knownUnits } from '../checks/known-units.js'
import { pairBranches } from '../checks/pair-branches.js'
import { pairReferences } from '../checks/pair-references.js'
import { rowReferences } from '../checks/row-references.js'
import { undecidedTwins } from '../checks/undecided-twins.js'
import { bi } from '../finding.js'
import { mattersInForce, packInForce } from '../in-force.js'
import type { Book, Matter, Pack } from '../pack.js'
import { versionsOf, withAmended } from './amend-book.js'
import { type Amended, amendedPacks } from './amended-packs.js'
import { type CatalogueChange, CHANGE_KINDS, type ChangeFinding } from './change.js'

const CHECKS: readonly Check[] = [
  duplicateIds,
  datesInOrder,
  acceptingBody,
  knownUnits,
  rowReferences,
  pairReferences,
  pairBranches,
  undecidedTwins,
  deadCitations,
]

/** `printed`: the book as read. `others`: changes approved already. Empty when the change may stand from its day on. */
export function checkChange(
  printed: Book,
  instrument: string,
  others: readonly CatalogueChange[],
  change: CatalogueChange,
  today: Day,
): readonly ChangeFinding[] {
  const early = beforeTrying(printed, instrument, others, change, today)
  if (early.length > 0) return early
  const rest = others.filter(({ number }) => number !== change.number)
  const versions = versionsOf(printed, instrument)
  const before = amendedPacks(versions, rest)
  const after = amendedPacks(versions, [...rest, change])
  const packs = withAmended(printed.packs, after)
  const touched = after.filter(({ from }) => from >= change.from)
  const wrong = touched.flatMap(({ wrong: found }) => found)
  const known = new Set(before.flatMap(({ wrong: found }) => found.map(({ change: one }) => one.number)))
  const misfits = wrong
    .filter(({ change: one }) => !known.has(one.number))
    .map(({ what }) => ({
      what,
      mend: bi('改这条变更，或先撤销与它抵触的那一条。', 'Mend this change, or revoke the one it conflicts with.'),
    }))
  if (misfits.length > 0) return once(misfits)
  return once([
    ...touched.flatMap((one) => errorsOf(one, printed, packs, today)),
    ...touched.flatMap(({ pack, from }) => (change.kind === 'close' ? [] : sameTwice(pack, change.row, from))),
  ])
}

function beforeTrying(
  printed: Book,
  instrument: string,
  others: readonly CatalogueChange[],
  change: CatalogueChange,
  today: Day,
): readonly ChangeFinding[] {
  if (!CHANGE_KINDS.includes(change.kind)) {
    return [{ what: bi('没有选变更种类。', 'No kind of change is chosen.'), mend: bi('选一种。', 'Choose one.') }]
  }
  // What was decided today under the list as it was must be found again under that list.
  if (!(change.from > today)) {
    return [
      {
        what: bi(`生效日${change.from}不在今天之后。`, `The day ${change.from} is not after today.`),
        mend: bi('最早从明天起。', 'Tomorrow at the earliest.'),
      },
    ]
  }
  if (packInForce(printed, instrument, change.from) === undefined) {
    return [
      {
        what: bi(`${change.from}没有施行中的清单。`, `No list is in force on ${change.from}.`),
        mend: bi('换一个生效日。', 'Choose another day.'),
      },
    ]
  }
  if (change.kind === 'revoke' && !others.some(({ number, kind }) => number === change.row && kind !== 'revoke')) {
    return [
      {
        what: bi(`没有已批准的变更${change.row}。`, `There is no approved change ${change.row}.`),
        mend: bi('填要撤销的变更的编号。', 'Give the number of the change to revoke.'),
      },
    ]
  }
  return []
}

function errorsOf(
  { pack, base, changes }: Amended,
  { place }: Book,
  packs: readonly Pack[],
  today: Day,
): ChangeFinding[] {
  const subject = {
    pack,
    folder: `${pack.id}@${pack.document.version}`,
    at: (part: string) => ({ file: part, line: 1 }),
    ruleFiles: new Map<string, string>(),
    registerFiles: new Map<string, string>(),
    askedFiles: new Map<string, string>(),
    place,
    packs,
    allRead: true,
    today,
  }
  // Of a row that no change touched the paper's own check has spoken.
  const touched = new Set(changes.map(({ row }) => row))
  const before = new Set(CHECKS.flatMap((check) => check({ ...subject, pack: base })).map(({ what }) => what.zh))
  return CHECKS.flatMap((check) => check(subject))
    .filter(({ severity, what }) => {
      if (before.has(what.zh)) return false
      return severity === 'error' || [...touched].some((row) => what.zh.includes(row))
    })
    .map(({ what, mend }) => ({ what, mend }))
}

/** On one platform, too, two rows of the same subjects need a condition: else nobody could say which row a demand stands under. */
function sameTwice(pack: Pack, row: string, on: Day): ChangeFinding[] {
  const rows = mattersInForce(pack, on)
  const own = rows.find(({ id }) => id === row)
  if (!own || own.subjects.length === 0) return []
  const decided = (other: Matter) => pack.pairs.some((pair) => pair.rows.includes(row) && pair.rows.includes(other.id))
  const condition = ({ conditions }: Matter) => JSON.stringify(conditions)
  return rows
    .filter((other) => other.id !== row && !other.fallback && !decided(other) && condition(other) === condition(own))
    .filter((other) => own.subjects.every((subject) => other.subjects.includes(subject)))
    .map((other) => ({
      what: bi(
        `第${row}行的主体与第${other.id}行相同，又没有条件区分。`,
        `Row ${row} has the same subjects as row ${other.id}, and no condition tells them apart.`,
      ),
      mend: bi('写明区分的条件，或改用原来那一行。', 'State the condition that decides, or change the row there is.'),
    }))
}

function once(findings: readonly ChangeFinding[]): readonly ChangeFinding[] {
  return [...new Map(findings.map((one) => [one.what.zh, one])).values()]
}
