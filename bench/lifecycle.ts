// `npm run bench -- lifecycle`: full lives through two nodes — contact, transfer, acceptance, dispatch, sign-for, result, review,
// write-back, follow-up, close, closed on the other side too — per second, at 1, 4 and 16 lives side by side.

import { parseArgs } from 'node:util'
import type { CaseFileView } from '../src/http/contract/case-file.js'
import type { CaseView, CommandAnswer, ContactAnswer } from '../src/http/contract/cases.js'
import type { ApiClient } from '../src/start/commands/api-client.js'
import { compareNodes } from '../src/start/commands/compare-nodes.js'
import { connectToDemo, type DemoClient } from '../src/start/commands/demo-client.js'
import { removeHome, startDemo } from '../test/support/running-demo.js'
import { listenForMoments, type Moments } from './support/moments.js'
import { CONTACT } from './support/request.js'
import { drive } from './support/run-load.js'
import { milliseconds, percentile, rate, table } from './support/table.js'

const SIDE_BY_SIDE = [1, 4, 16]

interface Sides {
  readonly client: DemoClient
  readonly ours: Moments
  readonly theirs: Moments
}

export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { count: { type: 'string', default: '120' } } })
  const count = Number(values.count)
  const started = await startDemo()
  const client = connectToDemo(started.home)
  const ours = listenForMoments(await client.as('hotline', 'shift'))
  const theirs = listenForMoments(await client.as('police', 'pshift'))
  const sides: Sides = { client, ours, theirs }
  try {
    await live(sides, 'warm')
    const lines: (string | number)[][] = []
    const handovers: number[] = []
    for (const clients of SIDE_BY_SIDE) {
      const lives = clients === 1 ? Math.ceil(count / 4) : count
      let number = 0
      const result = await drive(clients, lives, async () => {
        number += 1
        handovers.push(await live(sides, `${clients}-${number}`))
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
      `\n201 at the sender until the receiver's desk is told: p50 ${milliseconds(percentile(sorted, 0.5))} ms, p99 ${milliseconds(percentile(sorted, 0.99))} ms\n`,
    )
    process.stdout.write(`the two nodes ${comparison.agrees ? 'agree' : 'DO NOT AGREE'} on open transferred legs\n`)
    return comparison.agrees && lines.every((line) => line[5] === 0) ? 0 : 1
  } finally {
    ours.stop()
    theirs.stop()
    await started.stop()
    removeHome(started.home)
  }
}

/** One life; answers the milliseconds from the sender's 201 to the receiver seeing it. */
async function live({ client, ours: here, theirs: there }: Sides, mark: string): Promise<number> {
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
  const theirsId = await there.arrived(ours.demandId)
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

  await here.happened(ours.id, 'peer_wrote_back')
  await act(follow, ours.id, 'record-follow-up', {
    reached: true,
    resolved: 'yes',
    satisfied: 'satisfied',
    note: '已回访。',
  })
  await act(follow, ours.id, 'close', {})
  await there.happened(theirsId, 'file_closed')
  return handover
}

async function read(client: ApiClient, id: string): Promise<CaseFileView> {
  const view = await client.get<CaseView>(`/api/cases/${id}`)
  if (!view.ok) throw new Error(`read: ${view.problem.code}`)
  return view.body.case
}

function legOf(file: CaseFileView, kind: string, state: string): string {
  const leg = file.legs.find((one) => one.kind === kind && one.state === state)
  if (!leg)
    throw new Error(`no ${kind} in state ${state}: ${file.legs.map((one) => `${one.kind} ${one.state}`).join(', ')}`)
  return leg.id
}
