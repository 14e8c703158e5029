// `assess`: an assessment sheet at the prompt; with --recompute once more from the actions alone, every chain checked, and compared.
import { parseArgs } from 'node:util'
import { findChainFault } from '../../cases/action.js'
import { packsInForce } from '../../instruments/in-force.js'
import type { Indicator } from '../../instruments/indicator.js'
import { unitNames } from '../../instruments/successor.js'
import { demandFacts } from '../../reports/demand-facts.js'
import { type EachFacts, type Period, type ReckonedSheet, reckonSheet } from '../../reports/reckon.js'
import type { GroupBy } from '../../reports/sheet.js'
import { Fault } from '../../terms/refusal.js'
import { type ReachedNode, withNode } from './models/reach-node.js'
import { UsageFault } from './usage.js'

const GROUPS: readonly string[] = ['unit', 'town', 'desk', 'row']

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
      json: { type: 'boolean' },
    },
  })
  const { node, by } = values
  if (node !== 'hotline' && node !== 'police') throw new UsageFault('assess', '--node must be hotline or police')
  if (!GROUPS.includes(by)) throw new UsageFault('assess', `--by must be one of ${GROUPS.join(', ')}`)
  return withNode(node, async (reached) => {
    const to = dayGiven(values.to, '--to') ?? reached.today
    const from = dayGiven(values.from, '--from') ?? `${to.slice(0, 8)}01`
    const indicators = packsInForce(reached.book, to).flatMap(({ assessment }) => assessment)
    const period = { from, to }
    const reckon = (each: EachFacts) => reckonSheet(period, by as GroupBy, indicators, reached.book.place.zone, each)
    const sheet = await reckon(reached.store.eachFacts)
    process.stdout.write(
      values.json ? `${JSON.stringify(sheet, null, 2)}\n` : table(sheet, indicators, period, reached),
    )
    if (!values.recompute) return 0
    const { each, checked } = fromActions(reached)
    const anew = await reckon(each)
    const same = anew.digest === sheet.digest
    process.stdout.write(
      `\n只从动作重算 from actions alone：${checked.files} 件 files，${checked.actions} 个动作 actions，链都完好 every chain sound\n` +
        `${same ? '结果一致 the same' : '结果不一致 NOT the same'} · ${sheet.digest.slice(0, 16)} ${same ? '=' : '≠'} ${anew.digest.slice(0, 16)}\n`,
    )
    return same ? 0 : 1
  })
}

function dayGiven(text: string | undefined, option: string): string | undefined {
  if (text !== undefined && !/^\d{4}-\d\d-\d\d$/.test(text))
    throw new UsageFault('assess', `${option} takes a day such as 2026-11-01`)
  return text
}

/** Nothing that was kept is used: actions as they were chained, each chain checked before it counts. */
function fromActions({ store }: ReachedNode) {
  const checked = { files: 0, actions: 0 }
  const each: EachFacts = (from, to, tell) =>
    store.eachTimeline(from, to, (actions) => {
      const fault = findChainFault(actions)
      if (fault !== undefined) {
        throw new Fault(
          'chain_broken',
          `The chain of file ${actions[0]?.caseId} is broken at action ${fault.seq} (${fault.what}); export and verify it.`,
        )
      }
      checked.files += 1
      checked.actions += actions.length
      const facts = demandFacts(actions)
      if (facts !== undefined) tell(facts)
    })
  return { each, checked }
}

function table(
  sheet: ReckonedSheet,
  indicators: readonly Indicator[],
  { from, to }: Period,
  { book }: ReachedNode,
): string {
  const names = new Map<string, string>([
    ...unitNames(book.place).map(({ id, name }) => [id, name.zh] as const),
    ...book.place.towns.map(({ id, name }) => [id, name.zh] as const),
  ])
  const lines = [`考核 assessment · ${from} 至 to ${to} · ${sheet.demands} 件诉求 demands`, '']
  for (const { id, name, unit } of indicators) {
    const all = sheet.total[id]
    lines.push(`${name.zh} ${name.en}：${shown(all, unit)}`)
    const groups = sheet.groups.filter(({ cells }) => (cells[id]?.among ?? cells[id]?.where ?? 0) > 0)
    if (groups.length < 2) continue
    for (const { key, cells } of groups) lines.push(`    ${names.get(key) ?? (key || '—')}  ${shown(cells[id], unit)}`)
  }
  return `${lines.join('\n')}\n`
}

function shown(cell: ReckonedSheet['total'][string] | undefined, unit: string): string {
  if (cell === undefined || cell.value === null) return '—'
  return `${cell.value}${unit}${cell.among === null ? '' : `（${cell.where}/${cell.among}）`}`
}
