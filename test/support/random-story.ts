// Random sequences of what desks and units may do with one matter on both platforms, for laws that have to hold whatever they do.
import fc from 'fast-check'
import type { Actor } from '../../src/cases/action.js'
import type { CaseFile, Leg } from '../../src/cases/case-file.js'
import type { Command } from '../../src/cases/command.js'
import type { Book } from '../../src/instruments/pack.js'
import type { Platform } from '../../src/terms/platform.js'
import { scriptedTriage } from './scripted-triage.js'
import { lead, TwoDesks, unitClerk } from './two-desks.js'

const UNITS: Readonly<Record<Platform, readonly string[]>> = {
  '12345': ['housing-bureau', 'urban-management-bureau', 'water-bureau'],
  '110': ['police-traffic', 'police-public-order'],
}

export interface Move {
  readonly deed: string
  /** Which of several: unit, leg, answer. */
  readonly pick: number
  readonly side: Platform
  /** Minutes that go by before it. */
  readonly wait: number
}

const DEEDS = [
  ...[
    'supplement',
    'dispatch',
    'dispatch',
    'sign',
    'sign',
    'return',
    'uphold',
    'reject_return',
    'ask_days',
    'grant_days',
  ],
  ...[
    'report',
    'accept_result',
    'reject_result',
    'complete',
    'unhappy',
    'happy',
    'reopen',
    'close',
    'pause',
    'pause_law',
  ],
  ...[
    'resume',
    'danger',
    'propose_calm',
    'confirm_calm',
    'escalate',
    'offer',
    'accept',
    'decline',
    'recall',
    'write_back',
  ],
  ...['merge_new', 'merge_old', 'negotiate', 'agree'],
]
export const aMove: fc.Arbitrary<Move> = fc.record({
  deed: fc.constantFrom(...DEEDS),
  pick: fc.nat(5),
  side: fc.constantFrom<Platform>('12345', '12345', '110'),
  wait: fc.oneof(fc.constant(0), fc.nat(90), fc.nat(3 * 1440)),
})

export class Story {
  readonly desks: TwoDesks
  /** Somebody called about the same thing before our citizen did. */
  readonly older: CaseFile
  readonly first: CaseFile

  constructor(book: Book) {
    this.desks = new TwoDesks(book, scriptedTriage)
    this.older = this.desks.contact('12345', { text: '[12345 B02] 路灯不亮' })
    this.desks.pass(200)
    this.first = this.desks.contact('12345', { text: '[12345 B02] 路灯不亮，路口很黑' })
  }

  on(side: Platform): CaseFile {
    const first = this.desks.get(this.first.id)
    return side === '12345' ? first : (this.desks.findPeer(first) ?? first)
  }

  play({ deed, pick, side, wait }: Move): void {
    this.desks.pass(wait)
    const file = this.on(side)
    const { platform } = file
    const merged = deed === 'merge_new' || deed === 'merge_old'
    if (merged) {
      const other = deed === 'merge_old' ? this.older : this.desks.contact('12345', { text: '[12345 B02] 又一盏' })
      try {
        this.desks.merge(other, this.first)
      } catch {
        // A merge that is refused changes nothing.
      }
      return
    }
    const [command, by] = commandOf(deed, file, pick, UNITS[platform])
    if (command) this.desks.try(file, command, by)
  }
}

const person = (platform: Platform, role: string, account: string): Actor => ({ platform, role, account, unit: null })

