// `self-dispatch`: how often the desk's own dispatches were right, per matter, from the running demo. It switches nothing.
import { parseArgs } from 'node:util'
import type { SelfDispatchLine, SelfDispatchView } from '../../http/contract/self-dispatch.js'
import { Fault } from '../../terms/refusal.js'
import { connectToDemo } from './demo-client.js'
import type { NodeName } from './running-demo.js'
import { UsageFault } from './usage.js'

const SUPERVISORS: Readonly<Record<NodeName, string>> = { hotline: 'supervise', police: 'psupervise' }

export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: { node: { type: 'string' }, days: { type: 'string', default: '90' }, json: { type: 'boolean' } },
  })
  if (values.node !== 'hotline' && values.node !== 'police') {
    throw new UsageFault('self-dispatch', `--node must be hotline or police, not “${values.node ?? ''}”`)
  }
  const days = Number(values.days)
  if (!Number.isInteger(days) || days < 1 || days > 730) {
    throw new UsageFault('self-dispatch', `--days must be 1 … 730, not “${values.days}”`)
  }
  const client = await connectToDemo().as(values.node, SUPERVISORS[values.node])
  const answer = await client.get<SelfDispatchView>(`/api/self-dispatch?days=${days}`)
  if (!answer.ok) throw new Fault(answer.problem.code, `${answer.problem.title}. ${answer.problem.detail}`)
  process.stdout.write(values.json ? `${JSON.stringify(answer.body, null, 2)}\n` : selfDispatchTable(answer.body, days))
  return 0
}

export function selfDispatchTable(view: SelfDispatchView, days: number): string {
  const { platform, matters, promised, would, did } = view
  const lines = [
    `自动派发 self-dispatch · ${platform} · 近 ${days} 天 last ${days} days · 承诺 promised ≥ ${share(promised)}`,
    '',
    `${'matter'.padEnd(10)}${HEADS.map((head) => head.padStart(9)).join('')}`,
    ...matters.flatMap(rows),
  ]
  if (matters.length === 0) lines.push('  没有把握足够的诉求。 Nothing it was sure of.')
  lines.push('', ` 合计 all ${numbers(would)}`, ` 已自动 did ${numbers(did)}`)
  return `${lines.join('\n')}\n`
}

const HEADS = ['on', 'would', 'did', 'open', 'same', 'returned', 'reassign', 'retriage', 'right', 'at least']

function rows(line: SelfDispatchLine): readonly string[] {
  const { matter, title, switched, would, did } = line
  // Switched on: by what it did; off: by what it would have done.
  const shown = switched?.on && did.precision !== null ? did : would
  const counts = [shown.open, shown.same, shown.returned, shown.reassigned, shown.retriaged].map(String)
  const on = switched ? (switched.on ? 'on' : 'later') : 'off'
  const cells = [on, String(would.count), String(did.count), ...counts, share(shown.precision), share(shown.atLeast)]
  const who = switched ? `（${switched.from} ${switched.decidedBy}）` : ''
  return [
    `${matter.padEnd(10)}${cells.map((cell) => cell.padStart(9)).join('')}`,
    `    ${title}${who} → ${ADVICE[line.advice]}`,
  ]
}

function numbers({
  count,
  open,
  same,
  returned,
  reassigned,
  retriaged,
  precision,
  atLeast,
}: SelfDispatchView['would']) {
  return `${count}: open ${open} · same ${same} · returned ${returned} · reassigned ${reassigned} · retriaged ${retriaged} · right ${share(precision)}, at least ${share(atLeast)}`
}

function share(value: number | null): string {
  // Rounded down: 94.96 % is not 95 %.
  return value === null ? '–' : `${(Math.floor(value * 1000) / 10).toFixed(1)}%`
}

const ADVICE: Readonly<Record<SelfDispatchLine['advice'], string>> = {
  switch_on: '建议开通 switch on',
  keep: '保持开通 keep on',
  switch_off: '建议关闭 switch off',
  leave_off: '不要开通 leave off',
  wait: '结果还太少 too few outcomes yet',
  never: '始终由人派单 always dispatched by a person',
}
