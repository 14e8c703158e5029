// What each deed asks of the person who does it: the small forms of the case page, the queues and the desks, as a table.
import type { CaseFile, Ground } from '../api/shapes.js'
import type { Labels } from '../shell/labels.js'
import type { Say } from '../words/say.js'
import type { Word } from '../words/zh.js'
import { type Field, type FormDeed, type Option, type Situation, unitOptions } from './field.js'
import { oversightFields } from './oversight-fields.js'
import { dispatchFields, knowledgeFields, offerFields } from './routing-fields.js'

const note = (label: Word = 'field.note', required = true): Field => ({
  name: 'note',
  label,
  kind: 'area',
  required,
  max: 2000,
})
const reason = (label: Word = 'field.reason'): Field => ({
  name: 'reason',
  label,
  kind: 'area',
  required: true,
  max: 1000,
})
const yesNo = (say: Say): readonly Option[] => [
  { value: 'true', label: say('common.yes') },
  { value: 'false', label: say('common.no') },
]
const resolved = (say: Say): Field => ({
  name: 'resolved',
  label: 'field.resolved',
  kind: 'pick',
  required: true,
  initial: 'true',
  options: yesNo(say),
})

export function fieldsOf(deed: FormDeed, situation: Situation): readonly Field[] {
  const { file, leg, labels, say } = situation
  const { procedure } = labels.book
  switch (deed) {
    case 'supplement':
      return [{ name: 'text', label: 'field.supplement', kind: 'area', required: true, max: 5000 }]
    case 'offer-transfer':
      return offerFields(situation)
    case 'decline-transfer':
      return grounded(procedure.declining.grounds, labels)
    case 'return-order':
      return grounded(procedure.returning.grounds, labels)
    case 'recall-transfer':
    case 'reopen':
    case 'propose-downgrade':
    case 'confirm-downgrade':
      return [reason()]
    case 'open-negotiation':
    case 'answer-negotiation':
      return [
        {
          name: 'says',
          label: 'field.says',
          kind: 'pick',
          required: true,
          options: labels.book.platforms.map(({ id }) => ({ value: id, label: labels.platformName(id) })),
        },
        { name: 'because', label: 'field.because', kind: 'area', required: true, max: 1000 },
      ]
    case 'escalate-back':
      return [dangerFacts(situation), reason()]
    case 'raise-danger':
      return [
        dangerFacts(situation),
        {
          name: 'words',
          label: 'field.dangerWords',
          kind: 'area',
          required: true,
          initial: file.text.slice(0, 200),
          max: 500,
        },
      ]
    case 'dispatch':
      return dispatchFields(situation)
    case 'adjudicate-return':
      return [
        { name: 'upheld', label: 'field.upheld', kind: 'pick', required: true, options: yesNo(say) },
        {
          name: 'reassignTo',
          label: 'field.reassignTo',
          kind: 'choice',
          options: unitOptions(labels).filter(({ value }) => value !== leg?.holder.id),
          when: { field: 'upheld', is: ['true'] },
          hint: say('field.reassignHint'),
        },
        {
          name: 'dutyReason',
          label: 'field.dutyReason',
          kind: 'text',
          max: 400,
          when: { field: 'upheld', is: ['true'] },
        },
        note(),
      ]
    case 'request-extension':
      return [{ name: 'days', label: 'field.days', kind: 'number', required: true, initial: 3, max: 90 }, reason()]
    case 'decide-extension':
      return [
        { name: 'approved', label: 'field.approved', kind: 'pick', required: true, options: yesNo(say) },
        { name: 'citizenTold', label: 'field.citizenTold', kind: 'yes', initial: false },
        note(),
      ]
    case 'report-result':
      return [
        {
          name: 'text',
          label: 'field.result',
          kind: 'area',
          required: true,
          initial: leg?.result?.text ?? '',
          max: 5000,
          hint: say('field.resultHint'),
        },
        resolved(say),
        { name: 'citizenContactedAt', label: 'field.contactedAt', kind: 'moment', hint: say('field.contactedHint') },
      ]
    case 'review-result':
      return [
        {
          name: 'accepted',
          label: 'field.accepted',
          kind: 'pick',
          required: true,
          initial: 'true',
          options: yesNo(say),
        },
        { ...note(), initial: say('field.reviewSaid') },
      ]
    case 'complete-desk':
      return [{ name: 'text', label: 'field.result', kind: 'area', required: true, max: 5000 }, resolved(say)]
    case 'write-back':
      return [
        { name: 'text', label: 'field.writeBack', kind: 'area', required: true, initial: resultSoFar(file), max: 5000 },
        resolved(say),
      ]
    case 'record-follow-up':
      return followUpFields(situation)
    case 'close':
      return [note('field.note', false)]
    case 'answer-from-knowledge':
      return knowledgeFields(situation)
    case 'turn-away':
      return [
        {
          name: 'ground',
          label: 'field.ground',
          kind: 'choice',
          required: true,
          ...(file.decision.turnedAway ? { initial: file.decision.turnedAway } : {}),
          options: groundOptions(procedure.turningAway.grounds, labels),
        },
        {
          name: 'secondPerson',
          label: 'field.secondPerson',
          kind: 'text',
          required: true,
          when: {
            field: 'ground',
            is: procedure.turningAway.grounds.filter((g) => g.needsTwoPersons).map((g) => g.id),
          },
        },
        note('field.whereToGo'),
      ]
    case 'pause-clock':
      return [
        {
          name: 'rule',
          label: 'field.pauseRule',
          kind: 'choice',
          required: true,
          options: procedure.pausing.rules.map((rule) => ({
            value: rule.id,
            label: `${labels.ground(rule.id)}（${say('field.maxDays', { n: rule.maxDays })}）`,
          })),
        },
        reason(),
      ]
    case 'mark-exclusions':
      return [
        {
          name: 'exclusions',
          label: 'field.exclusions',
          kind: 'many',
          initial: file.exclusions,
          options: Object.keys(labels.book.words.exclusions).map((id) => ({
            value: id,
            label: labels.word('exclusions', id),
          })),
        },
        reason(),
      ]
    case 'record-call':
      return [
        {
          name: 'event',
          label: 'field.callEvent',
          kind: 'pick',
          required: true,
          options: (['connected', 'completed', 'failed', 'caller_lost'] as const).map((event) => ({
            value: event,
            label: say(`call.${event}`),
          })),
        },
        { name: 'cause', label: 'field.cause', kind: 'text', max: 200 },
      ]
    case 'settle-duty':
      return [note('field.dutyNote')]
    case 'verify':
      return [
        {
          name: 'way',
          label: 'field.verifyWay',
          kind: 'pick',
          required: true,
          options: (['on_site', 'call', 'document'] as const).map((way) => ({
            value: way,
            label: say(`verify.${way}`),
          })),
        },
        {
          name: 'found',
          label: 'field.verifyFound',
          kind: 'pick',
          required: true,
          options: (['done', 'partly', 'not_done'] as const).map((found) => ({
            value: found,
            label: say(`found.${found}`),
          })),
        },
        note(),
      ]
    case 'close-supervision':
      return [note()]
    case 'open-supervision':
    case 'answer-supervision':
    case 'appeal-supervision':
    case 'decide-supervision-appeal':
    case 'ask-set-aside':
    case 'decide-set-aside':
    case 'appeal-set-aside':
    case 'revoke-set-aside':
      return oversightFields(deed, situation)
    case 'merge':
      return [{ name: 'into', label: 'field.mergeInto', kind: 'case', required: true }, reason()]
    case 'accept-transfer':
    case 'sign-for':
    case 'resume-clock':
      return []
  }
}

