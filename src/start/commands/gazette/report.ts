// The import report in print: what was found, table by table, and what looks wrong with its line and mend.
import path from 'node:path'
import { eachClause } from '../../../gazette/build-clauses.js'
import type { Anomaly, GazetteIssue, PrintedInstrument } from '../../../gazette/issue.js'
import type { Language } from '../../../terms/text.js'
import type { ReadFile } from './read-file.js'

export function gazetteReport({ file, issue, source, lines, digest }: ReadFile, language: Language): string {
  const { format, encoding, bytes } = source
  const parts = [
    `${path.basename(file)} · ${format} · ${encoding} · ${bytes} 字节 bytes · ${lines.length} 行 lines · sha256 ${digest.slice(0, 12)}`,
    ...issue.notes.map(({ line, text }) => `  第${line}行 line ${line}: ${text}`),
    '',
    issue.kind === 'gazette' ? gazette(issue) : newspaper(issue),
    '',
    anomalies(issue.anomalies, language),
  ]
  return `${parts.join('\n')}\n`
}

function gazette(issue: GazetteIssue): string {
  const { instruments, acts, committees, chronicle } = issue
  const tables = instruments.flatMap((one) => one.tables.map((table) => ({ number: one.number, ...table })))
  const appointed = acts.filter(({ act }) => act === 'appointed').length
  return [
    `文件 instruments ${instruments.length} · 表 tables ${tables.length} · 任免 appointments and removals ${acts.length}（任 ${appointed} 免 ${acts.length - appointed}） · 名单 committees ${committees.length} · 大事记 events ${chronicle.length}`,
    '',
    ...instruments.map(line),
    '',
    ...tables.map(({ number, name, anchor, rows, columns, sums, span }) => {
      const total = sums.map(({ column, sum, stated }) => {
        const match =
          stated === null
            ? '文中未写 not stated'
            : stated === sum
              ? `与文中一致 = ${stated}`
              : `文中写 stated ${stated}`
        return ` · ${column} 合计 sum ${sum}（${match}）`
      })
      return `  表 table ${number} ${anchor} 「${name}」 ${rows.length} 行 rows × ${columns.length} · 第${span.from}–${span.to}行${total.join('')}`
    }),
    ...committees.map(
      ({ name, members, bodies, span }) =>
        `  名单 committee 「${name}」 ${members.length} 人 persons，${bodies.length} 个单位 bodies · 第${span.from}–${span.to}行`,
    ),
    ...(chronicle.length === 0 ? [] : [`  大事记 events ${chronicle[0]?.on} … ${chronicle.at(-1)?.on}`]),
  ].join('\n')
}

function line({ number, signedOn, kind, title, clauses, annexes, relations, span }: PrintedInstrument): string {
  const missing = annexes.filter(({ printedAt }) => printedAt === null).length
  const annex =
    annexes.length === 0 ? '' : ` · 附件 annexes ${annexes.length}${missing > 0 ? `（缺 missing ${missing}）` : ''}`
  return [
    `  ${number ?? '（无文号 no number）'}  ${signedOn ?? '无日期 no date'}  ${kind}  第${span.from}–${span.to}行`,
    `    ${title}`,
    `    条款 clauses ${eachClause(clauses).length} · 引用 relations ${relations.length}${annex}`,
  ].join('\n')
}

function newspaper({ items }: GazetteIssue): string {
  return [
    `稿件 articles ${items.length}`,
    ...items.map(({ kind, title, authors, paragraphs, continuedOn, span }) => {
      const rest = continuedOn === null ? '' : ` → ${continuedOn}版 page ${continuedOn}`
      return `  ${kind.padEnd(7)} 第${span.from}–${span.to}行  ${title} · ${paragraphs.length} 段 paragraphs · ${authors.join('、')}${rest}`
    }),
  ].join('\n')
}

const WEIGHT = { look: '须核对 to check', mend: '已照读 read past', note: '提示 note' } as const

function anomalies(list: readonly Anomaly[], language: Language): string {
  const count = (weight: Anomaly['weight']): number => list.filter((one) => one.weight === weight).length
  const head = `异常 anomalies ${list.length}（须核对 to check ${count('look')}，已照读 read past ${count('mend')}，提示 notes ${count('note')}）`
  const rows = list.map(({ span, instrument, what, mend, weight }) => {
    const where = span.from === span.to ? `${span.from}` : `${span.from}–${span.to}`
    return `  ${where.padStart(9)}  ${instrument ?? '—'}  ${what[language]} → ${mend[language]}〔${WEIGHT[weight]}〕`
  })
  return [head, ...rows].join('\n')
}
