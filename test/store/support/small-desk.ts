// A desk of few words for the store's own tests: it opens, notes, hands over, calls, closes and merges, and knows no rules.
import { type Action, type Actor, CHAIN_START, hashOf } from '../../../src/cases/action.js'
import type { CaseFile, Clock, Leg } from '../../../src/cases/case-file.js'
import type { Commanded, PeerMessage } from '../../../src/cases/command.js'
import type { CaseDesk } from '../../../src/cases/desk.js'
import { applyAction, type Change } from '../../../src/cases/fold.js'
import type { Outcome, OutgoingMessage, Timer } from '../../../src/cases/outcome.js'
import { newId } from '../../../src/terms/ids.js'
import { accept, refuse } from '../../../src/terms/refusal.js'
import { type Instant, instant, ms } from '../../../src/terms/time.js'

export const AGENT: Actor = { platform: '12345', account: 'agent1', role: 'agent', unit: null }

class Draft {
  readonly actions: Action[] = []
  readonly messages: OutgoingMessage[] = []
  readonly start: Timer[] = []
  readonly stop: string[] = []
  constructor(
    readonly caseId: string,
    readonly commanded: { by: Actor; key: string },
    readonly now: Instant,
    public file?: CaseFile,
  ) {}

  add(kind: string, change: Change): this {
    const draft = {
      caseId: this.caseId,
      seq: (this.file?.version ?? 0) + 1,
      kind,
      at: this.now,
      by: this.commanded.by,
      legId: change.leg?.id ?? null,
      body: JSON.parse(JSON.stringify({ change })),
      cites: [],
      key: this.commanded.key,
      prev: this.file?.head ?? CHAIN_START,
    }
    const action: Action = { ...draft, hash: hashOf(draft) }
    this.actions.push(action)
    this.file = applyAction(this.file, action)
    return this
  }

  send(type: string, data: OutgoingMessage['data'] = {}): this {
    const file = this.file as CaseFile
    const { demandId, version: seq } = file
    const message = { id: newId(), to: '110', type, demandId, caseId: this.caseId, seq, at: this.now, data } as const
    this.messages.push(message)
    return this
  }

  outcome(tell: Outcome['tell'] = {}): Outcome {
    const { file, actions, messages, start, stop } = this
    return { file: file as CaseFile, actions, messages, timers: { start, stop }, tell }
  }
}

export function smallDesk(): CaseDesk {
  let serial = 0
  return {
    open(commanded, now) {
      const { command } = commanded
      const id = newId()
      const draft = new Draft(id, commanded, now)
      if (command.kind === 'receive_contact') {
        if (command.text.startsWith('refuse')) return refuse('test_refused', { text: command.text })
        if (command.text.startsWith('throw')) throw new Error('the desk broke')
        const number = command.text.match(/number=(\S+)/)?.[1] ?? `N${Date.now()}${process.pid}${serial++}`
        const file = blankFile(id, newId(), number, now, command)
        const desk = { ...leg('desk', 'open', now, due(now, 60)), matters: command.chosen ?? [] }
        draft.add('contact_received', { file }).add('desk_opened', { leg: desk })
        draft.start.push({ key: 'due', kind: 'supervise', legId: null, dueAt: due(now, 60) })
        return accept(draft.outcome({ queryCode: 'told-once' }))
      }
      if (command.kind !== 'receive_transfer') return refuse('opens_no_file')
      const { demandId, data } = command.message
      if (data.text === 'throw') throw new Error('the desk broke')
      const text = `${data.text}`
      const contact = { kind: 'receive_contact', channel: 'internet', text, requester: {} } as const
      draft.add('transfer_received', { file: blankFile(id, demandId, `T${newId()}`, now, contact) })
      draft.add('transfer_offered', { leg: leg('transfer_in', 'offered', now, due(now, 30)) })
      return accept(draft.outcome())
    },

    decide(file, commanded, now) {
      const { command } = commanded
      const draft = new Draft(file.id, commanded, now, file)
      switch (command.kind) {
        case 'supplement':
          if (command.text.startsWith('refuse')) return refuse('test_refused', { text: command.text })
          if (command.text.startsWith('throw')) throw new Error('the desk broke')
          draft.add('supplemented', { supplement: { at: now, text: command.text, by: commanded.by.account } })
          break
        case 'offer_transfer': {
          const out = leg('transfer_out', 'offered', now, due(now, 30))
          draft
            .add('transfer_offered', { leg: { ...out, mode: command.mode } })
            .send('transfer.offered', { text: file.text })
          draft.start.push({ key: `answer:${out.id}`, kind: 'unanswered', legId: out.id, dueAt: due(now, 30) })
          if (command.call) {
            const { adapter, ref: callRef } = command.call
            const about = { mode: command.mode, legId: out.id, adapter, callRef, token: 't', cause: null }
            draft.add('call_requested', {
              call: { opId: newId(), ...about, state: 'requested', requestedAt: now, endedAt: null },
            })
          }
          break
        }
        case 'record_call':
          draft.add('call_ended', { call: { opId: command.opId, state: 'completed', endedAt: now } })
          if (command.event === 'caller_lost') {
            const [kind, because] = ['call_back', 'caller_lost'] as const
            const open = { openedAt: now, dueAt: due(now, 15), doneAt: null, note: null }
            draft.add('call_back_due', { duty: { id: newId(), kind, because, holder: '12345', ...open } })
          }
          break
        case 'settle_duty':
          draft.add('call_back_done', { duty: { id: command.dutyId, doneAt: now, note: command.note } })
          break
        case 'fire_timer':
          if (command.timer.startsWith('idle')) break
          draft.add('timer_fired', { file: { reopened: file.reopened + 1 } })
          break
        case 'hear_peer':
          if (command.message.data.text === 'refuse') return refuse('test_refused')
          if (command.message.data.text === 'throw') throw new Error('the desk broke')
          draft.add('peer_heard', { file: { peerNumber: `${command.message.data.text ?? command.message.id}` } })
          break
        case 'close':
          for (const one of file.legs) draft.add('leg_closed', { leg: { id: one.id, state: 'closed', open: false } })
          draft
            .add('closed', { file: { state: 'closed' } })
            .send('demand.closed')
            .send('progress.noted')
          draft.stop.push('due')
          break
        default:
          return refuse('test_refused', { command: command.kind })
      }
      return accept(draft.outcome())
    },

    merge(duplicate, main, commanded, now) {
      if (duplicate.state !== 'open') return refuse('file_ended')
      const gone = new Draft(duplicate.id, commanded, now, duplicate)
      const kept = new Draft(main.id, commanded, now, main)
      const { id: caseId, number, requester } = duplicate
      gone.add('merged', { file: { state: 'merged', mergedInto: main.id } })
      kept.add('petitioner_joined', { petitioner: { caseId, number, requester, at: now } })
      return accept({ duplicate: gone.outcome(), main: kept.outcome() })
    },

    commandFor(message: PeerMessage, file): ReturnType<CaseDesk['commandFor']> {
      const by = { platform: '110', account: 'exchange', role: 'exchange', unit: null } as const
      const key = `peer:${message.id}`
      if (message.type === 'transfer.offered')
        return accept({ by, key, command: { kind: 'receive_transfer', message } })
      if (!file) return refuse('demand_unknown')
      return accept({ by, key, command: { kind: 'hear_peer', message } })
    },
  }
}

