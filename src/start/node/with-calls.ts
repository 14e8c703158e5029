// The store as the server sees it: what touches the telephone goes through the calls room, so that an offer with a call starts the
// handover by voice once the file is written, and what the operator reports reaches the program that waits for it.
import type { Calls } from '../../calls/calls.js'
import type { Store } from '../../store/port.js'

export function withCalls(store: Store, calls: Pick<Calls, 'attend' | 'offer' | 'report'>): Store {
  return {
    ...store,
    async open(commanded) {
      const opened = await store.open(commanded)
      if (opened.ok && !opened.value.repeated) calls.attend(opened.value.file)
      return opened
    },
    perform(caseId, commanded) {
      const { command } = commanded
      if (command.kind === 'offer_transfer') return calls.offer(caseId, { ...commanded, command })
      if (command.kind === 'record_call') return calls.report(caseId, { ...commanded, command })
      return store.perform(caseId, commanded)
    },
  }
}
