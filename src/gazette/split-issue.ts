// Cuts a gazette into its instruments at the 文号 that stands alone on a line, with the title above it; finds section headings and
// where the chronicle begins.
import type { Span } from './issue.js'
import { numberLine, type PaperNumber } from './numerals.js'
import { bare, lineAt, nextFilled, type Paper } from './paper.js'

export interface Cut {
  readonly number: PaperNumber
  readonly numberLine: number
  readonly title: string
  readonly titleLines: Span
  readonly section: string | null
  /** From the first line of the title (or the number) to the last filled line. */
  readonly span: Span
}

export interface SplitIssue {
  readonly cuts: readonly Cut[]
  /** Where the chronicle stands, its heading included; null where there is none. */
  readonly chronicle: Span | null
  /** Filled lines before the first instrument. */
  readonly front: readonly number[]
}

const DATE = /^\d{4}年\d{1,2}月\d{1,2}日$/
const ACTS_ON = /关于|印发|转发|批转|公布|发布|任命|废止|任免/

export function splitIssue(paper: Paper): SplitIssue {
  const chronicleAt = findChronicle(paper)
  const last = chronicleAt === undefined ? paper.lines.length : chronicleAt - 1
  const heads: { number: PaperNumber; at: number; titled: ReturnType<typeof titleOf> }[] = []
  for (let n = 1; n <= last; n++) {
    const number = numberLine(lineAt(paper, n))
    if (number !== undefined) heads.push({ number, at: n, titled: titleOf(paper, n, heads.at(-1)?.at ?? 0) })
  }
  const starts = heads.map(({ at, titled }) => Math.min(at, titled.lines.from))
  const sections = starts.map((start, i) => sectionAbove(paper, start, heads[i - 1]?.at ?? 0))
  const cuts = heads.map(({ number, at, titled }, i): Cut => {
    const before = sections[i + 1]?.line ?? starts[i + 1] ?? last + 1
    const to = nextFilled(paper, before - 1, -1, at) ?? at
    return {
      ...{ number, numberLine: at, title: titled.title, titleLines: titled.lines },
      section: sections.slice(0, i + 1).findLast((section) => section !== undefined)?.name ?? null,
      span: { from: starts[i] ?? at, to },
    }
  })
  const firstStart = sections[0]?.line ?? starts[0] ?? last + 1
  const front = Array.from({ length: firstStart - 1 }, (_, i) => i + 1).filter((n) => bare(lineAt(paper, n)) !== '')
  const end = nextFilled(paper, paper.lines.length, -1, 1) ?? paper.lines.length
  return { cuts, chronicle: chronicleAt === undefined ? null : { from: chronicleAt, to: end }, front }
}

/** The title stands above its number, sometimes on two or three lines; where nothing fitting is above, below it. */
function titleOf(paper: Paper, at: number, floor: number): { title: string; lines: Span } {
  let from = nextFilled(paper, at - 1, -1, floor + 1)
  if (from !== undefined && !endsSomething(bare(lineAt(paper, from)))) {
    let title = bare(lineAt(paper, from))
    for (let more = 0; more < 3 && from !== undefined && !isWhole(title); more++) {
      const above: number | undefined = nextFilled(paper, from - 1, -1, floor + 1)
      const text = above === undefined ? '' : bare(lineAt(paper, above))
      if (above === undefined || endsSomething(text)) break
      title = text + title
      from = above
    }
    return { title, lines: { from: from ?? at, to: at } }
  }
  const below = nextFilled(paper, at + 1, 1, Math.min(at + 6, paper.lines.length))
  if (below === undefined) return { title: '', lines: { from: at, to: at } }
  let title = bare(lineAt(paper, below))
  let to = below
  while (!balanced(title) && to < below + 4) {
    to = nextFilled(paper, to + 1, 1, paper.lines.length) ?? below + 4
    title += bare(lineAt(paper, to))
  }
  return { title, lines: { from: below, to } }
}

/** A line that belongs to what stands before: a sentence, a date, a table cell. */
function endsSomething(text: string): boolean {
  return /[。；;：:！]$/.test(text) || DATE.test(text) || numberLine(text) !== undefined
}

function isWhole(title: string): boolean {
  return balanced(title) && ACTS_ON.test(title)
}

function balanced(text: string): boolean {
  return (text.match(/[《〈<]/g) ?? []).length === (text.match(/[》〉>]/g) ?? []).length
}

/** 人事任免 and the like: a short bare line on its own above a title, after a text that has ended. */
function sectionAbove(paper: Paper, start: number, floor: number): { name: string; line: number } | undefined {
  const line = nextFilled(paper, start - 1, -1, floor + 1)
  if (line === undefined) return undefined
  const name = bare(lineAt(paper, line))
  if (!/^[\u4e00-\u9fa5]{2,8}$/.test(name) || lineAt(paper, line).startsWith('\t')) return undefined
  const above = nextFilled(paper, line - 1, -1, floor + 1)
  // The first line of a file may as well be a note on the whole issue.
  if (above === undefined && !/(文件|任免|法规|规章|公告|通知|政策)$/.test(name)) return undefined
  if (above === undefined || lineAt(paper, above).startsWith('\t')) return { name, line }
  return endsSomething(bare(lineAt(paper, above))) ? { name, line } : undefined
}

function findChronicle(paper: Paper): number | undefined {
  const at = paper.lines.findIndex((line) => /^[\u4e00-\u9fa5]{0,8}大\s*事\s*记$/.test(bare(line)))
  if (at < 0) return undefined
  for (let n = at + 2, looked = 0; looked < 6 && n <= paper.lines.length; n++) {
    const text = bare(lineAt(paper, n))
    if (text === '') continue
    looked++
    if (EVENT.test(text)) return at + 1
  }
  return undefined
}

/** ·3月1日，… */
export const EVENT = /^[·•●◆■*-]?\s*((?:(\d{4})年)?(\d{1,2})月(\d{1,2})日)[，,、：:\s]/
