// Annexes: which ones the text names, where each is printed, and which of them are nowhere in this issue.
import type { Annex, Span } from './issue.js'
import { fromHan } from './numerals.js'
import { bare, lineAt, nextFilled, type Paper, plainTitle } from './paper.js'

export interface PrintedAnnex {
  readonly label: string
  readonly title: string
  /** Heading and title lines. */
  readonly head: Span
  /** Text of the annex, its title excluded. */
  readonly body: Span
}

export interface FoundAnnexes {
  readonly annexes: readonly Annex[]
  readonly printed: readonly PrintedAnnex[]
  /** Lines of the list under the text that names the annexes. */
  readonly list: readonly number[]
  readonly titleDiffers: readonly { readonly named: string; readonly printed: string; readonly span: Span }[]
}

interface Named {
  readonly label: string
  title: string
  readonly line: number
}

const HEADING = /^附件\s*([0-9０-９]{0,2}|[一二三四五六七八九十]{1,2})\s*[:：.．]?\s*(.*)$/

export function findAnnexes(paper: Paper, from: number, to: number): FoundAnnexes {
  const named: Named[] = []
  const heads: { label: string; line: number; title: string }[] = []
  const list: number[] = []
  for (let n = from; n <= to; n++) {
    const text = bare(lineAt(paper, n))
    const match = HEADING.exec(text)
    if (match && text.length <= 60 && !/[。；，]/.test(text)) {
      heads.push({ label: labelOf(match[1] ?? ''), line: n, title: bare(match[2] ?? '') })
      continue
    }
    for (const mention of mentionsIn(text)) {
      const known = named.find(({ label }) => label === mention.label)
      if (known === undefined) named.push({ ...mention, line: n })
      else if (known.title === '') known.title = mention.title
    }
  }
  const printed: PrintedAnnex[] = []
  const differs: FoundAnnexes['titleDiffers'][number][] = []
  for (const head of heads) {
    const found = head.title === '' ? titleBelow(paper, head.line, to) : titleAgain(paper, head, to)
    if (head.title !== '') {
      list.push(head.line, ...found.listLines)
      if (!named.some(({ label }) => label === head.label))
        named.push({ label: head.label, title: found.title, line: head.line })
    }
    if (found.head === null) continue
    const told = named.find(({ label }) => label === head.label)
    if (told !== undefined && told.title !== '' && plainTitle(told.title) !== plainTitle(found.title)) {
      differs.push({ named: told.title, printed: found.title, span: found.head })
    }
    printed.push({ label: head.label, title: found.title, head: found.head, body: { from: found.head.to + 1, to } })
  }
  const ordered = printed.toSorted((a, b) => a.head.from - b.head.from)
  const bounded = ordered.map((annex, i) => {
    const next = ordered[i + 1]?.head.from
    return next === undefined ? annex : { ...annex, body: { ...annex.body, to: next - 1 } }
  })
  const annexes = [...named, ...bounded.filter(({ label }) => !named.some((one) => one.label === label))].map(
    (one): Annex => {
      const at = bounded.find(({ label }) => label === one.label)
      const namedAt = 'line' in one ? { from: one.line, to: one.line } : one.head
      return {
        ...{ label: one.label, title: one.title === '' ? (at?.title ?? '') : one.title, namedAt },
        printedAt: at === undefined ? null : { from: at.head.from, to: at.body.to },
      }
    },
  )
  return { annexes, printed: bounded, list, titleDiffers: differs }
}

function labelOf(number: string): string {
  const n = number === '' ? undefined : (fromHan(number) ?? Number(number.normalize('NFKC')))
  return n === undefined ? '附件' : `附件${n}`
}

/** 《…》（附件1）, 《…》（详见附件）, …分级（企业分级见附件2）, 具体方案见附件1 */
function mentionsIn(text: string): readonly Omit<Named, 'line'>[] {
  return [...text.matchAll(/附件\s*(\d{1,2}|[一二三四五六七八九十]{0,2})(?!清单)/g)].map((match) => {
    const before = text.slice(Math.max(0, match.index - 120), match.index)
    const quoted = /《([^《》]+)》[（(]?(?:详?见|具体见)?$/.exec(before)?.[1]
    const said = /(?:^|[，。；（(])([^，。；（）()《》]{2,20}?)(?:详?见|参见)$/.exec(before)?.[1]
    return { label: labelOf(match[1] ?? ''), title: quoted ?? said ?? '' }
  })
}

interface Titled {
  readonly title: string
  /** Null: named here, printed nowhere. */
  readonly head: Span | null
  readonly listLines: readonly number[]
}

/** 附件 alone on its line: the title is the next line, or the next two when the first stops in the middle. */
function titleBelow(paper: Paper, line: number, to: number): Titled {
  const first = nextFilled(paper, line + 1, 1, to)
  if (first === undefined) return { title: '', head: null, listLines: [line] }
  return { title: bare(lineAt(paper, first)), head: { from: line, to: first }, listLines: [] }
}

/** 附件：title under the text, and the same title again (each perhaps on two lines) where the annex begins. */
function titleAgain(paper: Paper, head: { line: number; title: string }, to: number): Titled {
  let title = head.title
  const listLines: number[] = []
  for (let more = 0, at: number | undefined = head.line; more < 3 && at !== undefined; more++) {
    const found = joinedLines(paper, at + 1, to, plainTitle(title))
    if (found !== null) return { title, head: found, listLines }
    at = nextFilled(paper, at + 1, 1, to)
    if (at === undefined || bare(lineAt(paper, at)).length > 40) break
    title += bare(lineAt(paper, at))
    listLines.push(at)
  }
  return { title: head.title, head: null, listLines: [] }
}

function joinedLines(paper: Paper, from: number, to: number, wanted: string): Span | null {
  for (let start = nextFilled(paper, from, 1, to); start !== undefined; start = nextFilled(paper, start + 1, 1, to)) {
    let text = ''
    for (let n: number | undefined = start, more = 0; n !== undefined && more < 3; more++) {
      text += plainTitle(bare(lineAt(paper, n)))
      if (text === wanted) return { from: start, to: n }
      if (!wanted.startsWith(text)) break
      n = nextFilled(paper, n + 1, 1, to)
    }
  }
  return null
}
