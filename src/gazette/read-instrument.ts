// One instrument of a gazette, from its cut: head, clauses, annexes, tables, relations, and what was noticed while reading.
import { buildClauses, clauseAtLine, eachClause, type Part } from './build-clauses.js'
import { type FoundAnnexes, findAnnexes } from './find-annexes.js'
import { findRelations, type NumberApart, type TextAt } from './find-relations.js'
import type { PrintedInstrument, PrintedTable } from './issue.js'
import { bare, lineAt, type Paper } from './paper.js'
import { type NumberFault, supplyNumbers, toParagraphs } from './paragraphs.js'
import { type Head, readHead } from './read-head.js'
import type { RawTable } from './read-tables.js'
import type { Cut } from './split-issue.js'
import { sumColumns } from './sum-columns.js'

/** What the detectors of anomalies look at besides the instrument itself. */
export interface ReadInstrument {
  readonly instrument: PrintedInstrument
  readonly cut: Cut
  readonly head: Head
  readonly faults: readonly NumberFault[]
  readonly titleDiffers: FoundAnnexes['titleDiffers']
  readonly apart: readonly NumberApart[]
  readonly tables: readonly RawTable[]
  /** Paragraphs of the text with their lines and clauses. */
  readonly texts: readonly TextAt[]
}

export function readInstrument(paper: Paper, cut: Cut, all: readonly RawTable[]): ReadInstrument {
  const { span, title, number } = cut
  const head = readHead(paper, cut)
  const tables = all.filter((table) => table.span.from >= span.from && table.span.to <= span.to)
  const found = findAnnexes(paper, cut.numberLine + 1, span.to)
  const skipped = new Set([...head.aside, ...found.list])
  for (const { head: lines } of found.printed) for (let n = lines.from; n <= lines.to; n++) skipped.add(n)
  const inTable = (n: number): boolean => tables.some((table) => n >= table.span.from && n <= table.span.to)

  const faults: NumberFault[] = []
  const annexFrom = found.printed[0]?.head.from ?? span.to + 1
  const ranges = [
    { prefix: '', title: '', line: undefined, from: span.from, to: annexFrom - 1 },
    ...found.printed.map((annex) => ({
      prefix: annex.label,
      title: annex.title,
      line: annex.head.from,
      ...annex.body,
    })),
  ]
  const parts = ranges.map(({ from, to, ...part }): Part => {
    const lines = []
    const tableLines: number[] = []
    for (let n = from; n <= to; n++) {
      const text = bare(lineAt(paper, n))
      if (inTable(n)) tableLines.push(n)
      else if (text !== '' && !skipped.has(n)) lines.push({ line: n, text })
    }
    const settled = supplyNumbers(toParagraphs(lines))
    faults.push(...settled.faults)
    return { ...part, paras: settled.paras, tableLines }
  })
  const clauses = buildClauses(parts)
  const texts = parts.flatMap(({ paras }) =>
    paras.map(({ text, line }) => ({ text, line, anchor: clauseAtLine(clauses, line)?.anchor ?? '' })),
  )
  const carried = head.carries === null ? [] : [head.carries]
  const annexTitles = found.annexes.map((annex) => annex.title).filter((name) => name !== '')
  const { relations, apart } = findRelations(texts, [title, number.text], [...carried, ...annexTitles])
  const instrument: PrintedInstrument = {
    ...{ number: number.text, title, issuer: head.signatory ?? head.issuerInTitle, addressee: head.addressee },
    ...{ signedOn: head.signedOn, signatory: head.signatory, kind: head.kind, section: cut.section, span, clauses },
    ...{ annexes: found.annexes, relations },
    tables: tables.map((table) => settleTable(table, clauses, texts)),
  }
  return { instrument, cut, head, faults, titleDiffers: found.titleDiffers, apart, tables, texts }
}

function settleTable(
  { faults: _, ...table }: RawTable,
  clauses: PrintedInstrument['clauses'],
  texts: readonly TextAt[],
): PrintedTable {
  const anchor = clauseAtLine(clauses, table.span.from)?.anchor ?? ''
  const told = texts.filter((text) => text.anchor === anchor)
  const clause = eachClause(clauses).find((one) => one.anchor === anchor)
  const name = clause?.heading !== undefined && clause.heading !== '' ? clause.heading : table.name
  return { ...table, name, anchor, sums: sumColumns({ ...table, told }) }
}
