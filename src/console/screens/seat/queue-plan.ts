// The queues of a desk: which legs stand in each and what is done to them there. Kinds and states are words of procedure.yaml.
import type { Account, CommandName, LegQueryString, Overview } from '../../api/shapes.js'
import type { Word } from '../../words/zh.js'

export interface Queue {
  readonly id: 'offered' | 'negotiation' | 'dispatch' | 'review' | 'writeback' | 'follow'
  readonly word: Word
  readonly kinds: readonly string[]
  readonly states: readonly string[]
  /** First the one that the row's button does; done at once when it asks nothing. */
  readonly deeds: readonly CommandName[]
  readonly roles: readonly Account['roles'][number][]
}

const DESK = ['agent', 'call_taker', 'dispatcher', 'shift_lead'] as const

export const QUEUES: readonly Queue[] = [
  {
    id: 'offered',
    word: 'queue.offered',
    kinds: ['transfer_in'],
    states: ['offered'],
    deeds: ['accept-transfer', 'decline-transfer'],
    roles: DESK,
  },
  {
    id: 'negotiation',
    word: 'queue.negotiation',
    kinds: ['negotiation'],
    states: ['open'],
    deeds: ['answer-negotiation'],
    roles: DESK,
  },
  {
    id: 'dispatch',
    word: 'queue.dispatch',
    kinds: ['desk'],
    states: ['awaiting_dispatch'],
    deeds: ['dispatch', 'complete-desk'],
    roles: DESK,
  },
  {
    id: 'review',
    word: 'queue.review',
    kinds: ['order'],
    states: ['reported', 'return_requested'],
    deeds: ['review-result', 'adjudicate-return'],
    roles: [...DESK, 'follow_up'],
  },
  {
    id: 'writeback',
    word: 'queue.writeback',
    kinds: ['transfer_in'],
    states: ['accepted'],
    deeds: ['write-back'],
    roles: DESK,
  },
  {
    id: 'follow',
    word: 'queue.follow',
    kinds: ['desk', 'transfer_out'],
    states: ['completed', 'followed_up', 'written_back'],
    deeds: ['record-follow-up', 'close'],
    roles: ['follow_up', 'shift_lead'],
  },
]

export function queuesOf(account: Account): readonly Queue[] {
  return QUEUES.filter(({ roles }) => roles.some((role) => account.roles.includes(role)))
}

export function queryOf(queue: Queue): LegQueryString {
  return { kinds: queue.kinds.join(','), states: queue.states.join(','), open: 'true', limit: '30' }
}

/** Written back by us: the platform that heard the citizen first does the follow-up, so our own share does not wait for one. */
export const FOLLOWED_UP_BY_PEER = { kind: 'transfer_in', state: 'written_back' } as const

export function waitingIn(queue: Queue, overview: Overview | undefined): { count: number; overdue: number } {
  const open = (overview?.counts ?? []).filter((each) => each.open)
  const mine = open.filter(({ kind, state }) => queue.kinds.includes(kind) && queue.states.includes(state))
  const theirs = open.filter(
    ({ kind, state }) =>
      queue.id === 'follow' && kind === FOLLOWED_UP_BY_PEER.kind && state === FOLLOWED_UP_BY_PEER.state,
  )
  return {
    count: Math.max(0, sumOf(mine) - sumOf(theirs)),
    overdue: mine.reduce((sum, { overdue }) => sum + overdue, 0),
  }
}

function sumOf(counts: Overview['counts']): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}
