// Which questions the published papers answer: the public ones for anybody, all of them for those who are signed in.
import { askedRules } from '../../rules/find-asked-rule.js'
import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { ruleQuery, rulesView } from '../contract/rules.js'
import { defineOperation } from '../operation.js'
import { PUBLIC_READS } from '../rate-limits.js'
import { papersOf } from '../rules/found-rule.js'
import { ruleRowShown } from '../rules/rule-shown.js'

export const listRules = defineOperation({
  id: 'rule.list',
  method: 'GET',
  path: '/api/public/rules',
  summary: { zh: '可以问的规则', en: 'Rules that can be asked' },
  query: ruleQuery,
  answers: { 200: rulesView },
  limit: PUBLIC_READS,
  async handle({ query, now, session }, deps) {
    const asOf = query.asOf ?? today(deps, now)
    const found = askedRules(deps.book, asOf).filter(({ rule }) => rule.public || session !== null)
    const papers = await papersOf(deps)
    return accept({ status: 200, body: { asOf, rules: found.map((one) => ruleRowShown(one, asOf, papers)) } })
  },
})
