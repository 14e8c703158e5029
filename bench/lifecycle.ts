// `npm run bench -- lifecycle`: full lives through two nodes — contact, transfer, acceptance, dispatch, sign-for, result, review,
// write-back, follow-up, close, closed on the other side too — per second, at 1, 4 and 16 lives side by side.

import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { CaseFileView } from '../src/http/contract/case-file.js'
import type { CaseView, CommandAnswer, ContactAnswer } from '../src/http/contract/cases.js'
import type { ApiClient } from '../src/start/commands/api-client.js'
import { compareNodes } from '../src/start/commands/compare-nodes.js'
import { connectToDemo, type DemoClient } from '../src/start/commands/demo-client.js'
import { type Arrivals, watchArrivals } from '../src/start/commands/replay/watch-arrivals.js'
import { removeHome, startDemo } from '../test/support/running-demo.js'
import { CONTACT } from './support/request.js'
import { drive } from './support/run-load.js'
import { milliseconds, percentile, rate, table } from './support/table.js'

const SIDE_BY_SIDE = [1, 4, 16]
const POLL_MS = 20
const PATIENCE_MS = 60_000

export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { count: { type: 'string', default: '120' } } })
  const count = Number(values.count)
  const started = await startDemo()
  const client = connectToDemo(started.home)
  const arrivals = watchArrivals(client, POLL_MS)
  try {
    await live(client, arrivals, 'warm')
    const lines: (string | number)[][] = []
    const handovers: number[] = []
    for (const clients of SIDE_BY_SIDE) {
      const lives = clients === 1 ? Math.ceil(count / 4) : count
      let number = 0
      const result = await drive(clients, lives, async () => {
        number += 1
        handovers.push(await live(client, arrivals, `${clients}-${number}`))
      })
      if (result.firstFailure) process.stderr.write(`${result.firstFailure}\n`)
      const { latencies } = result
      lines.push([
        clients,
        result.done,
        rate(result.done / result.seconds),
        milliseconds(percentile(latencies, 0.5)),
        milliseconds(percentile(latencies, 0.99)),
        result.failed,
      ])
    }
    const sorted = handovers.sort((a, b) => a - b)
    const comparison = await compareNodes(client, 30_000)
    process.stdout.write(`\n${table(['side by side', 'lives', 'lives/s', 'life p50 ms', 'p99', 'failed'], lines)}`)
    process.stdout.write(
      `\n201 at the sender until the receiver's queue shows it: p50 ${milliseconds(percentile(sorted, 0.5))} ms, p99 ${milliseconds(percentile(sorted, 0.99))} ms (queues are looked at every ${POLL_MS} ms)\n`,
    )
    process.stdout.write(`the two nodes ${comparison.agrees ? 'agree' : 'DO NOT AGREE'} on open transferred legs\n`)
    return comparison.agrees && lines.every((line) => line[5] === 0) ? 0 : 1
  } finally {
    await arrivals.stop()
    await started.stop()
    removeHome(started.home)
  }
}

/** One life; answers the milliseconds from the sender's 201 to the receiver seeing it. */
async function live(client: DemoClient, arrivals: Arrivals, mark: string): Promise<number> {
  let deeds = 0
  const run = `${process.pid}-${mark}`
  const act = async (who: ApiClient, id: string, deed: string, body: object): Promise<CaseFileView> => {
    deeds += 1
    const answer = await who.post<CommandAnswer>(`/api/cases/${id}/${deed}`, body, `life-${run}-${deeds}`)
    if (!answer.ok) throw new Error(`${deed}: ${answer.problem.code} ${answer.problem.detail}`)
    return answer.body.case
  }
  const [seat, follow, call, shift] = await Promise.all([
    client.as('hotline', 'seat'),
    client.as('hotline', 'follow'),
    client.as('police', 'police'),
    client.as('police', 'pshift'),
  ])

  const taken = await seat.post<ContactAnswer>('/api/contacts', CONTACT, `life-${run}-0`)
  if (!taken.ok) throw new Error(`contact: ${taken.problem.code}`)
  const ours = taken.body.case
  const offeredAt = performance.now()
  const theirsId = await until(async () => arrivals.find('police', ours.demandId), 'arrival')
  const handover = performance.now() - offeredAt

  let theirs = await read(call, theirsId)
  theirs = await act(call, theirsId, 'accept-transfer', { legId: legOf(theirs, 'transfer_in', 'offered') })
  theirs = await act(shift, theirsId, 'dispatch', { lead: 'police-station' })
  const order = legOf(theirs, 'order', 'dispatched')
  const clerk = await client.as('police', 'police-station')
  await act(clerk, theirsId, 'sign-for', { legId: order })
  await act(clerk, theirsId, 'report-result', { legId: order, text: '已到现场处置。', resolved: true })
  theirs = await act(shift, theirsId, 'review-result', { legId: order, accepted: true, note: '通过。' })
  await act(shift, theirsId, 'write-back', {
    legId: legOf(theirs, 'transfer_in', 'accepted'),
    text: '已到现场处置。',
    resolved: true,
  })

  await until(async () => hasLeg(await read(seat, ours.id), 'transfer_out', 'written_back'), 'write-back')
  await act(follow, ours.id, 'record-follow-up', {
    reached: true,
    resolved: 'yes',
    satisfied: 'satisfied',
    note: '已回访。',
  })
  await act(follow, ours.id, 'close', {})
  await until(async () => (await read(shift, theirsId)).state === 'closed' || undefined, 'closing over there')
  return handover
}

async function read(client: ApiClient, id: string): Promise<CaseFileView> {
  const view = await client.get<CaseView>(`/api/cases/${id}`)
  if (!view.ok) throw new Error(`read: ${view.problem.code}`)
  return view.body.case
}

function hasLeg(file: CaseFileView, kind: string, state: string): true | undefined {
  return file.legs.some((leg) => leg.kind === kind && leg.state === state) || undefined
}

function legOf(file: CaseFileView, kind: string, state: string): string {
  const leg = file.legs.find((one) => one.kind === kind && one.state === state)
  if (!leg)
    throw new Error(`no ${kind} in state ${state}: ${file.legs.map((one) => `${one.kind} ${one.state}`).join(', ')}`)
  return leg.id
}

async function until<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > end) throw new Error(`waited a minute for ${what}`)
    await sleep(POLL_MS)
  }
}
