// Puts a whole deck of sentences to the triage of the published list, as the desk would on a day in the year the cards are valid.
import { readDeck, type Scored, scoreLine } from './deck.js'
import { learntTriage } from './learnt-triage.js'

const DAY = '2026-11-21'

export async function tryDeck(name: string, folds?: string): Promise<readonly Scored[]> {
  const triage = await learntTriage()
  return readDeck(name, folds).map((line) => {
    const { say: text, receivedBy = '12345', channel = 'phone' } = line
    return scoreLine(line, triage({ text, receivedBy, channel, asOf: DAY }))
  })
}

/** Shares a floor can be set for. */
export function shares(scored: readonly Scored[]) {
  const part = (of: readonly Scored[], right: (one: Scored) => boolean) =>
    of.length === 0 ? 1 : of.filter(right).length / of.length
  const named = scored.filter((one) => one.line.expectRows !== undefined)
  return {
    side: part(scored, (one) => one.sideRight),
    danger: part(
      scored.filter((one) => one.line.danger === true),
      (one) => !one.dangerMissed,
    ),
    /** Danger is told of, whoever is sent. */
    heard: part(
      scored.filter((one) => one.line.danger === true),
      (one) => one.decision.danger.present,
    ),
    falseAlarms:
      1 -
      part(
        scored.filter((one) => one.line.danger === false),
        (one) => !one.falseAlarm,
      ),
    first: part(named, (one) => one.top1),
    inThree: part(named, (one) => one.top3),
  }
}
