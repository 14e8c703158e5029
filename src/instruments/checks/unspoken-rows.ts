// Rows that nobody's words lead to, and knowledge-first rows (task 7) without any card: sound, but they will never be used as meant.
import { bi, type Finding, warningAt } from '../finding.js'
import type { Check } from './check.js'

export const unspokenRows: Check = ({ pack, at }) => {
  const spoken = new Set(pack.words.map((words) => words.id))
  const carded = new Set(pack.knowledge.flatMap((card) => card.rows))
  return pack.matters.flatMap((matter, index) => {
    const findings: Finding[] = []
    const spot = at('catalogue.csv', [index])
    // A pack without any words is read by its subjects alone, on purpose.
    if (spoken.size > 0 && !matter.fallback && !spoken.has(matter.id)) {
      findings.push(
        warningAt(
          spot,
          bi(`没有词语通向事项 ${matter.id}。`, `No words lead to matter ${matter.id}.`),
          bi('在 words.yaml 写出人们说这件事的说法。', 'Add to words.yaml what people say when they mean it.'),
        ),
      )
    }
    if (matter.knowledgeFirst && !carded.has(matter.id)) {
      findings.push(
        warningAt(
          spot,
          bi(
            `事项 ${matter.id} 应先查知识库，却没有知识条目。`,
            `Matter ${matter.id} asks the knowledge base first, which has no card for it.`,
          ),
          bi(
            '在 knowledge.yaml 加一条，或把 knowledgeFirst 改为 false。',
            'Add a card to knowledge.yaml, or set knowledgeFirst to false.',
          ),
        ),
      )
    }
    return findings
  })
}
