// What the deeds of oversight ask: a step of the ladder with its ground, the unit's answer or appeal, leaving an order out (task 8).
import type { Ground } from '../api/shapes.js'
import type { Labels } from '../shell/labels.js'
import type { Word } from '../words/zh.js'
import type { Field, FormDeed, Option, Situation } from './field.js'

const area = (name: string, label: Word, max = 1000, required = true): Field => ({
  name,
  label,
  kind: 'area',
  required,
  max,
})

export function oversightFields(deed: FormDeed, { file, labels, say }: Situation): readonly Field[] {
  const { supervising, settingAside, escalation } = labels.book.procedure
  const yesNo = (name: string, label: Word): Field => ({
    name,
    label,
    kind: 'pick',
    required: true,
    options: [
      { value: 'true', label: say('common.yes') },
      { value: 'false', label: say('common.no') },
    ],
  })
  switch (deed) {
    case 'open-supervision':
      return [
        {
          name: 'step',
          label: 'field.step',
          kind: 'choice',
          required: true,
          initial: 'supervision',
          options: escalation.map(({ step }) => ({ value: step, label: labels.step(step) })),
        },
        { ...ground(supervising?.grounds ?? [], labels), label: 'field.supervisionGround' },
        area('note', 'field.note', 2000),
      ]
    case 'answer-supervision':
      return [
        area('measures', 'field.measures', 2000),
        {
          name: 'arrivedAt',
          label: 'field.arrivedAt',
          kind: 'moment',
          hint: say('field.arrivedHint'),
        },
        area('division', 'field.division', 1000, false),
      ]
    case 'decide-supervision-appeal':
      return [yesNo('reversed', 'field.reversed'), area('reason', 'field.reason')]
    case 'ask-set-aside': {
      const grounds = settingAside?.grounds ?? []
      const cited = grounds.filter(({ needsCitation }) => needsCitation).map(({ id }) => id)
      const lead = file.legs.some((leg) => leg.kind === 'order' && leg.role === 'lead')
      return [
        {
          name: 'subject',
          label: 'field.setAsideSubject',
          kind: 'pick',
          required: true,
          initial: 'order',
          options: (lead ? (['order', 'demand'] as const) : (['order'] as const)).map((value) => ({
            value,
            label: say(`setAside.${value}`),
          })),
        },
        ground(grounds, labels),
        {
          name: 'cite',
          label: 'field.cite',
          kind: 'text',
          required: true,
          max: 80,
          when: { field: 'ground', is: cited },
        },
        area('reason', 'field.reason'),
      ]
    }
    case 'decide-set-aside':
      return [yesNo('granted', 'field.granted'), area('reason', 'field.reason')]
    default:
      return [area('reason', 'field.reason')]
  }
}

function ground(grounds: readonly Ground[], labels: Labels): Field {
  const options: readonly Option[] = grounds.map(({ id }) => ({ value: id, label: labels.ground(id) }))
  return { name: 'ground', label: 'field.ground', kind: 'choice', required: true, options }
}
