// Tables as they came: broken into lines, cells torn, rows short, totals that do not add up, a heading or an end written two ways.
import type { Anomaly, PrintedTable } from '../issue.js'
import type { ReadInstrument } from '../read-instrument.js'
import { anomalyOf, brief, type Found } from './anomaly.js'

export function tableFaults({ instrument, tables: raw }: ReadInstrument): readonly Anomaly[] {
  const found: Found[] = []
  for (const [i, table] of instrument.tables.entries()) {
    const name = brief(table.name === '' ? `第${table.span.from}行` : table.name)
    if (table.made === 'cells') found.push(broken(table, name))
    for (const { kind, span } of raw[i]?.faults ?? []) found.push(fault(kind, span, name))
    found.push(...sums(table, name), ...columnEnds(table, name), ...lostSigns(table, name))
  }
  found.push(...headers(instrument.tables))
  return found.map((one) => anomalyOf(instrument.number ?? instrument.title, one))
}

function broken({ rows, columns, span }: PrintedTable, name: string): Found {
  const carried = rows.filter((row) => row.carried.length > 0).length
  const second = rows.filter((row) => row.carried.length > 1).length
  return {
    ...{ kind: 'table_broken', at: span, weight: 'mend' },
    zh: `表「${name}」被拆成每格一行，已还原为${rows.length}行${columns.length}列；${carried}行承上一格（其中${second}行连承两格）`,
    en: `table “${name}” is broken into one cell per line; rebuilt as ${rows.length} rows of ${columns.length} (${carried} rows take over merged cells)`,
    mendZh: '空的首格承上一类；逐行可在此核对',
    mendEn: 'empty first cells take over the class above; every row can be checked here',
  }
}

function fault(
  kind: ReadInstrument['tables'][number]['faults'][number]['kind'],
  span: PrintedTable['span'],
  name: string,
): Found {
  if (kind === 'cell_split') {
    return {
      ...{ kind: 'table_cell_split', at: span, weight: 'mend' },
      zh: `表「${name}」有一格断成两行`,
      en: `a cell of table “${name}” is torn in two`,
      mendZh: '已并入上一格',
      mendEn: 'joined with the cell above',
    }
  }
  const zh = { row_short: '这一行缺格', row_long: '这一行多格', no_rows: '只有表头，没有行' }[kind]
  const en = {
    row_short: 'a row lacks cells',
    row_long: 'a row has too many cells',
    no_rows: 'a heading without rows',
  }[kind]
  return {
    ...{ kind: 'table_incomplete', at: span, weight: 'look' },
    zh: `表「${name}」不完整：${zh}`,
    en: `table “${name}” is incomplete: ${en}`,
    mendZh: '补齐原件后重新导入',
    mendEn: 'import again from the complete original',
  }
}

function sums({ sums: columns, span }: PrintedTable, name: string): readonly Found[] {
  return columns
    .filter(({ sum, stated }) => stated !== null && stated !== sum)
    .map(({ column, sum, stated, statedAt }) => ({
      ...{ kind: 'sum_mismatch', at: statedAt ?? span, weight: 'look' },
      zh: `表「${name}」的「${column}」加起来是${sum}，文中写${stated}`,
      en: `“${column}” of table “${name}” adds up to ${sum}; the paper states ${stated}`,
      mendZh: '两个数都登记，请发文机关确认',
      mendEn: 'both figures are kept; the issuing body has to confirm one',
    }))
}

/** Most cells of a column end without a stop, a few with one. */
function columnEnds({ rows, columns }: PrintedTable, name: string): readonly Found[] {
  return columns.flatMap((column, at): Found[] => {
    const ending = rows.filter(({ cells }) => /[。；]$/.test(cells[at] ?? ''))
    if (rows.length < 5 || ending.length === 0 || ending.length * 4 > rows.length) return []
    const [first] = ending
    if (first === undefined) return []
    return [
      {
        ...{
          kind: 'punctuation_mixed',
          at: { from: first.span.from, to: ending.at(-1)?.span.to ?? first.span.to },
          weight: 'mend',
        },
        zh: `表「${name}」的「${plain(column)}」有${ending.length}格以句号结尾，其余不用`,
        en: `${ending.length} cells of “${plain(column)}” in table “${name}” end in a stop, the others do not`,
        mendZh: '比较时不计句末标点',
        mendEn: 'the last stop is left out of comparisons',
      },
    ]
  })
}

/** 举报、投诉 many times, 举报投诉 once; 引发的一般纠纷 many times, 引发一般纠纷 twice. */
function lostSigns({ rows, columns }: PrintedTable, name: string): readonly Found[] {
  return columns.flatMap((_, at) => {
    const cells = rows.map((row) => ({ text: row.cells[at] ?? '', span: row.span }))
    const counts = new Map<string, number>()
    for (const { text } of cells) {
      for (const match of text.matchAll(/(?=([\u4e00-\u9fa5]{2}[、的][\u4e00-\u9fa5]{2}))/g)) {
        const phrase = match[1] ?? ''
        counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
      }
    }
    return [...counts]
      .filter(([, count]) => count >= 5)
      .flatMap(([phrase]): Found[] => {
        const without = phrase.slice(0, 2) + phrase.slice(3)
        const lacking = cells.filter(({ text }) => text.includes(without))
        const [first] = lacking
        if (first === undefined || lacking.length > 3) return []
        return [
          {
            ...{
              kind: 'punctuation_missing',
              at: { from: first.span.from, to: lacking.at(-1)?.span.to ?? first.span.to },
              weight: 'mend',
            },
            zh: `表「${name}」别处写「${phrase}」，这里写「${without}」（${lacking.length}格）`,
            en: `table “${name}” writes “${phrase}” elsewhere, “${without}” here (${lacking.length} cells)`,
            mendZh: '不改字，挂勘误',
            mendEn: 'nothing is changed; noted as an erratum',
          },
        ]
      })
  })
}

/** Two lists of one paper with the same columns whose headings are spaced differently. */
function headers(tables: readonly PrintedTable[]): readonly Found[] {
  const [first, ...others] = tables
  if (first === undefined) return []
  return others.flatMap((table): Found[] => {
    if (table.columns.map(plain).join() !== first.columns.map(plain).join()) return []
    if (table.columns.join() === first.columns.join()) return []
    return [
      {
        ...{ kind: 'header_differs', at: table.span.from, weight: 'mend' },
        zh: `表头空格与第${first.span.from}行的表不一致（${table.columns.join('｜')}）`,
        en: `the heading is spaced differently from that of the table at line ${first.span.from}`,
        mendZh: '表头不计空格',
        mendEn: 'blanks in headings do not count',
      },
    ]
  })
}

function plain(text: string): string {
  return text.replace(/[\s\u3000]/g, '')
}
