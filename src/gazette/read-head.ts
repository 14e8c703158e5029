// What stands around the text of an instrument: to whom, signed by whom and when, and the title of what is attached behind the notice.
import type { InstrumentKind, Span } from './issue.js'
import { bare, lineAt, nextFilled, type Paper, plainTitle } from './paper.js'
import type { Cut } from './split-issue.js'

export interface Head {
  readonly addressee: string | null
  readonly signedOn: string | null
  readonly signatory: string | null
  readonly signedAt: Span | null
  /** Title of the text sent out with the notice, e.g. 《…方案》; null when the notice is the text. */
  readonly carries: string | null
  /** That title as printed again above the text, possibly on two lines. */
  readonly carriedTitle: { readonly text: string; readonly lines: Span } | null
  readonly issuerInTitle: string | null
  readonly kind: InstrumentKind
  /** Lines that are no text: title, number, addressee, signature, the attached title. */
  readonly aside: ReadonlySet<number>
}

const DATE = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/

export function readHead(paper: Paper, cut: Cut): Head {
  const { span, title } = cut
  const aside = new Set<number>()
  const leave = ({ from, to }: Span): void => {
    for (let n = from; n <= to; n++) aside.add(n)
  }
  leave(cut.titleLines)
  leave({ from: cut.numberLine, to: cut.numberLine })

  const bodyFrom = Math.max(cut.numberLine, cut.titleLines.to) + 1
  const first = nextFilled(paper, bodyFrom, 1, span.to)
  const greeting = first === undefined ? '' : bare(lineAt(paper, first))
  const addressed = first !== undefined && /[：:]$/.test(greeting) && !/[。；]/.test(greeting)
  if (addressed) leave({ from: first, to: first })

  const signature = findSignature(paper, bodyFrom, span.to)
  if (signature !== null) leave(signature.span)

  const carries = carriedBy(title)
  const carriedTitle =
    carries === null || signature === null ? null : findCarriedTitle(paper, signature.span.to + 1, span.to, carries)
  if (carriedTitle !== null) leave(carriedTitle.lines)
  return {
    addressee: addressed ? greeting.slice(0, -1) : null,
    signedOn: signature?.day ?? null,
    signatory: signature?.by ?? null,
    signedAt: signature?.span ?? null,
    ...{ carries, carriedTitle, aside },
    issuerInTitle: /^([\u4e00-\u9fa5、\s]{2,30}?)(?:关于|印发|转发|批转)/.exec(title)?.[1]?.trim() || null,
    kind: kindOf(title),
  }
}

/** The first date that stands alone, with the name of a body above it. */
function findSignature(paper: Paper, from: number, to: number): { day: string; by: string | null; span: Span } | null {
  for (let n = from; n <= to; n++) {
    const match = DATE.exec(bare(lineAt(paper, n)))
    const [, year, month, date] = match ?? []
    if (year === undefined || month === undefined || date === undefined) continue
    const above = nextFilled(paper, n - 1, -1, from)
    const by = above === undefined ? '' : bare(lineAt(paper, above))
    const named = above !== undefined && /^[\u4e00-\u9fa5（）\s]{3,40}$/.test(by)
    return {
      day: `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`,
      by: named ? by : null,
      span: { from: named ? above : n, to: n },
    }
  }
  return null
}

/** 印发《X》, 转发《X》: the notice carries X. A repeal names a paper without carrying it. */
function carriedBy(title: string): string | null {
  if (/废止|修改|失效/.test(title)) return null
  const quoted = /(?:印发|转发|批转|公布)[^《]{0,6}《(.+)》/.exec(title)?.[1]
  if (quoted !== undefined) return quoted
  return /印发(关于.+?|[^《》]{4,})的通知$/.exec(title)?.[1] ?? null
}

function findCarriedTitle(
  paper: Paper,
  from: number,
  to: number,
  carries: string,
): { text: string; lines: Span } | null {
  const first = nextFilled(paper, from, 1, to)
  if (first === undefined) return null
  const wanted = plainTitle(carries)
  let text = ''
  let best: { text: string; lines: Span } | null = null
  for (let n: number | undefined = first, more = 0; n !== undefined && more < 4; more++) {
    text += bare(lineAt(paper, n))
    if (!wanted.startsWith(plainTitle(text))) break
    best = { text, lines: { from: first, to: n } }
    n = nextFilled(paper, n + 1, 1, to)
  }
  const alone = bare(lineAt(paper, first))
  // Printed under another title than the notice gives it: still a title when no sentence ends it.
  return (
    best ??
    (/[。；：:，]$/.test(alone) || alone.length > 60 ? null : { text: alone, lines: { from: first, to: first } })
  )
}

const KINDS: readonly (readonly [RegExp, InstrumentKind])[] = [
  [/废止|宣布.*失效/, 'repeal'],
  [/任职|任免|免职|任命/, 'appointment'],
  [/报告$/, 'report'],
  [/规划[》）)]?/, 'planning'],
  [/方案[》）)]?/, 'plan'],
  [/政策/, 'policy'],
  [/意见[》）)]?/, 'opinion'],
  [/办法|规定|细则|规则/, 'measures'],
  [/通知$|通告$|公告$/, 'notice'],
]

/** A notice that sends something out is of the kind of what it sends out. */
function kindOf(title: string): InstrumentKind {
  const carried = carriedBy(title)
  const says = (text: string): InstrumentKind => KINDS.find(([word]) => word.test(text))?.[1] ?? 'other'
  if (carried !== null) return says(carried)
  // 关于…规定…的通知: what a plain notice is about does not make it one.
  const first = says(title)
  if (['repeal', 'appointment', 'report'].includes(first)) return first
  return /(通知|通告|公告)$/.test(title) ? 'notice' : first
}
