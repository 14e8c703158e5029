// The citizen adds something. The words are read again: danger that shows now counts now, and facts may change the decision.

import { dayOf } from '../../terms/zone.js'
import type { Supplement } from '../command.js'
import { decideLocally } from '../decide-locally.js'
import { stop, type Working } from '../working.js'
import { endPauseOn } from './clock.js'
import { raiseDanger } from './danger.js'

export function supplement(w: Working, command: Supplement): void {
  if (w.file.state !== 'open') stop('file_ended', { state: w.file.state })
  w.emit('demand_supplemented', {
    facts: { text: command.text },
    change: { supplement: { at: w.now, text: command.text, by: w.context.by.account } },
  })
  endPauseOn(w, 'supplement')
  const { file } = w
  const read = w.context.triage({
    text: [file.text, ...file.supplements.map((one) => one.text)].join('\n'),
    receivedBy: file.firstReceiver,
    channel: file.channel,
    requestType: file.requestType,
    facts: { ...file.decision.factsUsed, ...command.facts },
    asOf: dayOf(w.now, w.context.place.zone),
    packVersion: file.packVersion,
  })
  const decision = decideLocally(w.context, read, file.place.town)
  if (decision.danger.present && !file.danger.present && file.danger.downgradedBy === null) {
    raiseDanger(w, { kind: 'raise_danger', facts: decision.danger.facts, words: decision.danger.words.join('、') })
  }
  const untouched = file.legs.every((leg) => leg.state === 'awaiting_dispatch')
  if (untouched && JSON.stringify(decision) !== JSON.stringify(file.decision)) {
    w.emit('decision_revised', {
      facts: { accept: decision.accept, mode: decision.mode },
      cites: decision.cites,
      change: { file: { decision } },
    })
  }
  if (file.legs.some((leg) => leg.kind.startsWith('transfer') && leg.open)) {
    w.send('demand.supplemented', { text: command.text })
  }
}