function commandOf(deed: string, file: CaseFile, pick: number, units: readonly string[]): [Command | null, Actor] {
  const { platform } = file
  const boss = lead(platform)
  const other = person(platform, 'supervisor', 'supervisor1')
  const desk = person(platform, 'dispatcher', 'dispatcher1')
  const unit = units[pick % units.length] ?? ''
  const leg = (kind: Leg['kind'], ...states: string[]): Leg | undefined => {
    const found = file.legs.filter((one) => one.kind === kind && states.includes(one.state))
    return found[pick % Math.max(1, found.length)]
  }
  const on = (found: Leg | undefined, make: (legId: string) => Command, by: Actor): [Command | null, Actor] => [
    found ? make(found.id) : null,
    found?.unit && by === desk ? unitClerk(found.unit, platform) : by,
  ]
  switch (deed) {
    case 'supplement':
      return [{ kind: 'supplement', text: pick === 0 ? '着火了' : '还是不亮' }, desk]
    case 'dispatch':
      return [{ kind: 'dispatch', lead: unit, ...(pick > 3 ? { assisting: [units[0] ?? ''] } : {}) }, desk]
    case 'sign':
      return on(leg('order', 'dispatched'), (legId) => ({ kind: 'sign_for', legId }), desk)
    case 'return':
      return on(
        leg('order', 'dispatched', 'in_progress'),
        (legId) => ({ kind: 'return_order', legId, ground: 'not_our_area', note: '' }),
        desk,
      )
    case 'uphold':
      return on(
        leg('order', 'return_requested'),
        (legId) => ({
          kind: 'adjudicate_return',
          legId,
          upheld: true,
          note: '',
          ...(pick % 2 ? { reassignTo: unit } : {}),
        }),
        boss,
      )
    case 'reject_return':
      return on(
        leg('order', 'return_requested'),
        (legId) => ({ kind: 'adjudicate_return', legId, upheld: false, note: '' }),
        boss,
      )
    case 'ask_days':
      return on(
        leg('order', 'in_progress'),
        (legId) => ({ kind: 'request_extension', legId, days: 1 + pick, reason: '等件' }),
        desk,
      )
    case 'grant_days':
      return on(
        leg('order', 'in_progress'),
        (legId) => ({ kind: 'decide_extension', legId, approved: pick > 0, note: '', citizenTold: true }),
        boss,
      )
    case 'report':
      return on(
        leg('order', 'in_progress'),
        (legId) => ({ kind: 'report_result', legId, text: '修好', resolved: true }),
        desk,
      )
    case 'accept_result':
    case 'reject_result':
      return on(
        leg('order', 'reported'),
        (legId) => ({ kind: 'review_result', legId, accepted: deed === 'accept_result', note: '' }),
        boss,
      )
    case 'complete':
      return [{ kind: 'complete_desk', text: '已处理', resolved: true }, desk]
    case 'happy':
    case 'unhappy':
      return [
        {
          kind: 'record_follow_up',
          reached: true,
          resolved: deed === 'happy' ? 'yes' : 'no',
          satisfied: deed === 'happy' ? 'satisfied' : 'unsatisfied',
          note: '',
        },
        boss,
      ]
    case 'reopen':
      return [{ kind: 'reopen', reason: '又坏了' }, boss]
    case 'close':
      return [{ kind: 'close' }, boss]
    case 'pause':
      return [{ kind: 'pause_clock', rule: 'waiting_for_requester', reason: '等材料' }, desk]
    case 'pause_law':
      return [
        { kind: 'pause_clock', rule: 'statutory_procedure', reason: '鉴定' },
        [desk, boss, other][pick % 3] ?? desk,
      ]
    case 'resume':
      return [{ kind: 'resume_clock' }, desk]
    case 'danger':
      return [{ kind: 'raise_danger', facts: ['fire'], words: '有烟' }, desk]
    case 'propose_calm':
      return [{ kind: 'propose_downgrade', reason: '已灭' }, desk]
    case 'confirm_calm':
      return [{ kind: 'confirm_downgrade', reason: '已灭' }, boss]
    case 'escalate':
      return [{ kind: 'escalate_back', facts: ['fire'], reason: '升级' }, desk]
    case 'offer':
      return [{ kind: 'offer_transfer', mode: 'system_push', matters: ['A47'], reason: '请接' }, desk]
    case 'accept':
      return on(leg('transfer_in', 'offered'), (legId) => ({ kind: 'accept_transfer', legId }), boss)
    case 'decline':
      return on(
        leg('transfer_in', 'offered'),
        (legId) => ({ kind: 'decline_transfer', legId, ground: 'no_facts', note: '' }),
        boss,
      )
    case 'recall':
      return on(
        leg('transfer_out', 'offered', 'accepted'),
        (legId) => ({ kind: 'recall_transfer', legId, reason: '误转' }),
        boss,
      )
    case 'write_back':
      return on(
        leg('transfer_in', 'accepted'),
        (legId) => ({ kind: 'write_back', legId, text: '办好', resolved: true }),
        boss,
      )
    case 'negotiate':
      return [{ kind: 'open_negotiation', says: pick % 2 ? '110' : '12345', because: '' }, desk]
    case 'agree':
      return on(
        leg('negotiation', 'open'),
        (legId) => ({ kind: 'answer_negotiation', legId, says: pick % 2 ? '110' : '12345', because: '' }),
        boss,
      )
    default:
      throw new Error(`no deed ${deed}`)
  }
}

export function played(book: Book, moves: readonly Move[]): Story {
  const story = new Story(book)
  for (const move of moves) story.play(move)
  return story
}
