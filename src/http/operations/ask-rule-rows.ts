// Asks a rule about many rows at once, e.g. a sheet part by part; a row that is wrong does not hold up the others.
import { askRule } from '../../rules/ask-rule.js'
import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { ruleAnswersView, ruleParams, ruleRows } from '../contract/rules.js'
import { defineOperation } from '../operation.js'
import { foundRule, ruleTools } from '../rules/found-rule.js'

export const askRuleRows = defineOperation({
  id: 'rule.ask-rows',
  method: 'POST',
  path: '/api/rules/:id/answers',
  summary: { zh: '成批问一条规则', en: 'Ask a rule about many rows' },
  params: ruleParams,
  body: ruleRows,
  answers: { 200: ruleAnswersView },
  async handle({ params, body, now, session }, deps) {
    const asOf = body.asOf ?? today(deps, now)
    const found = foundRule(deps, params.id, asOf, session)
    if (!found.ok) return found
    const tools = await ruleTools(deps, found.value.rule)
    const answers = body.rows.map((given) => askRule({ ...found.value, given, asOf, tools }))
    return accept({ status: 200, body: { answers } })
  },
})
