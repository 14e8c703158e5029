// The buttons and the case room agree: wherever a demand may have got to, a deed that would be done is offered, and one whose time
// it is not is not.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Actor } from '../../src/cases/action.js'
import type { CaseFile } from '../../src/cases/case-file.js'
import type { Command } from '../../src/cases/command.js'
import { createCaseDesk } from '../../src/cases/create-desk.js'
import { allowedDeeds, DEEDS_EXPECTED, DEEDS_KNOWN } from '../../src/http/allowed-deeds.js'
import type { CaseDeed } from '../../src/http/contract/commands.js'
import type { Procedure } from '../../src/instruments/pack.js'
import type { Platform } from '../../src/terms/platform.js'
import { scriptedTriage } from '../support/scripted-triage.js'
import { haimenBook, INSTRUMENT, TwoDesks } from '../support/two-desks.js'

test('every command is known either by the leg or by the file it is about', () => {
  assert.deepEqual([...DEEDS_KNOWN].sort(), [...DEEDS_EXPECTED].sort())
})

/** Refusals that say "not now"; the others are about what the command says, which a button cannot know. */
const NOT_NOW = new Set([
  'not_allowed_in_state',
  'file_ended',
  'nothing_to_answer',
  'nothing_to_complete',
  'nothing_to_dispatch',
  'nothing_to_follow_up',
  'nothing_to_hand_over',
  'nothing_to_negotiate',
  'nothing_to_reopen',
  'nothing_to_turn_away',
  'nothing_to_extend',
  'no_request',
  'request_pending',
  'transfer_pending',
  'already_adjudicated',
  'already_paused',
  'not_paused',
  'no_clock_to_pause',
  'no_danger',
  'downgrade_already_proposed',
  'downgrade_not_proposed',
  'negotiation_already_open',
  'work_not_done',
  'write_back_missing',
  'open_orders',
  'open_legs',
  'open_duties',
  'danger_not_declined',
])

interface Tried {
  readonly deed: CaseDeed
  readonly legId: string | null
  readonly command: Command
  readonly unit: string | null
}

function candidates(file: CaseFile): Tried[] {
  const tried: Tried[] = []
  const whole = (deed: CaseDeed, command: Command) => tried.push({ deed, legId: null, command, unit: null })
  for (const leg of file.legs) {
    const on = (deed: CaseDeed, command: Command, unit: string | null = null) =>
      tried.push({ deed, legId: leg.id, command, unit })
    const legId = leg.id
    if (leg.kind === 'transfer_in') {
      on('accept-transfer', { kind: 'accept_transfer', legId })
      on('decline-transfer', { kind: 'decline_transfer', legId, ground: 'duplicate', note: 'x' })
      on('write-back', { kind: 'write_back', legId, text: 'x', resolved: true })
    }
    if (leg.kind === 'transfer_out') on('recall-transfer', { kind: 'recall_transfer', legId, reason: 'x' })
    if (leg.kind === 'negotiation')
      on('answer-negotiation', { kind: 'answer_negotiation', legId, says: file.platform, because: 'x' })
    if (leg.kind === 'order') {
      on('sign-for', { kind: 'sign_for', legId }, leg.unit)
      on('return-order', { kind: 'return_order', legId, ground: 'duplicate', note: 'x' }, leg.unit)
      on('report-result', { kind: 'report_result', legId, text: 'x', resolved: true }, leg.unit)
      on('request-extension', { kind: 'request_extension', legId, days: 2, reason: 'x' }, leg.unit)
      on('adjudicate-return', { kind: 'adjudicate_return', legId, upheld: false, note: 'x' })
      on('decide-extension', { kind: 'decide_extension', legId, approved: true, note: 'x', citizenTold: true })
      on('review-result', { kind: 'review_result', legId, accepted: true, note: 'x' })
    }
  }
  whole('supplement', { kind: 'supplement', text: 'x' })
  whole('offer-transfer', { kind: 'offer_transfer', mode: 'system_push', reason: 'x' })
  whole('open-negotiation', { kind: 'open_negotiation', says: '110', because: 'x' })
  whole('escalate-back', { kind: 'escalate_back', facts: ['fire'], reason: 'x' })
  whole('dispatch', { kind: 'dispatch', lead: 'housing-bureau' })
  whole('complete-desk', { kind: 'complete_desk', text: 'x', resolved: true })
  whole('record-follow-up', {
    kind: 'record_follow_up',
    reached: true,
    resolved: 'yes',
    satisfied: 'satisfied',
    note: 'x',
  })
  whole('reopen', { kind: 'reopen', reason: 'x' })
  whole('close', { kind: 'close' })
  whole('turn-away', { kind: 'turn_away', ground: 'court', note: 'x' })
  whole('raise-danger', { kind: 'raise_danger', facts: ['fire'], words: 'x' })
  whole('propose-downgrade', { kind: 'propose_downgrade', reason: 'x' })
  whole('confirm-downgrade', { kind: 'confirm_downgrade', reason: 'x' })
  whole('pause-clock', { kind: 'pause_clock', rule: 'waiting_for_requester', reason: 'x' })
  whole('resume-clock', { kind: 'resume_clock' })
  return tried
}

