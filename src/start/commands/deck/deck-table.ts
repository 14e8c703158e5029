// A deck's score for reading: the whole, by side, by class of the rows, and the worst errors with what the triage went by.
import { certaintyTable } from './certainty-table.js'
import { byGroup, type DeckScore, type Scored, type Share, scoreDeck, worstErrors } from './score-deck.js'

const WORST = 10
const SHOWN_CHARACTERS = 80

/** `classOf` a row id, as the catalogue says; undefined for a row it does not have. */
export function deckTable(scored: readonly Scored[], classOf: (row: string) => string | undefined): string {
  const whole = scoreDeck(scored)
  const bySide = byGroup(scored, ({ accept }) => accept ?? '–')
  const byClass = byGroup(scored, ({ rows }) => {
    const [row] = rows
    return row === undefined ? '（无事项 no row）' : (classOf(row) ?? `（清单没有 not in the catalogue: ${row}）`)
  })
  const worst = worstErrors(scored, WORST)
  return [
    `条数 texts: ${whole.texts}`,
    `受理方正确 side: ${told(whole.side)}`,
    `危险召回 danger recall: ${told(whole.dangerRecall)}（送到110 sent to 110: ${told(whole.dangerTo110)}）`,
    `误报 false alarms: ${told(whole.falseAlarms)}`,
    `事项首位 row top-1: ${told(whole.rowFirst)}`,
    `事项前三 row top-3: ${told(whole.rowInThree)}`,
    '',
    ...certaintyTable(scored),
    '按受理方 by side: side, top-1, top-3',
    ...bySide.map(groupLine),
    '',
    '按类别 by class: side, top-1, top-3',
    ...byClass.map(groupLine),
    '',
    worst.length === 0 ? '没有错误 no errors' : `最差的 ${worst.length} 条 worst errors`,
    ...worst.flatMap(errorLines),
    '',
  ].join('\n')
}

function groupLine({ group, score }: { readonly group: string; readonly score: DeckScore }): string {
  return `  ${group}: ${told(score.side)} · ${told(score.rowFirst)} · ${told(score.rowInThree)}`
}

function told({ good, all }: Share): string {
  return all === 0 ? '–' : `${((100 * good) / all).toFixed(1)}% (${good}/${all})`
}

function errorLines({ line, decision, dangerRight }: Scored): string[] {
  const text = line.text.replace(/\s+/g, ' ')
  const short = text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text
  const wanted = [line.accept ?? '–', [...line.rows, ...line.alsoOk].join('/')].filter((part) => part !== '').join(' ')
  const matters = decision.matters
    .slice(0, 3)
    .map(
      ({ id, confidence, words }) =>
        `${id} ${confidence.toFixed(2)}${words.length > 0 ? `「${words.join('、')}」` : ''}`,
    )
  const danger =
    dangerRight === false
      ? line.danger
        ? ['      没有看出危险 danger not seen']
        : [`      误作危险 taken for danger: ${decision.danger.words.join('、') || decision.danger.facts.join('、')}`]
      : []
  return [
    `  ${line.id}  ${short}`,
    `      应 wanted ${wanted} · 得 got ${decision.accept}（${decision.because}）${matters.join(' ')}`,
    ...danger,
    ...decision.steps.map((step) => `      · ${step.zh}`),
  ]
}
