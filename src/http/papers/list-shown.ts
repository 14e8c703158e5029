// The list of papers on a day, narrowed by status, kind and words; words are looked for in titles, in our gists and in the printed text.
import type { Book } from '../../instruments/pack.js'
import { paperKey } from '../../instruments/papers/paper-number.js'
import { findPaper, type PaperRegister } from '../../instruments/papers/register-of-papers.js'
import type { PrintedHit } from '../../store/papers-port.js'
import type { Day } from '../../terms/time.js'
import type { PapersView } from '../contract/papers.js'
import { rowShown } from './row-shown.js'

export interface PapersAsked {
  readonly asOf: Day
  readonly status?: string
  readonly kind?: string
  readonly q?: string
}

type Hit = PapersView['hits'][number]

export function listShown(
  register: PaperRegister,
  book: Pick<Book, 'packs'>,
  { asOf, status, kind, q }: PapersAsked,
  printed: readonly PrintedHit[],
): PapersView {
  const hits = q === undefined ? [] : [...own(register, book, q), ...printed.map((hit) => inPrint(register, hit))]
  const found = new Set(hits.map(({ key }) => key))
  const papers = register.papers
    .filter((paper) => (q === undefined || found.has(paper.key)) && (kind === undefined || paper.kind === kind))
    .map((paper) => rowShown(register, paper, asOf))
    .filter(({ standing }) => status === undefined || standing.status === status)
  // The house's own first: whoever looks at the register looks for them.
  papers.sort((a, b) => Number(b.inHouse) - Number(a.inHouse))
  const shown = new Set(papers.map(({ key }) => key))
  return { asOf, papers, hits: hits.filter(({ key }) => shown.has(key)) }
}

/** Full and half width, capitals and small letters, and the blanks between words count for nothing. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function own(register: PaperRegister, book: Pick<Book, 'packs'>, q: string): readonly Hit[] {
  const terms = plain(q).split(/\s+/u).filter(Boolean)
  const holds = (text: string) => terms.every((term) => plain(text).includes(term))
  const titles = register.papers
    .filter(({ key, title }) => holds(`${key} ${title}`) || key === paperKey(q))
    .map(({ key, title }): Hit => ({ key, where: 'title', anchor: null, excerpt: title }))
  const gists = book.packs.flatMap((pack) =>
    pack.clauses
      .filter(({ title, gist }) => holds(`${title.zh} ${gist.zh} ${title.en} ${gist.en}`))
      .map(({ id, title, gist }): Hit => {
        const excerpt = holds(`${title.zh} ${gist.zh}`) ? `${title.zh}：${gist.zh}` : `${title.en}: ${gist.en}`
        return { key: paperKey(pack.document.number), where: 'gist', anchor: id, excerpt }
      }),
  )
  return [...titles, ...gists]
}

function inPrint(register: PaperRegister, { number, title, anchor, excerpt }: PrintedHit): Hit {
  const key = findPaper(register, number ?? title)?.key ?? paperKey(number ?? title)
  return { key, where: 'printed', anchor, excerpt }
}