function grounded(grounds: readonly Ground[], labels: Labels): readonly Field[] {
  return [
    { name: 'ground', label: 'field.ground', kind: 'choice', required: true, options: groundOptions(grounds, labels) },
    {
      name: 'cite',
      label: 'field.cite',
      kind: 'text',
      required: true,
      max: 80,
      when: { field: 'ground', is: grounds.filter((ground) => ground.needsCitation).map((ground) => ground.id) },
    },
    note(),
  ]
}

function groundOptions(grounds: readonly Ground[], labels: Labels): readonly Option[] {
  return grounds.map(({ id }) => ({ value: id, label: labels.ground(id) }))
}

function dangerFacts({ file, labels }: Situation): Field {
  return {
    name: 'facts',
    label: 'field.dangerFacts',
    kind: 'many',
    required: true,
    initial: file.danger.facts,
    options: labels.book.dangerFacts.map(({ id }) => ({ value: id, label: labels.danger(id) })),
  }
}

function followUpFields({ file, say }: Situation): readonly Field[] {
  const petitioners = file.petitioners.map(({ caseId, number }) => ({ value: caseId, label: number }))
  const reached = { field: 'reached', is: ['true'] }
  return [
    ...(petitioners.length > 0
      ? [{ name: 'petitioner', label: 'field.petitioner', kind: 'choice', options: petitioners } as const]
      : []),
    { name: 'reached', label: 'field.reached', kind: 'pick', required: true, initial: 'true', options: yesNo(say) },
    {
      name: 'resolved',
      label: 'field.resolved',
      kind: 'pick',
      required: true,
      when: reached,
      options: (['yes', 'partly', 'no'] as const).map((value) => ({ value, label: say(`resolved.${value}`) })),
    },
    {
      name: 'satisfied',
      label: 'field.satisfied',
      kind: 'pick',
      required: true,
      when: reached,
      options: (['satisfied', 'acceptable', 'unsatisfied'] as const).map((value) => ({
        value,
        label: say(`satisfied.${value}`),
      })),
    },
    { ...note(), initial: say('field.followUpSaid') },
  ]
}

/** The units' own words, lead first, so that nobody types a result twice; the desk's where no unit had a part. */
function resultSoFar(file: CaseFile): string {
  const told = file.legs
    .filter((each) => each.result !== null && each.state !== 'withdrawn')
    .sort((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'))
    .map((each) => each.result?.text ?? '')
  // The desk's leg repeats the lead's words once the review is done.
  return [...new Set(told)].join('\n')
}
