// The small forms of the console and the contract of the commands agree: whatever a form sends, the server can read.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Book, CaseFile, Leg } from '../../src/console/api/shapes.js'
import { bodyOf } from '../../src/console/commands/body.js'
import type { Field, FormDeed, Situation } from '../../src/console/commands/field.js'
import { fieldsOf } from '../../src/console/commands/fields.js'
import type { Labels } from '../../src/console/shell/labels.js'
import { fill } from '../../src/console/words/say.js'
import { zh } from '../../src/console/words/zh.js'
import { COMMAND_BODIES, mergeRequest } from '../../src/http/contract/commands.js'

const named = (id: string) => ({ id, name: { zh: id, en: id } })
const book = {
  platform: '12345',
  platforms: [
    { ...named('12345'), body: '' },
    { ...named('110'), body: '' },
  ],
  units: [
    { ...named('works-bureau'), kind: 'bureau', under: '12345' },
    { ...named('town-office'), kind: 'town', under: '12345' },
    { ...named('station'), kind: 'police', under: '110' },
  ],
  procedure: {
    returning: { withinMinutes: 420, grounds: [{ ...named('not_our_duty'), needsCitation: true }], cites: [] },
    declining: { grounds: [{ ...named('not_in_our_list'), needsCitation: true }], cites: [] },
    turningAway: { grounds: [{ ...named('harassment'), needsTwoPersons: true }], cites: [] },
    pausing: { rules: [{ ...named('waiting_for_requester'), maxDays: 10 }], cites: [] },
    escalation: [{ step: 'supervision', name: { zh: '督办', en: 'Supervision' } }],
    supervising: { grounds: [{ ...named('overdue'), steps: ['supervision'] }] },
    settingAside: { grounds: [{ ...named('force_majeure') }, { ...named('beyond_duty'), needsCitation: true }] },
  },
  dangerFacts: [named('fire')],
  knowledge: [
    { id: 'K1', rows: ['A52'], question: { zh: '问', en: 'q' }, answer: { zh: '答', en: 'a' }, validUntil: '' },
  ],
  words: { exclusions: { secret: { zh: '涉密', en: 'secret' } } },
} as unknown as Book
const itself = (id: string | null | undefined): string => id ?? ''
const labels = {
  book,
  platform: '12345',
  unit: itself,
  platformName: itself,
  ground: itself,
  step: itself,
  danger: itself,
  word: (_list: string, id: string) => id,
} as unknown as Labels
const leg = { id: 'leg-1', holder: { kind: 'unit', id: 'works-bureau' }, result: { text: '已修复' } } as unknown as Leg
const file = {
  text: '路灯坏了',
  danger: { facts: ['fire'] },
  exclusions: [],
  petitioners: [{ caseId: '0190aaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa', number: '1' }],
  legs: [leg],
  decision: {
    accept: 'split',
    mode: 'one_key_transfer',
    matters: [{ id: 'A52', title: '居住证', accepts: '110' }],
    legs: [{ platform: '110', matters: ['A52'] }],
    unit: 'works-bureau',
    cards: ['K1'],
    turnedAway: null,
  },
} as unknown as CaseFile
const situation: Situation = { file, leg, labels, say: (word, facts) => fill(zh[word], facts) }

/** What a hurried person leaves in a field: what was filled in already, else the first choice, else a few words. */
function filled(field: Field): unknown {
  if (field.initial !== undefined && field.initial !== '' && !(Array.isArray(field.initial) && field.required)) {
    return field.initial
  }
  const first = field.options?.[0]?.value
  switch (field.kind) {
    case 'many':
      return first === undefined ? [] : [first]
    case 'choice':
    case 'pick':
      return first
    case 'yes':
      return true
    case 'number':
      return 3
    case 'moment':
      return { toDate: () => new Date('2026-11-23T01:00:00Z') }
    case 'case':
      return '0190aaaa-aaaa-7aaa-8aaa-bbbbbbbbbbbb'
    default:
      return 'A35'
  }
}

const AIMS: Readonly<Partial<Record<FormDeed, object>>> = {
  'settle-duty': { dutyId: 'duty-1' },
  'close-supervision': { supervisionId: 'supervision-1' },
  'answer-supervision': { supervisionId: 'supervision-1' },
  'appeal-supervision': { supervisionId: 'supervision-1' },
  'decide-supervision-appeal': { supervisionId: 'supervision-1' },
  'decide-set-aside': { setAsideId: 'set-aside-1' },
  'appeal-set-aside': { setAsideId: 'set-aside-1' },
  'revoke-set-aside': { setAsideId: 'set-aside-1' },
  'record-call': { opId: 'op-1' },
}
const ON_LEG = new Set<FormDeed>([
  'accept-transfer',
  'decline-transfer',
  'recall-transfer',
  'answer-negotiation',
  'sign-for',
  'return-order',
  'adjudicate-return',
  'request-extension',
  'decide-extension',
  'report-result',
  'review-result',
  'write-back',
  'open-supervision',
  'ask-set-aside',
])
const DEEDS = [...Object.keys(COMMAND_BODIES), 'merge'] as FormDeed[]

for (const deed of DEEDS) {
  test(`what the form of ${deed} sends can be read by the server`, () => {
    const fields = fieldsOf(deed, situation)
    const aim = AIMS[deed] ?? (ON_LEG.has(deed) ? { legId: 'leg-1' } : {})
    const everything = Object.fromEntries(fields.map((field) => [field.name, filled(field)]))
    // Only what must be filled in; the rest goes as the form opened with it.
    const needed = Object.fromEntries(
      fields.map((field) => [field.name, field.required ? filled(field) : field.initial]),
    )
    const schema = deed === 'merge' ? mergeRequest : COMMAND_BODIES[deed]
    for (const values of [everything, needed]) {
      const answer = schema.safeParse(bodyOf(deed, values, aim))
      assert.ok(answer.success, JSON.stringify({ body: bodyOf(deed, values, aim), issues: answer.error?.issues }))
    }
  })
}

test('yes and no arrive as booleans, "partly" stays a word', () => {
  assert.deepEqual(bodyOf('report-result', { text: '好', resolved: 'false' }, { legId: 'x' }), {
    legId: 'x',
    text: '好',
    resolved: false,
  })
  assert.deepEqual(bodyOf('record-follow-up', { reached: 'true', resolved: 'partly', note: '' }, {}), {
    reached: true,
    resolved: 'partly',
  })
})

test('taking every exclusion back is said, an empty list of helpers is not', () => {
  assert.deepEqual(bodyOf('mark-exclusions', { exclusions: [], reason: '已公开' }, {}), {
    exclusions: [],
    reason: '已公开',
  })
  assert.deepEqual(bodyOf('dispatch', { lead: 'works-bureau', assisting: [] }, {}), { lead: 'works-bureau' })
})
