// Every utterance must speak of rows, grounds and facts that exist, and none may be said with two meanings: a model that learns a
// contradiction learns nothing.
import { bi, errorAt, type Finding, warningAt } from '../finding.js'
import type { Pack, Utterance } from '../pack.js'
import type { Check } from './check.js'

/** Fewer sentences than this leave a row to chance. */
const ENOUGH = 30

export const soundUtterances: Check = ({ pack, at }) => {
  if (pack.utterances.length === 0) return []
  const findings: Finding[] = []
  const known = namesOf(pack)
  const meaning = new Map<string, string>()
  for (const [index, utterance] of pack.utterances.entries()) {
    const spot = at('utterances', [index])
    const dead = namedBy(utterance).find((name) => !known.has(name))
    if (dead !== undefined) {
      findings.push(
        errorAt(
          spot,
          bi(`例句标注了不存在的“${dead}”。`, `The utterance is labelled with “${dead}”, which does not exist.`),
          bi('改成清单、理由或事实文件里有的。', 'Use a row, a ground or a fact value of this pack.'),
        ),
      )
    }
    const { text, ...labels } = utterance
    const meant = JSON.stringify([labels.rows, labels.outside, labels.danger])
    const before = meaning.get(text)
    if (before !== undefined && before !== meant) {
      findings.push(
        errorAt(
          spot,
          bi(`同一句话有两种标注：${text}`, `One sentence has two meanings: ${text}`),
          bi('留下对的一处，删去另一处。', 'Keep the right one and delete the other.'),
        ),
      )
    }
    meaning.set(text, meant)
  }
  return [...findings, ...silentRows(pack, at)]
}

function silentRows(pack: Pack, at: Parameters<Check>[0]['at']): Finding[] {
  const said = new Map<string, number>()
  for (const { rows } of pack.utterances) for (const row of rows) said.set(row, (said.get(row) ?? 0) + 1)
  return pack.matters.flatMap((matter, index) => {
    const count = said.get(matter.id) ?? 0
    if (count >= ENOUGH) return []
    return [
      warningAt(
        at('catalogue.csv', [index]),
        bi(`事项 ${matter.id} 只有 ${count} 条例句。`, `Matter ${matter.id} has only ${count} utterances.`),
        bi(`在 utterances/ 补到 ${ENOUGH} 条以上。`, `Write at least ${ENOUGH} in utterances/.`),
      ),
    ]
  })
}

function namesOf(pack: Pack): ReadonlySet<string> {
  return new Set([
    ...pack.matters.map((matter) => matter.id),
    ...pack.outside.map((ground) => `out ${ground.ground}`),
    ...pack.facts.flatMap((fact) => [fact.id, ...fact.values.map((value) => `${fact.id}=${value.id}`)]),
  ])
}

function namedBy({ rows, outside, facts, ask }: Utterance): readonly string[] {
  return [
    ...rows,
    ...(outside === null ? [] : [`out ${outside}`]),
    ...Object.entries(facts).map(([fact, value]) => `${fact}=${value}`),
    ...(ask === null ? [] : [ask]),
  ]
}
