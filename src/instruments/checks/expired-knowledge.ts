// An expired card may not be cited (task 7), so somebody has to review it; until then its rows go to the service desk.
import { bi, warningAt } from '../finding.js'
import type { Check } from './check.js'

export const expiredKnowledge: Check = ({ pack, today, at }) =>
  pack.knowledge.flatMap((card, index) =>
    card.validUntil >= today
      ? []
      : [
          warningAt(
            at('knowledge.yaml', [index, 'validUntil']),
            bi(
              `知识条目「${card.id}」已于 ${card.validUntil} 到期，不得引用。`,
              `The knowledge card “${card.id}” expired on ${card.validUntil} and may not be cited.`,
            ),
            bi(
              `请${card.owner}复核内容，更新 reviewedOn 和 validUntil。`,
              `Have ${card.owner} review it, and renew reviewedOn and validUntil.`,
            ),
          ),
        ],
  )
