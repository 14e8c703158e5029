// What a rule needs to know, so that a form can be made of it.
import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { ruleParams, ruleQuery, ruleView } from '../contract/rules.js'
import { defineOperation } from '../operation.js'
import { PUBLIC_READS } from '../rate-limits.js'
import { foundRule, papersOf } from '../rules/found-rule.js'
import { ruleShown } from '../rules/rule-shown.js'

export const readRule = defineOperation({
  id: 'rule.read',
  method: 'GET',
  path: '/api/public/rules/:id',
  summary: { zh: '一条规则要填什么', en: 'What a rule needs to know' },
  params: ruleParams,
  query: ruleQuery,
  answers: { 200: ruleView },
  limit: PUBLIC_READS,
  async handle({ params, query, now, session }, deps) {
    const asOf = query.asOf ?? today(deps, now)
    const found = foundRule(deps, params.id, asOf, session)
    if (!found.ok) return found
    const papers = await papersOf(deps)
    return accept({ status: 200, body: ruleShown(found.value, asOf, papers) })
  },
})
