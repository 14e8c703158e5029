// utterances/**/*.txt: how people say it, sentences of our own with what they mean. A heading says what the lines below it are:
// `= A04 B43 | danger; violence=yes`. The recommender learns from them when the product is built.
import { bi, errorAt, type Finding, type Spot } from './finding.js'
import type { Utterance } from './pack.js'

type Labels = Omit<Utterance, 'text'>

export interface ReadUtterances {
  readonly utterances: readonly Utterance[]
  /** Line of each of them. */
  readonly lines: readonly number[]
  readonly findings: readonly Finding[]
}

/** `file` as it is shown in findings. */
export function readUtterances(file: string, content: string): ReadUtterances {
  const utterances: Utterance[] = []
  const lines: number[] = []
  const findings: Finding[] = []
  let labels: Labels | null = null
  for (const [at, raw] of content.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const spot: Spot = { file, line: at + 1 }
    if (line.startsWith('=')) {
      const read = readHeading(line.slice(1))
      labels = typeof read === 'string' ? null : read
      if (typeof read === 'string') findings.push(wrongHeading(spot, read))
    } else if (labels) {
      utterances.push({ text: line, ...labels })
      lines.push(at + 1)
    } else if (findings.length === 0) findings.push(wrongHeading(spot, line))
  }
  return { utterances, lines, findings }
}

/** The labels, or the part of the heading that is not understood. */
function readHeading(heading: string): Labels | string {
  const [named = '', flags = '', ...more] = heading.split('|')
  if (more.length > 0) return heading
  const names = named.trim().split(/\s+/)
  const labels = {
    rows: [] as readonly string[],
    outside: null as string | null,
    danger: false,
    knowledge: false,
    split: false,
    ask: null as string | null,
  }
  if (names[0] === 'out') {
    if (names.length !== 2) return named
    labels.outside = names[1] ?? null
  } else {
    if (names[0] === '') return heading
    labels.rows = names
  }
  const facts: Record<string, string> = {}
  for (const flag of flags
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')) {
    const [, fact, value] = /^([a-z_]+)=([a-z_]+)$/.exec(flag) ?? []
    if (fact && value) facts[fact] = value
    else if (flag === 'danger') labels.danger = true
    else if (flag === 'kb') labels.knowledge = true
    else if (flag === 'split') labels.split = true
    else if (/^ask [a-z_]+$/.test(flag)) labels.ask = flag.slice(4)
    else return flag
  }
  return { ...labels, facts }
}

function wrongHeading(spot: Spot, text: string): Finding {
  return errorAt(
    spot,
    bi(`看不懂这一行的标注：${text}`, `The labels of this line are not understood: ${text}`),
    bi(
      '按“= 事项 事项 | danger; kb; split; ask 事实; 事实=值”或“= out 理由”写在例句上方。',
      'Above the sentences write “= ROW ROW | danger; kb; split; ask fact; fact=value”, or “= out ground”.',
    ),
  )
}
