// Self-dispatch (智能派单, clause 7): what came in over the internet and is plain goes to its unit in the same transaction, where the place
// has switched that on for the matter. Nobody is on the line who could be asked; whoever has one on the line decides. The unit may return
// it like any other order. Where nobody is on duty at that unit a person decides (clause 9: no roster, no transfer).
import { findSelfDispatch, selfDispatchBar } from '../../instruments/self-dispatch.js'
import type { Citation } from '../../terms/citation.js'
import { dayOf } from '../../terms/zone.js'
import type { Actor } from '../action.js'
import type { ReceiveContact } from '../command.js'
import { cite } from '../context.js'
import { dispatchableRow } from '../dispatchable-row.js'
import type { Working } from '../working.js'
import { openOrder } from './orders.js'

export function dispatchByItself(w: Working, command: ReceiveContact): void {
  const { file, context } = w
  const { decision } = file
  if (command.channel !== 'internet' || command.handOver === false) return
  if (file.drill || file.danger.present || file.exclusions.length > 0) return
  const row = dispatchableRow(decision, context.platform)
  if (row === null || decision.unit === null) return
  const day = dayOf(w.now, context.place.zone)
  const line = findSelfDispatch(context.place, row, day)
  const matter = context.pack.matters.find((one) => one.id === row)
  // The pack checker refuses such a switch; a node that runs across the day a new catalogue comes into force has not been asked again.
  if (!line || !matter || selfDispatchBar(matter, context.pack, context.place) !== null) return
  const desk = w.legs('desk', ['awaiting_dispatch'])[0]
  if (!desk || w.legs('transfer_out').length > 0 || w.legs('negotiation').length > 0) return

  const by: Actor = { platform: context.platform, account: 'triage', role: 'triage', unit: null }
  const absent = command.duty?.[decision.unit]
  if (absent?.waits) {
    const { next } = absent
    w.emit('self_dispatch_held', { by, facts: { unit: decision.unit, next }, cites: [cite(context, '9', row)] })
    return
  }
  const decided: Citation = {
    ...cite(context, '7', row),
    notSetByInstrument: true,
    source: `place.yaml selfDispatch ${row}: ${line.decidedBy}, ${line.from}`,
  }
  const facts = { by_itself: true, certainty: decision.certainty ?? null }
  const duty = absent && { duty: { [decision.unit]: { rosterKept: absent.rosterKept, next: absent.next } } }
  openOrder(w, desk, decision.unit, 'lead', { matters: [row], ...duty }, { by, facts, cites: [decided] })
  w.moveLeg(w.leg(desk.id), 'desk_handed_to_units', {}, { by })
}
