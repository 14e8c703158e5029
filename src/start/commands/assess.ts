// `assess`: an assessment sheet at the prompt (task 8); with --recompute once more from the actions alone, every chain checked, and compared
// with the kept tallies figure by figure; with --rebuild the tallies are forgotten and built anew.
import { parseArgs } from 'node:util'
import { readSheet, type SheetAnswer, sheetBookOn } from '../../assess/read-sheet.js'
import { type Recomputed, recomputeSheet } from '../../assess/recompute-sheet.js'
import { unitNames } from '../../instruments/successor.js'
import { GROUPS, type GroupBy } from '../../reports/group-by.js'
import type { Period } from '../../reports/periods.js'
import type { Cell } from '../../reports/sheet.js'
import { Fault } from '../../terms/refusal.js'
import { type ReachedNode, withNode } from './models/reach-node.js'
import { UsageFault } from './usage.js'

const ROUND = 4_000
const MOST_TOLD = 20

/** 0: told, and the same both ways · 1: the two ways differ. */
export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      node: { type: 'string', default: 'hotline' },
      from: { type: 'string' },
      to: { type: 'string' },
      by: { type: 'string', default: 'unit' },
      recompute: { type: 'boolean' },
      rebuild: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  })
  const { node } = values
  if (node !== 'hotline' && node !== 'police') throw new UsageFault('assess', '--node must be hotline or police')
  const by = GROUPS.find((one) => one === values.by)
  if (by === undefined) throw new UsageFault('assess', `--by must be one of ${GROUPS.join(', ')}`)
  return withNode(node, async (reached) => {
    const to = dayGiven(values.to, '--to') ?? reached.today
    const period = { from: dayGiven(values.from, '--from') ?? `${to.slice(0, 8)}01`, to }
    if (values.rebuild) await rebuild(reached)
    if (values.recompute) return recompute(reached, period, by, values.json ?? false)
    const read = await readSheet(reached.store, reached.book, { period, by, today: reached.today }, false)
    if (!read.ok)
      throw new Fault(
        read.refusal.code,
        'The tallies of this time are not whole yet and it is too long to reckon at once; use --rebuild or --recompute.',
      )
    process.stdout.write(
      values.json ? `${JSON.stringify(read.value.sheet, null, 2)}\n` : table(read.value, period, reached),
    )
    return 0
  })
}

function dayGiven(text: string | undefined, option: string): string | undefined {
  if (text !== undefined && !/^\d{4}-\d\d-\d\d$/.test(text))
    throw new UsageFault('assess', `${option} takes a day such as 2026-11-01`)
  return text
}

async function rebuild({ store, book, today }: ReachedNode): Promise<void> {
  await store.forgetTallies()
  const sheetBook = sheetBookOn(book, today)
  for (;;) {
    const { state, done, total } = await store.keepTallies(sheetBook, ROUND)
    process.stderr.write(`\r重建 building ${done}/${total}`)
    if (state === 'kept') break
  }
  process.stderr.write('\n')
}

async function recompute(reached: ReachedNode, period: Period, by: GroupBy, json: boolean): Promise<number> {
  const { store, book } = reached
  const done = await recomputeSheet(store, book, period, by, (day, files) =>
    process.stderr.write(`\r${day} · ${files} 件 files`),
  )
  process.stderr.write('\n')
  const same = done.kept?.digest === done.sheet.digest && done.tallies.length + done.demands.length === 0
  if (json) process.stdout.write(`${JSON.stringify({ same, ...done }, null, 2)}\n`)
  else {
    const answer = { sheet: done.sheet, book: sheetBookOn(book, period.to), asOf: null, behind: 0, building: null }
    process.stdout.write(`${table(answer, period, reached)}\n${verdict(done, same)}`)
  }
  return same ? 0 : 1
}

function verdict({ files, actions, sheet, kept, tallies, demands }: Recomputed, same: boolean): string {
  const lines = [
    `只从动作重算 from actions alone：${files} 件 files，${actions} 个动作 actions，链都完好 every chain sound`,
    kept === undefined
      ? `没有留存的合计可比 no kept tallies to compare with · ${sheet.digest.slice(0, 16)}`
      : `${same ? '结果一致 the same' : '结果不一致 NOT the same'} · ${sheet.digest.slice(0, 16)} ${kept.digest === sheet.digest ? '=' : '≠'} ${kept.digest.slice(0, 16)}`,
    ...tallies
      .slice(0, MOST_TOLD)
      .map(
        ({ period, group, indicator, kept: was, anew }) =>
          `  合计有别 tally differs · ${period} · ${group || '—'} · ${indicator ?? '件数 demands'}：留存 kept ${was} ≠ 重算 anew ${anew}`,
      ),
    ...demands
      .slice(0, MOST_TOLD)
      .map(({ number, caseId, why }) => `  办件有别 file differs · ${number} · ${caseId} · ${why}`),
  ]
  const more = Math.max(0, tallies.length - MOST_TOLD) + Math.max(0, demands.length - MOST_TOLD)
  if (more > 0) lines.push(`  …… 另有 and ${more} more`)
  if (tallies.length > 0 && demands.length === 0)
    lines.push('  每件都与动作相符：被改的是合计本身 every file agrees with its actions: the tally itself was altered')
  return `${lines.join('\n')}\n`
}

function table(
  { sheet, book, asOf, behind, building }: SheetAnswer,
  { from, to }: Period,
  reached: ReachedNode,
): string {
  const { place } = reached.book
  const names = new Map<string, string>(
    [...unitNames(place), ...place.towns].map(({ id, name }) => [id, name.zh] as const),
  )
  const lines = [`考核 assessment · ${from} 至 to ${to} · ${sheet.demands} 件诉求 demands`]
  if (asOf !== null)
    lines.push(
      `旧口径，截至 the former formulas, as of ${asOf}；新口径正在建 building ${building?.done}/${building?.total}`,
    )
  if (behind > 0) lines.push(`还有 ${behind} 件变动未计入 changed files not counted in yet`)
  lines.push('')
  for (const { id, name, unit } of book.indicators) {
    lines.push(`${name.zh} ${name.en}：${shown(sheet.total[id], unit)}`)
    const groups = sheet.groups.filter(({ cells }) => (cells[id]?.among ?? cells[id]?.where ?? 0) > 0)
    if (groups.length < 2) continue
    for (const { key, cells } of groups) lines.push(`    ${names.get(key) ?? (key || '—')}  ${shown(cells[id], unit)}`)
  }
  return `${lines.join('\n')}\n`
}

function shown(cell: Cell | undefined, unit: string): string {
  if (cell === undefined || cell.value === null) return '—'
  const left = cell.leftOut === 0 ? '' : `，剔除 left out ${cell.leftOut}`
  return `${cell.value}${unit}${cell.among === null ? '' : `（${cell.where}/${cell.among}${left}）`}`
}
