// Do the two platforms count the same? Every leg handed over and still open must stand open on both sides.
import { setTimeout as sleep } from 'node:timers/promises'
import type { OverviewView } from '../../http/contract/overview.js'
import { Fault } from '../../terms/refusal.js'
import type { ApiClient } from './api-client.js'
import type { DemoClient } from './demo-client.js'

export interface Comparison {
  readonly hotline: OverviewView
  readonly police: OverviewView
  /** Open transferred legs per direction, as each side counts them. */
  readonly directions: readonly { readonly name: string; readonly sender: number; readonly receiver: number }[]
  /** Messages stored on one side and not yet receipted by the other. */
  readonly underWay: number
  readonly quarantined: number
  readonly agrees: boolean
}

/** Waits for the line to be empty first: counts taken with messages under way would differ for a good reason. */
export async function compareNodes(client: DemoClient, patienceMs: number): Promise<Comparison> {
  const hotline = await client.as('hotline', 'supervise')
  const police = await client.as('police', 'psupervise')
  const until = Date.now() + patienceMs
  for (;;) {
    const seen = compare(await overview(hotline), await overview(police))
    if ((seen.underWay === 0 && seen.agrees) || Date.now() > until) return seen
    await sleep(500)
  }
}

function compare(hotline: OverviewView, police: OverviewView): Comparison {
  const directions = [
    { name: '12345 → 110', sender: openLegs(hotline, 'transfer_out'), receiver: openLegs(police, 'transfer_in') },
    { name: '110 → 12345', sender: openLegs(police, 'transfer_out'), receiver: openLegs(hotline, 'transfer_in') },
  ]
  return {
    hotline,
    police,
    directions,
    underWay: hotline.link.waiting + police.link.waiting,
    quarantined: hotline.link.quarantined + police.link.quarantined,
    agrees: directions.every(({ sender, receiver }) => sender === receiver),
  }
}

function openLegs(view: OverviewView, kind: string): number {
  return view.counts.filter((row) => row.kind === kind && row.open).reduce((sum, row) => sum + row.count, 0)
}

async function overview(client: ApiClient): Promise<OverviewView> {
  const answer = await client.get<OverviewView>('/api/overview')
  if (!answer.ok)
    throw new Fault(answer.problem.code, `${client.url}: ${answer.problem.title}. ${answer.problem.detail}`)
  return answer.body
}

/** Counts per state on both nodes, side by side, and whether they agree. */
export function comparisonTable({ hotline, police, directions, underWay, quarantined, agrees }: Comparison): string {
  const lines = ['', '办件 case files by state'.padEnd(38) + '12345'.padStart(8) + '110'.padStart(8)]
  const caseStates = [...new Set([...hotline.cases, ...police.cases].map((row) => row.state))].sort()
  for (const state of caseStates) lines.push(row(state, countCases(hotline, state), countCases(police, state)))
  lines.push('', '分支 legs by kind and state'.padEnd(38) + '12345'.padStart(8) + '110'.padStart(8))
  const legStates = [...new Set([...hotline.counts, ...police.counts].map((leg) => `${leg.kind} ${leg.state}`))].sort()
  for (const state of legStates) lines.push(row(state, countLegs(hotline, state), countLegs(police, state)))
  lines.push('', '未结转办 open transferred legs'.padEnd(38) + '转出 out'.padStart(8) + '转入 in'.padStart(8))
  for (const direction of directions) lines.push(row(direction.name, direction.sender, direction.receiver))
  lines.push('', `在途消息 messages under way: ${underWay} · 隔离 quarantined: ${quarantined}`)
  lines.push(agrees ? '两边一致 · the two nodes agree' : '两边不一致 · THE TWO NODES DO NOT AGREE')
  return `${lines.join('\n')}\n`
}

function row(name: string, left: number, right: number): string {
  return `  ${name.padEnd(36)}${String(left).padStart(8)}${String(right).padStart(8)}`
}

function countCases(view: OverviewView, state: string): number {
  return view.cases.filter((item) => item.state === state).reduce((sum, item) => sum + item.count, 0)
}

function countLegs(view: OverviewView, state: string): number {
  return view.counts.filter((leg) => `${leg.kind} ${leg.state}` === state).reduce((sum, leg) => sum + leg.count, 0)
}
