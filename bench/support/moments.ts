// Waits for moments of a life without asking again and again: the nodes tell what changed, and only then is it read.
import type { CaseView } from '../../src/http/contract/cases.js'
import type { ApiClient } from '../../src/start/commands/api-client.js'
import { type CaseChange, type Listening, listen } from '../../src/start/commands/listen.js'

const PATIENCE_MS = 60_000

export interface Moments {
  /** Resolves when an action of that kind happened to that file, also if it already has. */
  happened(caseId: string, kind: string): Promise<void>
  /** Resolves with the file that opened here for a demand of the other platform. */
  arrived(demandId: string): Promise<string>
  stop(): void
}

export function listenForMoments(reader: ApiClient): Moments {
  const past = new Set<string>()
  const waiting = new Map<string, (value: string) => void>()
  const tell = (moment: string, value: string): void => {
    past.add(moment)
    waiting.get(moment)?.(value)
    waiting.delete(moment)
  }
  const arrivals = new Map<string, string>()

  const hear = async ({ caseId, kinds }: CaseChange): Promise<void> => {
    for (const kind of kinds) tell(`${caseId} ${kind}`, caseId)
    if (!kinds.includes('transfer_received')) return
    const view = await reader.get<CaseView>(`/api/cases/${caseId}`)
    if (!view.ok) return
    arrivals.set(view.body.case.demandId, caseId)
    tell(`arrived ${view.body.case.demandId}`, caseId)
  }
  const stream: Listening = listen(reader, (change) => void hear(change))

  const wait = (moment: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`waited a minute for “${moment}”`)), PATIENCE_MS)
      waiting.set(moment, (value) => {
        clearTimeout(timer)
        resolve(value)
      })
    })
  return {
    async happened(caseId, kind) {
      if (!past.has(`${caseId} ${kind}`)) await wait(`${caseId} ${kind}`)
    },
    arrived: async (demandId) => arrivals.get(demandId) ?? wait(`arrived ${demandId}`),
    stop: () => stream.stop(),
  }
}
