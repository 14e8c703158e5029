// Notices which case files each platform opened for demands that came from the other, as its desk would: by looking at its queues.
import type { CaseView, LegPage } from '../../../http/contract/cases.js'
import type { DemoClient } from '../demo-client.js'
import type { NodeName } from '../running-demo.js'
import { DESK } from './step.js'

export interface Arrivals {
  find(node: NodeName, demandId: string): string | undefined
  stop(): Promise<void>
}

const LOOK_EVERY_MS = 400
const QUEUE = 'kinds=transfer_in,negotiation&states=offered,open&open=true&limit=200'

export function watchArrivals(client: DemoClient, lookEveryMs = LOOK_EVERY_MS): Arrivals {
  const byDemand = new Map<string, string>()
  const seen = new Set<string>()
  let stopped = false

  const look = async (node: NodeName): Promise<void> => {
    const reader = await client.as(node, DESK[node].shift)
    let after: string | null = ''
    while (after !== null && !stopped) {
      const page: LegPage | undefined = await reader
        .get<LegPage>(`/api/legs?${QUEUE}${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`)
        .then((answer) => (answer.ok ? answer.body : undefined))
      if (!page) return
      for (const { caseId } of page.items) {
        if (seen.has(`${node} ${caseId}`)) continue
        const view = await reader.get<CaseView>(`/api/cases/${caseId}`)
        if (!view.ok) continue
        seen.add(`${node} ${caseId}`)
        byDemand.set(`${node} ${view.body.case.demandId}`, caseId)
      }
      after = page.next
    }
  }
  const loop = async (node: NodeName): Promise<void> => {
    while (!stopped) {
      // A node that is being restarted is simply looked at again.
      await look(node).catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
    }
  }
  const loops = [loop('hotline'), loop('police')]
  return {
    find: (node, demandId) => byDemand.get(`${node} ${demandId}`),
    stop: async () => {
      stopped = true
      await Promise.all(loops)
    },
  }
}
