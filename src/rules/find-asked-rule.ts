// Which rule answers to a name on a day: the version of its paper in force then; where none is, the nearest, said plainly.
import type { AskedRule } from '../instruments/asked-rule.js'
import { packInForce } from '../instruments/in-force.js'
import type { Book, Pack } from '../instruments/pack.js'
import type { Day } from '../terms/time.js'
import type { PaperLookup } from './paper-lookup.js'
import type { RuleValidity } from './rule-answer.js'

/** Ways in which one paper ends another. */
const ENDED: ReadonlySet<string> = new Set(['repealed', 'annulled', 'replaced'])

export interface FoundRule {
  readonly pack: Pack
  readonly rule: AskedRule
}

/** Every rule that can be asked on `asOf`, in the order of its number. */
export function askedRules(book: Book, asOf: Day): readonly FoundRule[] {
  const ids = [...new Set(book.packs.flatMap((pack) => pack.asked.map((rule) => rule.id)))]
  return ids
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((id) => findAskedRule(book, id, asOf))
    .filter((found): found is FoundRule => found !== undefined)
}

export function findAskedRule(book: Book, id: string, asOf: Day): FoundRule | undefined {
  const holders = book.packs.filter((pack) => pack.asked.some((rule) => rule.id === id))
  const [first] = holders
  if (!first) return undefined
  const pack = packInForce({ ...book, packs: holders }, first.id, asOf) ?? nearest(holders, asOf)
  const rule = pack?.asked.find((one) => one.id === id)
  return pack && rule ? { pack, rule } : undefined
}

/** Before the first version: the first. After the last: the last. */
function nearest(packs: readonly Pack[], asOf: Day): Pack | undefined {
  const byStart = [...packs].sort((a, b) => a.document.inForceFrom.localeCompare(b.document.inForceFrom))
  return byStart.findLast((pack) => pack.document.inForceFrom <= asOf) ?? byStart[0]
}

/** `papers` tells of an end that another paper set. */
export function validityOf(pack: Pack, asOf: Day, papers: PaperLookup): RuleValidity {
  const { number, inForceFrom, inForceTo } = pack.document
  if (asOf < inForceFrom) {
    return {
      status: 'not_yet',
      note: {
        zh: `${asOf} 当日 ${number} 尚未施行（自 ${inForceFrom} 起）；以下按其条文推算，当日不产生效力。`,
        en: `${number} was not yet in force on ${asOf} (from ${inForceFrom}); what follows is what it would give, without effect on that day.`,
      },
    }
  }
  const standing = papers(number, asOf)
  if (standing !== null && ENDED.has(standing.status)) {
    return {
      status: 'repealed',
      note: {
        zh: `${standing.why.zh}以下按原条文推算，只供核对此前的事项。`,
        en: `${standing.why.en} What follows holds for what came before only.`,
      },
    }
  }
  if (inForceTo !== null && asOf > inForceTo) {
    return {
      status: 'expired',
      note: {
        zh: `${number} 有效期至 ${inForceTo}，${asOf} 已过期；以下按期内条文推算，仅供核对期内事项。`,
        en: `${number} stood until ${inForceTo} and had expired on ${asOf}; what follows holds for matters within its term only.`,
      },
    }
  }
  if (pack.document.kind === 'report') {
    return {
      status: 'in_force',
      note: {
        zh: `${number} 是报告或报道，只记做法和成效，没有规范效力；以下按其所述推算。`,
        en: `${number} is a report: it tells what is done and binds nobody; what follows is reckoned by what it tells.`,
      },
    }
  }
  return {
    status: 'in_force',
    note: {
      zh: `${number} 自 ${inForceFrom} 起施行${inForceTo ? `，至 ${inForceTo}` : '，未写止期'}。`,
      en: `${number} is in force from ${inForceFrom}${inForceTo ? ` to ${inForceTo}` : '; no end is printed'}.`,
    },
  }
}
