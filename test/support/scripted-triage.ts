// Decisions written by hand, for tests of what happens after one is made: the first line of a text says what was decided.
import type { Decision, RoutingQuestion } from '../../src/routing/decision.js'
import { otherPlatform, type Platform } from '../../src/terms/platform.js'

/**
 * `[110 A01] words` goes to 110 by row A01; `[split B01 A35]` has a half on each side; `[unclear]` is anyone's; `!` means danger.
 */
export function scriptedTriage(question: RoutingQuestion): Decision {
  const script = /^\[(\S+)((?: [AB]\d\d)*)(!?)\]/.exec(question.text)
  // Without a script the rows a person or a register chose decide.
  const chosen = script === null ? (question.chosen ?? []) : []
  const word = script?.[1] ?? (chosen[0]?.startsWith('A') ? '110' : '12345')
  const rows = script === null ? [...chosen] : (script[2] ?? '').trim().split(' ').filter(Boolean)
  const danger = script?.[3] === '!' || question.text.includes('着火')
  const accept = (word === 'unclear' ? question.receivedBy : word) as Decision['accept']
  const own = accept === question.receivedBy
  const phone = question.channel === 'phone'
  const side = (row: string): Platform => (row.startsWith('A') ? '110' : '12345')
  const platforms: Platform[] =
    accept === 'split' ? ['12345', '110'] : accept === 'kb' || accept === 'out' ? [] : [accept as Platform]
  const mode =
    word === 'unclear'
      ? phone
        ? 'three_way_call'
        : 'consultation'
      : own || accept === 'kb' || accept === 'out'
        ? 'none'
        : question.stage === 'after_acceptance' || !phone
          ? 'system_push'
          : 'one_key_transfer'
  return {
    accept,
    mode,
    because: danger ? 'danger' : word === 'unclear' ? 'negotiation' : 'most_specific_row',
    matters: rows.map((id) => ({
      id,
      accepts: side(id),
      title: id,
      subclass: id,
      version: '2023-03-24',
      confidence: 1,
      words: [],
      unit: null,
    })),
    legs:
      word === 'unclear'
        ? [{ platform: otherPlatform(question.receivedBy), matters: rows }]
        : platforms.map((platform) => ({
            platform,
            matters: accept === 'split' ? rows.filter((row) => side(row) === platform) : rows,
          })),
    unit: null,
    danger: { present: danger, words: danger ? ['着火'] : [], facts: danger ? ['fire'] : [] },
    requestType: question.requestType ?? 'help',
    town: null,
    factsUsed: question.facts ?? {},
    factsMissing: [],
    ask: null,
    desk: 'hotline',
    cards: [],
    turnedAway: null,
    cites: [],
    steps: [],
  }
}
