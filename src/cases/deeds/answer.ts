// Ends at the front desk: answered from the police knowledge base (clause 7, R07), or turned away with a listed ground and where to go.

import { dayOf } from '../../terms/zone.js'
import type { AnswerFromKnowledge, TurnAway } from '../command.js'
import { cite } from '../context.js'
import { stop, type Working } from '../working.js'
import { endPause } from './clock.js'
import { refuseBeforePolice } from './danger.js'

export function answerFromKnowledge(w: Working, command: AnswerFromKnowledge): void {
  refuseBeforePolice(w)
  const desk = w.legs('desk', ['awaiting_dispatch'])[0]
  if (!desk) stop('nothing_to_answer', {})
  const today = dayOf(w.now, w.context.place.zone)
  for (const id of command.cards) {
    const card = w.context.pack.knowledge.find((one) => one.id === id)
    if (!card) stop('card_unknown', { card: id }, [cite(w.context, '7')])
    // A card dies with its date: the police are asked to renew it before it is told to anyone again.
    if (card.validUntil < today) stop('card_expired', { card: id, validUntil: card.validUntil }, [cite(w.context, '7')])
  }
  if (command.cards.length === 0) stop('card_missing', {}, [cite(w.context, '7')])
  endPause(w, 'answered')
  w.moveLeg(
    desk,
    'demand_answered',
    {},
    {
      facts: { cards: command.cards, ...(command.note ? { note: command.note } : {}) },
      change: { file: { state: 'answered', clock: { ...w.file.clock, stoppedAt: w.now } } },
    },
  )
}

export function turnAway(w: Working, command: TurnAway): void {
  const { grounds, cites } = w.context.procedure.turningAway
  const ground = grounds.find((one) => one.id === command.ground)
  if (!ground) stop('ground_not_listed', { ground: command.ground, grounds: grounds.map((one) => one.id) }, cites)
  if (w.file.danger.present) stop('danger_goes_first', { words: w.file.danger.words }, [cite(w.context, '4')])
  const second = command.secondPerson
  if (ground.needsTwoPersons && (second === undefined || second === w.context.by.account)) {
    stop('needs_second_person', { ground: ground.id }, cites)
  }
  const desk = w.legs('desk', ['awaiting_dispatch'])[0]
  if (!desk) stop('nothing_to_turn_away', {})
  endPause(w, 'turned_away')
  w.moveLeg(
    desk,
    ground.legalProcedure ? 'demand_referred' : 'demand_turned_away',
    {},
    {
      facts: { ground: ground.id, note: command.note, ...(second ? { secondPerson: second } : {}) },
      cites,
      change: { file: { state: 'turned_away', clock: { ...w.file.clock, stoppedAt: w.now } } },
    },
  )
}
