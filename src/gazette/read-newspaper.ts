// A newspaper page: which lines make an article, its title and authors, and which articles are only announced or break off.
import type { NewspaperItem } from './issue.js'
import { bare, type Paper } from './paper.js'

interface Filled {
  readonly text: string
  readonly line: number
}

const DATELINE = /^本报讯|^本报(记者|通讯员)|^（?记者|^新华社|^通讯员/
const BYLINE = /^(本报)?(记者|实习生|通讯员)[^。，]{2,40}$/
const POINTER = /^[>＞》\s]*(?:详见|见|转)?\s*([A-Z]?\d{1,2})\s*版\s*$/
const CONTINUED = /（(?:下转|转)\s*([A-Z]?\d{1,2})\s*版[^）]*）$/

export function looksLikeNewspaper(paper: Paper): boolean {
  const texts = paper.lines.map(bare)
  const signs = texts.filter(
    (text) => DATELINE.test(text) || BYLINE.test(text) || POINTER.test(text) || CONTINUED.test(text),
  )
  return signs.length >= 2
}

export function readNewspaper(paper: Paper): readonly NewspaperItem[] {
  const filled = paper.lines.flatMap((line, at): Filled[] =>
    bare(line) === '' ? [] : [{ text: bare(line), line: at + 1 }],
  )
  const starts = articleStarts(filled)
  return starts.flatMap((start, i) => itemOf(filled.slice(start, starts[i + 1] ?? filled.length)) ?? [])
}

/** An article begins with the short lines above its dateline, its byline, the pointer to its page, or above a photo's caption. */
function articleStarts(filled: readonly Filled[]): readonly number[] {
  const starts = new Set<number>()
  for (const [at, { text }] of filled.entries()) {
    const photo = BYLINE.test(text) && text.endsWith('摄')
    if (!photo && !DATELINE.test(text) && !BYLINE.test(text) && !POINTER.test(text)) continue
    let top = at
    // The caption's own text stands between the title and the photographer.
    if (photo) while (top > 0 && !isTitleLike(filled[top - 1])) top--
    while (top > 0 && isTitleLike(filled[top - 1])) top--
    if (top < at && ![...starts].some((start) => start >= top && start < at)) starts.add(top)
  }
  return [...starts].toSorted((a, b) => a - b)
}

function isTitleLike(one: Filled | undefined): boolean {
  if (one === undefined || one.text.length > 60) return false
  return (
    !/[。！？；，：]$|[。；]/.test(one.text) &&
    !BYLINE.test(one.text) &&
    !POINTER.test(one.text) &&
    !DATELINE.test(one.text)
  )
}

function itemOf(lines: readonly Filled[]): NewspaperItem | undefined {
  const first = lines[0]
  const last = lines.at(-1)
  const headEnd = lines.findIndex((line) => !isTitleLike(line))
  if (first === undefined || last === undefined || headEnd < 1) return undefined
  const rest = lines.slice(headEnd)
  const pointer = rest.map(({ text }) => POINTER.exec(text)?.[1]).find((page) => page !== undefined)
  const continued = rest.map(({ text }) => CONTINUED.exec(text)?.[1]).find((page) => page !== undefined)
  const paragraphs = rest.filter(({ text }) => !BYLINE.test(text) && !POINTER.test(text)).map(({ text }) => text)
  const bylines = rest.filter(({ text }) => BYLINE.test(text)).map(({ text }) => text)
  const dateline = /^本报讯（([^）]+)）/.exec(paragraphs[0] ?? '')?.[1]
  const kind = paragraphs.length === 0 ? 'teaser' : bylines.some((text) => text.endsWith('摄')) ? 'photo' : 'report'
  return {
    ...titles(
      lines.slice(0, headEnd).map(({ text }) => text),
      kind,
    ),
    authors: [...bylines, ...(dateline === undefined ? [] : [dateline])].flatMap(authorsIn),
    ...{ kind, paragraphs, continuedOn: pointer ?? continued ?? null, span: { from: first.line, to: last.line } },
  }
}

/** A column's name or a line ending in —— stands above the title; what is left below it is the subtitle. */
function titles(
  heads: readonly string[],
  kind: NewspaperItem['kind'],
): Pick<NewspaperItem, 'title' | 'kicker' | 'subtitle'> {
  const join = (lines: readonly string[]): string | null => (lines.length === 0 ? null : lines.join(' '))
  const leading = heads.findLastIndex((text) => text.endsWith('——'))
  const column = heads.length > 1 && (heads[0] ?? '').length <= 6 ? 0 : -1
  const at = kind === 'teaser' ? heads.length - 1 : Math.min(Math.max(leading, column) + 1, heads.length - 1)
  const [title = '', ...more] = splitTitle(heads[at] ?? '')
  return { title, kicker: join(heads.slice(0, at)), subtitle: join([...more, ...heads.slice(at + 1)]) }
}

/** One long line holds title and subtitle, parted by a blank. */
function splitTitle(text: string): readonly string[] {
  if (text.length <= 30) return [text]
  const [title = '', ...more] = text.split(/[\s\u3000]+/)
  return more.length === 0 ? [title] : [title, more.join(' ')]
}

function authorsIn(text: string): readonly string[] {
  return text
    .replace(/摄$/, '')
    .split(/[\s\u3000、]+/)
    .map((name) => name.replace(/^(本报)?(记者|实习生|通讯员)/, '').trim())
    .filter((name) => name.length >= 2)
}
