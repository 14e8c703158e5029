// The table of contents of the house's gazette: every paper that is in force or once was, by series and number, with what of it is not printed.
import type { Day } from '../../terms/time.js'
import type { PaperAnnex, PaperEntry } from './paper-entry.js'
import { partsOfNumber } from './paper-number.js'
import { type PaperStatus, paperStatus } from './paper-status.js'
import type { PaperRegister } from './register-of-papers.js'

export interface ContentsLine {
  readonly paper: PaperEntry
  readonly status: PaperStatus
  readonly annexes: readonly PaperAnnex[]
}

export interface ContentsSection {
  /** Series and year, e.g. `海政办发〔2023〕`; empty for papers without a number. */
  readonly series: string
  readonly lines: readonly ContentsLine[]
  /** Ordinals between the lowest and the highest that nobody has brought in. */
  readonly gaps: readonly number[]
  /** Pairs whose numbers run against their dates: the lower number was signed later. */
  readonly againstDates: readonly { readonly lower: string; readonly higher: string }[]
}

/** Papers of the house only; the operator's own limits are no papers. */
export function gazetteContents(register: PaperRegister, asOf: Day): readonly ContentsSection[] {
  const sections = new Map<string, PaperEntry[]>()
  for (const paper of register.papers) {
    if (!paper.inHouse || paper.kind === 'operator_limits') continue
    const parts = partsOfNumber(paper.key)
    const series = parts === null ? '' : `${parts.series}〔${parts.year}〕`
    sections.set(series, [...(sections.get(series) ?? []), paper])
  }
  return [...sections].map(([series, papers]) => ({
    series,
    lines: papers.map((paper) => ({
      paper,
      status: paperStatus(register, paper, asOf),
      annexes: paper.annexes,
    })),
    gaps: gapsOf(papers),
    againstDates: againstDates(papers),
  }))
}

function gapsOf(papers: readonly PaperEntry[]): readonly number[] {
  const ordinals = papers.flatMap(({ key }) => partsOfNumber(key)?.ordinal ?? [])
  const [lowest, highest] = [Math.min(...ordinals), Math.max(...ordinals)]
  // A register that lacks hundreds of numbers has no gaps, it has a beginning.
  if (ordinals.length < 2 || highest - lowest > 200) return []
  const known = new Set(ordinals)
  return Array.from({ length: highest - lowest + 1 }, (_, at) => lowest + at).filter((one) => !known.has(one))
}

function againstDates(papers: readonly PaperEntry[]): ContentsSection['againstDates'] {
  const dated = papers.filter(({ key, signedOn }) => partsOfNumber(key) !== null && signedOn !== null)
  return dated.flatMap((lower, at) =>
    dated
      .slice(at + 1)
      .filter((higher) => (higher.signedOn ?? '') < (lower.signedOn ?? ''))
      .map((higher) => ({ lower: lower.key, higher: higher.key })),
  )
}
