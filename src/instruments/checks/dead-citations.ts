// A citation must lead somewhere: to a clause or row that exists, or to a source named for what no paper sets.
import type { Citation } from '../../terms/citation.js'
import { bi, errorAt, type Finding, type Spot } from '../finding.js'
import type { Check, Subject } from './check.js'

interface Cited {
  readonly cites: readonly Citation[]
  readonly spot: (index: number) => Spot
}

export const deadCitations: Check = (subject) => [
  ...citedIn(subject).flatMap(({ cites, spot }) =>
    cites.flatMap((cite, index) => {
      const wrong = whyDead(cite, subject)
      return wrong === null ? [] : [deadCitation(spot(index), wrong)]
    }),
  ),
  ...uncited(subject),
  ...pairCitations(subject),
]

function citedIn({ pack, at, ruleFiles, askedFiles }: Subject): Cited[] {
  const inProcedure = (where: PropertyKey[], cites: readonly Citation[]): Cited => ({
    cites,
    spot: (index) => at('procedure.yaml', [...where, 'cites', index]),
  })
  const found: Cited[] = []
  const { procedure } = pack
  if (procedure) {
    for (const [kind, leg] of Object.entries(procedure.legs)) {
      leg.moves.forEach((move, index) => void found.push(inProcedure(['legs', kind, 'moves', index], move.cites)))
    }
    for (const part of ['returning', 'declining', 'turningAway', 'pausing'] as const) {
      found.push(inProcedure([part], procedure[part].cites))
    }
    for (const part of ['lamp', 'supervising', 'settingAside'] as const) {
      const cites = procedure[part]?.cites
      if (cites) found.push(inProcedure([part], cites))
    }
    procedure.escalation.forEach((step, index) => void found.push(inProcedure(['escalation', index], step.cites)))
  }
  pack.limits.forEach((limit, at_) => {
    found.push({ cites: limit.cites, spot: (index) => at('limits.yaml', [at_, 'cites', index]) })
  })
  for (const table of pack.rules) {
    const file = ruleFiles.get(table.id) ?? `rules/${table.id}.yaml`
    table.lines.forEach((line, at_) => {
      found.push({ cites: line.cites, spot: (index) => at(file, ['lines', at_, 'cites', index]) })
    })
  }
  for (const rule of pack.asked) {
    const file = askedFiles.get(rule.id) ?? `rules/${rule.id}.yaml`
    const inRule = (where: PropertyKey[], cites: readonly Citation[]): void => {
      found.push({ cites, spot: (index) => at(file, [...where, 'cites', index]) })
    }
    inRule([], rule.cites)
    // A line that cites nothing itself carries the rule's citations, which are looked at once.
    rule.lines.forEach((line, at_) => void (line.cites !== rule.cites && inRule(['lines', at_], line.cites)))
    if (rule.otherwise && rule.otherwise.cites !== rule.cites) inRule(['otherwise'], rule.otherwise.cites)
  }
  return found
}

function whyDead(cite: Citation, { packs, allRead }: Subject): string | null {
  if (cite.notSetByInstrument) return cite.source ? null : 'a value that no paper sets needs its source'
  if (!cite.clause && !cite.row) return 'neither clause nor row is named'
  const papers = packs.filter((pack) => pack.document.number === cite.instrument)
  if (!allRead && papers.length === 0) return null
  if (papers.length === 0) return `no pack carries ${cite.instrument}`
  const paper = papers.find((pack) => pack.document.version === cite.version)
  if (!paper) return `${cite.instrument} has no version ${cite.version}`
  if (cite.clause && !paper.clauses.some((clause) => clause.id === cite.clause)) return `no clause “${cite.clause}”`
  if (cite.row && !paper.matters.some((matter) => matter.id === cite.row)) return `no row “${cite.row}”`
  return null
}

/** A move without any citation cannot be shown to rest on anything. */
function uncited({ pack, at }: Subject): Finding[] {
  return Object.entries(pack.procedure?.legs ?? {}).flatMap(([kind, leg]) =>
    leg.moves.flatMap((move, index) =>
      move.cites.length > 0
        ? []
        : [deadCitation(at('procedure.yaml', ['legs', kind, 'moves', index]), `move “${move.action}” cites nothing`)],
    ),
  )
}

function pairCitations({ pack, at }: Subject): Finding[] {
  const known = new Set([...pack.clauses, ...pack.matters].map((item) => item.id))
  return pack.pairs.flatMap((pair, index) =>
    pair.cites.flatMap((cite, at_) =>
      known.has(cite) ? [] : [deadCitation(at('pairs.yaml', [index, 'cites', at_]), `no clause or row “${cite}”`)],
    ),
  )
}

function deadCitation(spot: Spot, wrong: string): Finding {
  return errorAt(
    spot,
    bi(`引用落空：${wrong}。`, `The citation leads nowhere: ${wrong}.`),
    bi(
      '改成 clauses.yaml 或 catalogue.csv 里有的条款或行；文件没有规定的，写 notSetByInstrument: true 和 source。',
      'Cite a clause of clauses.yaml or a row of catalogue.csv; for what no paper sets, write notSetByInstrument: true with a source.',
    ),
  )
}
