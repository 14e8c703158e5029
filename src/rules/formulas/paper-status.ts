// R52, R87: what a paper is on a day, as the register of papers reads it from their own dates and from what others say of them.
// The words of the answer are the rule's parameters: one rule speaks of validity, another of repeal.
import type { Formula, FormulaAnswer, FormulaAsk } from '../formula.js'

export const paperStatusFormula: Formula = {
  inputs: ['doc', 'date'],
  parameters: ['in_force', 'task_ended', 'not_yet', 'expired', 'repealed', 'external_unknown'],
  answer,
}

/** Ways to end that a rule may name apart; otherwise they are called repealed. */
const LIKE_REPEALED = new Set(['annulled', 'replaced'])

function answer(ask: FormulaAsk): FormulaAnswer {
  const doc = ask.text('doc')
  if (doc === null) return { missing: ['doc'] }
  const date = ask.text('date') ?? ask.asOf
  const found = ask.tools.papers(doc, date)
  if (found === null) {
    return {
      out: ask.setting('external_unknown'),
      steps: [
        {
          zh: `库里没有「${doc}」，也没有文件提到它，或不止一份文件叫这个号。`,
          en: `The house neither holds nor mentions “${doc}”, or several papers bear that number.`,
        },
      ],
    }
  }
  const named = ask.parameterNames()
  // A body that was not printed with the paper matters only while the paper stands.
  const lacksBody = found.paper.bodyMissing && found.status === 'in_force' && named.includes('body_missing')
  const word = lacksBody ? 'body_missing' : named.includes(found.status) ? found.status : fallback(found.status)
  return { out: ask.setting(word), steps: [found.why, ...found.notes] }
}

function fallback(status: string): string {
  return LIKE_REPEALED.has(status) ? 'repealed' : status === 'report' ? 'in_force' : status
}
