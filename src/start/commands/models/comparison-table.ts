// The figures of two models side by side, and the verdict in words.
import type { Figures, Verdict } from '../../../suggest/matters/compare.js'
import type { Judgement } from '../../models/judge.js'
import type { CandidateJudged } from '../../models/judge-candidate.js'

type Of = (judgement: Judgement) => number

const ROWS: readonly (readonly [keyof Figures, string, Of])[] = [
  ['firstRight', '首选对 first right', ({ demands }) => demands],
  ['inThree', '前三有 in three', ({ demands }) => demands],
  ['sideRight', '平台对 side right', ({ demands }) => demands],
  ['unitRight', '单位对 unit right', ({ units }) => units],
  ['dangerMissed', '漏掉危险 danger missed', ({ dangers }) => dangers],
  ['falseAlarms', '误报危险 false alarms', ({ demands, dangers }) => demands - dangers],
]

const REASONS: Readonly<Record<Exclude<Verdict, { better: true }>['because'], string>> = {
  too_few: '可比的件太少（至少50件），不切换 · too few demands to judge on (50 at least): it may not be promoted',
  not_more_right: '新模型独对不多于旧模型独对，不切换 · not more often right where they differ: it may not be promoted',
  more_danger_missed: '新模型漏掉的危险更多，不切换 · it misses more danger: it may not be promoted',
}

export function comparisonTable({ held, since, copies, judgement, verdict }: CandidateJudged): string {
  const { old, new: fresh, onlyOldRight, onlyNewRight, chance, microseconds } = judgement
  const line = (name: string, one: string, other: string): string =>
    `${padded(name, 26)}${one.padStart(18)}${other.padStart(18)}`
  const figure = (count: number, of: number): string =>
    of === 0 ? '—' : `${count}/${of} ${((100 * count) / of).toFixed(1)}%`
  return [
    `留出 held back ${held} · 其后办结 closed since ${since}${copies > 0 ? ` · 近似重复未计 copies not judged ${copies}` : ''}`,
    line('', 'now 现用', 'new 候选'),
    ...ROWS.map(([key, name, of]) => line(name, figure(old[key], of(judgement)), figure(fresh[key], of(judgement)))),
    line('微秒每条 µs a text', microseconds.old.toFixed(0), microseconds.new.toFixed(0)),
    `仅旧对 : 仅新对 only now right : only new right  ${onlyOldRight} : ${onlyNewRight}（p = ${chance.toFixed(3)}）`,
    verdict.better ? '新模型更好，可以切换 · the new model is better: it may be promoted' : REASONS[verdict.because],
    '',
  ].join('\n')
}

/** A Chinese character is two columns wide. */
function padded(text: string, columns: number): string {
  const wide = [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0)
  return text + ' '.repeat(Math.max(1, columns - wide))
}
