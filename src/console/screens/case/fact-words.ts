// What an action's facts are called on the timeline. Facts without a word here stay in the export; they say nothing to a reader.
import { useMemo } from 'react'
import type { Action, Language } from '../../api/shapes.js'
import { useLabels } from '../../shell/book.js'
import type { Labels } from '../../shell/labels.js'
import type { Say } from '../../words/say.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import type { Word } from '../../words/zh.js'

type Read = (value: unknown, labels: Labels, say: Say, language: Language) => string

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const plain: Read = (value) => text(value)
const list: Read = (value) =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string').join('、') : text(value)
const moment: Read = (value, _labels, _say, language) =>
  typeof value === 'string' ? momentInWords(value, language) : ''
const platform: Read = (value, labels) => (value === '12345' || value === '110' ? labels.platformName(value) : '')

const FACTS: Readonly<Record<string, { readonly word: Word; readonly read: Read }>> = {
  accept: {
    word: 'fact.accept',
    read: (value, labels, say) =>
      value === 'split' || value === 'kb' || value === 'out'
        ? say(`verdict.${value}`)
        : platform(value, labels, say, 'zh'),
  },
  mode: { word: 'decision.mode', read: (value, labels) => labels.word('modes', String(value)) },
  channel: { word: 'seat.channel', read: (value, labels) => labels.word('channels', String(value)) },
  requestType: { word: 'seat.type', read: (value, labels) => labels.word('requestTypes', String(value)) },
  to: { word: 'fact.to', read: platform },
  from: { word: 'fact.from', read: platform },
  says: { word: 'field.says', read: platform },
  agreed: { word: 'fact.agreed', read: platform },
  unit: { word: 'supervise.unit', read: (value, labels) => (typeof value === 'string' ? labels.unit(value) : '') },
  role: {
    word: 'fact.role',
    read: (value, _labels, say) => (value === 'lead' || value === 'assisting' ? say(`leg.${value}`) : ''),
  },
  matters: { word: 'unit.matters', read: list },
  ground: { word: 'field.ground', read: (value, labels) => labels.ground(String(value)) },
  rule: { word: 'field.pauseRule', read: (value, labels) => labels.ground(String(value)) },
  step: { word: 'fact.step', read: (value, labels) => labels.step(String(value)) },
  limit: { word: 'fact.limit', read: (value, labels) => (typeof value === 'string' ? labels.limit(value) : '') },
  cards: { word: 'field.cards', read: list },
  what: { word: 'fact.what', read: (value, labels) => labels.word('actions', String(value)) },
  text: { word: 'fact.text', read: plain },
  note: { word: 'field.note', read: plain },
  reason: { word: 'field.reason', read: plain },
  because: {
    word: 'field.because',
    // Written by a person, or one of the program's own codes.
    read: (value, _labels, say) => {
      const code = `because.code.${String(value)}`
      return isReasonWord(code) ? say(code) : text(value)
    },
  },
  words: { word: 'field.dangerWords', read: list },
  dangerFacts: {
    word: 'field.dangerFacts',
    read: (value, labels) => (Array.isArray(value) ? value.map((each) => labels.danger(String(each))).join('、') : ''),
  },
  exclusions: {
    word: 'field.exclusions',
    read: (value, labels) =>
      Array.isArray(value) ? value.map((each) => labels.word('exclusions', String(each))).join('、') : '',
  },
  by_itself: { word: 'fact.byItself', read: (value, _labels, say) => yesNo(value, say) },
  certainty: {
    word: 'fact.certainty',
    read: (value) => (typeof value === 'number' ? `${Math.floor(value * 100)}%` : ''),
  },
  days: { word: 'field.days', read: plain },
  dueAt: { word: 'fact.due', read: moment },
  resolved: {
    word: 'field.resolved',
    read: (value, _labels, say) =>
      typeof value === 'boolean'
        ? say(value ? 'resolved.yes' : 'resolved.no')
        : value === 'yes' || value === 'partly' || value === 'no'
          ? say(`resolved.${value}`)
          : '',
  },
  satisfied: {
    word: 'field.satisfied',
    read: (value, _labels, say) =>
      value === 'satisfied' || value === 'acceptable' || value === 'unsatisfied' ? say(`satisfied.${value}`) : '',
  },
  reached: { word: 'field.reached', read: (value, _labels, say) => yesNo(value, say) },
  approved: { word: 'field.approved', read: (value, _labels, say) => yesNo(value, say) },
  theirNumber: { word: 'fact.theirNumber', read: plain },
  main: { word: 'field.mergeInto', read: plain },
  number: { word: 'taken.number', read: plain },
}

const REASONS = [
  'because.code.caller_lost',
  'because.code.call_lost_in_restart',
  'because.code.call_end_not_reported',
  'because.code.unsatisfied_again',
  'because.code.held_by_peer',
] as const satisfies readonly Word[]

function isReasonWord(code: string): code is (typeof REASONS)[number] {
  return (REASONS as readonly string[]).includes(code)
}

function yesNo(value: unknown, say: Say): string {
  return typeof value === 'boolean' ? say(value ? 'common.yes' : 'common.no') : ''
}

/** Facts of an action as name and value in the language of the screen. */
export function useFactWords(): (body: Action['body']) => readonly (readonly [string, string])[] {
  const { say, language } = useSpeech()
  const labels = useLabels()
  return useMemo(
    () => (body) =>
      Object.entries(body).flatMap(([name, value]) => {
        const fact = FACTS[name]
        if (!fact || value === null || value === undefined) return []
        const said = fact.read(value, labels, say, language)
        return said === '' ? [] : [[say(fact.word), said] as const]
      }),
    [labels, say, language],
  )
}
