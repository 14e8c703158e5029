// Notices which case files each platform opened for demands that came from the other: told by its live changes, and, for what was
// missed while a stream was away, by looking at its queues.
import type { CaseView, LegPage } from '../../../http/contract/cases.js'
import type { OverviewView } from '../../../http/contract/overview.js'
import type { ApiClient } from '../api-client.js'
import type { DemoClient } from '../demo-client.js'
import { type Listening, listen } from '../listen.js'
import type { NodeName } from '../running-demo.js'
import { DESK } from './deed.js'

export interface Arrivals {
  find(node: NodeName, demandId: string): string | undefined
  /** The version a file was last heard to have; undefined when nothing was heard of it. */
  heardVersion(node: NodeName, caseId: string): number | undefined
  /** True while messages between the platforms wait to be sent or taken in. */
  messagesUnderWay(): boolean
  stop(): Promise<void>
}

const LOOK_EVERY_MS = 2_000
const QUEUE = 'kinds=transfer_in,negotiation&states=offered,open&open=true&limit=200'
const ARRIVED = ['transfer_received', 'negotiation_opened']

export async function watchArrivals(client: DemoClient): Promise<Arrivals> {
  const byDemand = new Map<string, string>()
  const seen = new Set<string>()
  const versions = new Map<string, number>()
  const waiting = new Map<NodeName, number>()
  let stopped = false

  const note = async (node: NodeName, reader: ApiClient, caseId: string): Promise<void> => {
    if (seen.has(`${node} ${caseId}`)) return
    seen.add(`${node} ${caseId}`)
    const view = await reader.get<CaseView>(`/api/cases/${caseId}`)
    if (view.ok) byDemand.set(`${node} ${view.body.case.demandId}`, caseId)
    else seen.delete(`${node} ${caseId}`)
  }
  const look = async (node: NodeName, reader: ApiClient): Promise<void> => {
    const overview = await reader.get<OverviewView>('/api/overview')
    if (overview.ok) waiting.set(node, overview.body.link.waiting)
    let after: string | null = ''
    while (after !== null && !stopped) {
      const path: string = `/api/legs?${QUEUE}${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`
      const page = await reader.get<LegPage>(path)
      if (!page.ok) return
      for (const { caseId } of page.body.items) await note(node, reader, caseId)
      after = page.body.next
    }
  }
  const loop = async (node: NodeName, reader: ApiClient): Promise<void> => {
    while (!stopped) {
      // A node that is being restarted is simply looked at again.
      await look(node, reader).catch(() => undefined)
      for (let waited = 0; waited < LOOK_EVERY_MS && !stopped; waited += 100) {
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
  }

  const loops: Promise<void>[] = []
  const streams: Listening[] = []
  for (const node of ['hotline', 'police'] as const) {
    const reader = await client.as(node, DESK[node].shift)
    streams.push(
      listen(reader, ({ caseId, kinds, version }) => {
        versions.set(`${node} ${caseId}`, version)
        if (kinds.some((kind) => ARRIVED.includes(kind))) void note(node, reader, caseId).catch(() => undefined)
      }),
    )
    loops.push(loop(node, reader))
  }
  return {
    find: (node, demandId) => byDemand.get(`${node} ${demandId}`),
    heardVersion: (node, caseId) => versions.get(`${node} ${caseId}`),
    messagesUnderWay: () => [...waiting.values()].some((number) => number > 0),
    stop: async () => {
      stopped = true
      for (const stream of streams) stream.stop()
      await Promise.all(loops)
    },
  }
}
