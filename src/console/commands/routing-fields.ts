// The forms that carry a routing decision out: whom to dispatch to, how to hand over, which card to answer from.
import { otherPlatform } from '../api/shapes.js'
import { type Field, type Situation, unitOptions } from './field.js'

export function dispatchFields({ file, labels, say }: Situation): readonly Field[] {
  const units = unitOptions(labels)
  const proposed = units.some(({ value }) => value === file.decision.unit) ? file.decision.unit : null
  return [
    {
      name: 'lead',
      label: 'field.lead',
      kind: 'choice',
      required: true,
      options: units,
      ...(proposed ? { initial: proposed, hint: say('field.leadHint', { unit: labels.unit(proposed) }) } : {}),
    },
    { name: 'assisting', label: 'field.assisting', kind: 'many', options: units, initial: [] },
    { name: 'note', label: 'field.dispatchNote', kind: 'area', max: 2000 },
    { name: 'dutyReason', label: 'field.dutyReason', kind: 'text', max: 400 },
  ]
}

export function offerFields({ file, labels, say }: Situation): readonly Field[] {
  const peer = otherPlatform(labels.platform)
  const rows = file.decision.matters.map(({ id, title, accepts }) => ({
    value: id,
    label: `${id} ${title}（${labels.platformName(accepts)}）`,
  }))
  const theirs = file.decision.legs.find(({ platform }) => platform === peer)?.matters ?? []
  const modes = ['one_key_transfer', 'three_way_call', 'system_push'] as const
  return [
    {
      name: 'mode',
      label: 'field.mode',
      kind: 'pick',
      required: true,
      initial: modes.find((mode) => mode === file.decision.mode) ?? 'system_push',
      options: modes.map((mode) => ({ value: mode, label: labels.word('modes', mode) })),
    },
    {
      name: 'matters',
      label: 'field.matters',
      kind: 'many',
      options: rows,
      initial: theirs,
      hint: say('field.mattersHint'),
    },
    { name: 'reason', label: 'field.reason', kind: 'area', max: 1000 },
  ]
}

export function knowledgeFields({ file, labels }: Situation): readonly Field[] {
  const rows = new Set(file.decision.matters.map(({ id }) => id))
  const cards = labels.book.knowledge.filter(
    (card) => file.decision.cards.includes(card.id) || card.rows.some((row) => rows.has(row)),
  )
  return [
    {
      name: 'cards',
      label: 'field.cards',
      kind: 'many',
      required: true,
      initial: file.decision.cards,
      options: cards.map((card) => ({
        value: card.id,
        label: card.question.zh,
        search: `${card.question.en} ${card.id}`,
      })),
    },
    { name: 'note', label: 'field.note', kind: 'area', max: 2000 },
  ]
}
