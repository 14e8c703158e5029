// Asks a rule. What is missing or wrong is an answer like any other: it says what and why, and gives no number.
import { askRule } from '../../rules/ask-rule.js'
import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { ruleAnswerView, ruleParams, ruleQuestion } from '../contract/rules.js'
import { defineOperation } from '../operation.js'
import { PUBLIC_READS } from '../rate-limits.js'
import { foundRule, ruleTools } from '../rules/found-rule.js'

const LONGEST_QUESTION = 64_000

export const askRuleOperation = defineOperation({
  id: 'rule.ask',
  method: 'POST',
  path: '/api/public/rules/:id/answer',
  summary: { zh: '问一条规则', en: 'Ask a rule' },
  params: ruleParams,
  body: ruleQuestion,
  bodyLimit: LONGEST_QUESTION,
  answers: { 200: ruleAnswerView },
  limit: PUBLIC_READS,
  async handle({ params, body, now, session }, deps) {
    const asOf = body.asOf ?? today(deps, now)
    const found = foundRule(deps, params.id, asOf, session)
    if (!found.ok) return found
    const answer = askRule({ ...found.value, given: body.inputs, asOf, tools: await ruleTools(deps, found.value.rule) })
    return accept({ status: 200, body: answer })
  },
})