interface More {
  readonly key?: string
  readonly phone?: string
  readonly town?: string
  readonly address?: string
  readonly rows?: readonly string[]
  readonly drill?: boolean
}

export function contact(text: string, more: More = {}): Commanded {
  const { key = newId(), phone, town, address, rows, drill } = more
  const place = { ...(town === undefined ? {} : { town }), ...(address === undefined ? {} : { address }) }
  return {
    by: AGENT,
    key,
    command: {
      kind: 'receive_contact',
      channel: 'phone',
      text,
      requester: phone === undefined ? {} : { phone },
      ...(Object.keys(place).length === 0 ? {} : { place }),
      ...(rows === undefined ? {} : { chosen: rows }),
      ...(drill === undefined ? {} : { drill }),
    },
  }
}

export function supplement(text: string, key: string = newId()): Commanded {
  return { by: AGENT, key, command: { kind: 'supplement', text } }
}

function due(now: Instant, minutes: number): Instant {
  return instant(ms(now) + minutes * 60_000)
}

function clock(startedAt: Instant, dueAt: Instant | null): Clock {
  const none = { limit: null, provisional: false, paused: null, pauses: [], stoppedAt: null, cites: [] }
  return { startedAt, dueAt, ...none }
}

function leg(kind: Leg['kind'], state: string, now: Instant, dueAt: Instant | null): Leg {
  const holder =
    kind === 'transfer_out' ? ({ kind: 'peer', id: '110' } as const) : ({ kind: 'desk', id: '12345' } as const)
  return {
    ...{
      id: newId(),
      kind,
      state,
      open: true,
      holder,
      unit: null,
      openedAt: now,
      clock: clock(now, dueAt),
      matters: [],
    },
    ...{ mode: null, parent: null, role: null, dispatchedAt: null, adjudicated: false, request: null, extensions: 0 },
    ...{ result: null, writtenBackAt: null, views: [], note: null },
  }
}

/** Only what the store looks at. */
const DECISION = { because: 'most_specific_row', legs: [], matters: [] }

type Contact = Extract<Commanded['command'], { kind: 'receive_contact' }>

function blankFile(
  id: string,
  demandId: string,
  number: string,
  now: Instant,
  command: Contact,
): NonNullable<Change['file']> {
  const { channel, text, requester, place } = command
  const danger = { present: text.includes('煤气'), words: [], facts: [], downgradeProposedBy: null, downgradedBy: null }
  return {
    ...{ id, platform: '12345', demandId, number, peerNumber: null, origin: 'contact', firstReceiver: '12345' },
    ...{ firstContactAt: now, receivedAt: now, channel, requestType: 'complaint', title: text.slice(0, 20), text },
    place: { town: place?.town ?? null, address: place?.address ?? null },
    decision: DECISION as unknown as CaseFile['decision'],
    requester: { name: null, phone: requester.phone ?? null, secret: false },
    ...{ mergedInto: null, exclusions: [], danger, packVersion: '2023-01-01', state: 'open', clock: clock(now, null) },
    ...{ oneKeyTransfers: 0, reopened: 0, drill: command.drill ?? false, queryCodeHash: null },
  } as NonNullable<Change['file']>
}