function actorOf(platform: Platform, unit: string | null): Actor {
  return {
    platform,
    account: unit === null ? 'lead1' : `clerk-${unit}`,
    role: unit === null ? 'shift_lead' : 'unit_clerk',
    unit,
  }
}

function compare(file: CaseFile, procedure: Procedure, decide: (tried: Tried) => string): string[] {
  const wrong: string[] = []
  for (const tried of candidates(file)) {
    const { deed, legId, unit } = tried
    const roles = unit === null ? ['shift_lead', 'follow_up', 'supervisor', 'dispatcher'] : ['unit_clerk']
    const name = unit === null ? 'lead1' : `clerk-${unit}`
    const asking = { name, roles, unit, disabled: false, platform: file.platform }
    const { allowed, allowedOn } = allowedDeeds(file, procedure, asking)
    const offered = legId === null ? allowed.includes(deed) : (allowedOn[legId] ?? []).includes(deed)
    const code = decide(tried)
    const state = file.legs.map((leg) => `${leg.kind}:${leg.state}`).join(' ')
    if (code === 'done' && !offered)
      wrong.push(`${deed} would be done and is not offered at ${file.platform} [${state}] ${file.state}`)
    if (NOT_NOW.has(code) && offered)
      wrong.push(`${deed} is offered and refused with ${code} at ${file.platform} [${state}] ${file.state}`)
  }
  return wrong
}

test('along any way a demand may take, what is offered can be done and what can be done is offered', async () => {
  const book = await haimenBook()
  const procedure = book.packs.find((pack) => pack.id === INSTRUMENT)?.procedure
  assert.ok(procedure)
  const random = () => 0
  const desks = {
    '12345': createCaseDesk({ platform: '12345', book, instrument: INSTRUMENT, triage: scriptedTriage, random }),
    '110': createCaseDesk({ platform: '110', book, instrument: INSTRUMENT, triage: scriptedTriage, random }),
  }
  const texts = ['[12345 B01] 路灯', '[110 A01] 打架', '[split B01 A35] 两头', '[unclear] 不清楚', '[12345 B01!] 着火']
  let looked = 0
  const found = new Set<string>()
  fc.assert(
    fc.property(
      fc.constantFrom<Platform>('12345', '110'),
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(1000), fc.boolean()), { minLength: 1, maxLength: 14 }),
      (platform, text, steps) => {
        const story = new TwoDesks(book, scriptedTriage)
        let file = story.contact(platform, { text })
        for (const [pick, elsewhere] of steps) {
          const peer = story.findPeer(file)
          if (elsewhere && peer !== undefined) file = peer
          const now = story.now
          const wrong = compare(story.get(file.id), procedure, ({ command, unit }) => {
            const commanded = { command, by: actorOf(file.platform, unit), key: 'probe-key-1' }
            const result = desks[file.platform].decide(story.get(file.id), commanded, now)
            return result.ok ? 'done' : result.refusal.code
          })
          for (const one of wrong) found.add(one)
          looked += 1
          const all = candidates(story.get(file.id))
          const chosen = all[pick % all.length]
          if (chosen !== undefined) story.try(file, chosen.command, actorOf(file.platform, chosen.unit))
          story.pass(1)
        }
      },
    ),
    { numRuns: 100 },
  )
  assert.deepEqual([...found], [])
  assert.ok(looked > 300, `only ${looked} situations were looked at`)
})
