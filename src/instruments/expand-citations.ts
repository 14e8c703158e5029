// Turns the short citations of a pack's files into full ones: number, version, and clause or row.
import type { Citation } from '../terms/citation.js'
import type { AskedRule } from './asked-rule.js'
import type { Matter, PaperDocument, Procedure, RuleTable } from './pack.js'
import type { WrittenAskedRule } from './shapes/asked-rule.js'
import type { WrittenCitation } from './shapes/common.js'
import type { WrittenProcedure } from './shapes/procedure.js'
import type { WrittenRuleTable } from './shapes/rules.js'

export type ExpandCitations = (written: readonly WrittenCitation[]) => readonly Citation[]

/** A bare id is a row when the catalogue has it, otherwise a clause; whether it exists is the checker's question. */
export function citationExpander(document: PaperDocument, matters: readonly Matter[]): ExpandCitations {
  const rows = new Set(matters.map((matter) => matter.id))
  const own = { instrument: document.number, version: document.version }
  return (written) =>
    written.map((cite) => {
      if (typeof cite !== 'string') return { ...own, ...cite }
      return rows.has(cite) ? { ...own, row: cite } : { ...own, clause: cite }
    })
}

export function citedProcedure(written: WrittenProcedure, expand: ExpandCitations): Procedure {
  const cited = <T extends { cites: Parameters<ExpandCitations>[0] }>(part: T) => ({
    ...part,
    cites: expand(part.cites),
  })
  const { lamp, supervising, settingAside, ...rest } = written
  const legs = Object.entries(written.legs).map(([kind, leg]) => [kind, { ...leg, moves: leg.moves.map(cited) }])
  return {
    ...rest,
    legs: Object.fromEntries(legs) as Procedure['legs'],
    returning: cited(written.returning),
    declining: cited(written.declining),
    turningAway: cited(written.turningAway),
    pausing: cited(written.pausing),
    escalation: written.escalation.map(cited),
    ...(lamp ? { lamp: cited(lamp) } : {}),
    ...(supervising ? { supervising: cited(supervising) } : {}),
    ...(settingAside ? { settingAside: cited(settingAside) } : {}),
  }
}

export function citedTable(written: WrittenRuleTable, expand: ExpandCitations): RuleTable {
  return {
    ...written,
    inputs: Object.keys(written.inputs),
    domains: written.inputs,
    excluded: written.excluded ?? [],
    lines: written.lines.map((line) => ({ ...line, cites: expand(line.cites) })),
  }
}

/** Every `cites` anywhere inside, expanded; for parts whose shape the loader has no need to know. */
export function citedThrough<T>(part: T, expand: ExpandCitations): T {
  if (Array.isArray(part)) return part.map((one) => citedThrough(one, expand)) as T
  if (part === null || typeof part !== 'object') return part
  const entries = Object.entries(part).map(([name, value]) => [
    name,
    name === 'cites' && Array.isArray(value) ? expand(value as WrittenCitation[]) : citedThrough(value, expand),
  ])
  return Object.fromEntries(entries) as T
}

export function citedAskedRule(written: WrittenAskedRule, expand: ExpandCitations): AskedRule {
  const own = expand(written.cites ?? [])
  // A line that cites nothing itself rests on what the rule cites.
  const cited = <T extends { cites?: Parameters<ExpandCitations>[0] }>(line: T) => ({
    ...line,
    cites: line.cites ? expand(line.cites) : own,
  })
  const parameters = Object.entries(written.parameters ?? {}).map(([name, value]) => [name, String(value)])
  return {
    ...written,
    parameters: Object.fromEntries(parameters) as AskedRule['parameters'],
    formula: written.formula ?? null,
    table: written.table ?? null,
    hit: written.hit ?? 'first',
    lines: (written.lines ?? []).map(cited),
    otherwise: written.otherwise ? cited(written.otherwise) : null,
    must: written.must ?? [],
    cites: own,
    readings: written.readings ?? [],
    missing: written.missing ?? [],
    words: written.words ?? {},
  }
}
