// A document before it is a file: what stands in it, not how it looks. Three writers (Word, PDF, Excel) and the screen read it;
// none of them knows what a hotline is. The layout they give it is that of official papers (GB/T 9704).

/** A number that somebody may doubt: where it stands, and the address of the query that gives it again. */
export interface Figure {
  readonly id: string
  /** What it counts and of whom, e.g. `受理件数（三星镇）`. */
  readonly name: string
  /** As it is printed, with its unit. */
  readonly shown: string
  /** For sheets and charts; null where there is no value. */
  readonly number: number | null
  /** Path and query on the console, from the root; null where no screen shows its rows. */
  readonly href: string | null
}

/** Text, or a figure by its id. */
export type Piece = string | { readonly figure: string }

export interface Heading {
  readonly kind: 'heading'
  /** 1: 一、 2: （一） 3: 1. The numbers are put on by the writer of the model, not of the file. */
  readonly level: 1 | 2 | 3
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly pieces: readonly Piece[]
}

export interface Table {
  readonly kind: 'table'
  readonly title: string
  readonly columns: readonly { readonly name: string; readonly align: 'left' | 'right' | 'center' }[]
  readonly rows: readonly (readonly Piece[])[]
}

export interface Chart {
  readonly kind: 'chart'
  readonly title: string
  /** column: upright bars · bar: lying bars · stacked: upright, on top of each other · line. */
  readonly form: 'column' | 'bar' | 'stacked' | 'line'
  readonly unit: string
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
}

export type Block = Heading | Paragraph | Table | Chart

export interface PrintedDocument {
  /** Red line at the top of the first page, e.g. the name of a periodical. */
  readonly masthead: string
  /** e.g. `联动日报〔2026〕325号`; null where it has none. */
  readonly number: string | null
  readonly title: string
  readonly blocks: readonly Block[]
  readonly signature: { readonly by: string; readonly day: string }
  /** 版记: whom it goes to, from which data it was made, digests. */
  readonly colophon: readonly string[]
  readonly figures: readonly Figure[]
  /** Address of the console before `href`; ends without a slash. */
  readonly base: string
  /** Headings of the list of figures at the end. */
  readonly words: {
    readonly figures: string
    readonly number: string
    readonly name: string
    readonly value: string
    readonly query: string
  }
}

export const FORMS = ['docx', 'pdf', 'xlsx'] as const
export type Form = (typeof FORMS)[number]

export const CONTENT_TYPES: Readonly<Record<Form, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export function figureOf(document: PrintedDocument, id: string): Figure | undefined {
  return document.figures.find((one) => one.id === id)
}

/** The piece as plain text. */
export function shownPiece(document: PrintedDocument, piece: Piece): string {
  return typeof piece === 'string' ? piece : (figureOf(document, piece.figure)?.shown ?? '—')
}

export function addressOf(document: PrintedDocument, piece: Piece): string | null {
  if (typeof piece === 'string') return null
  const href = figureOf(document, piece.figure)?.href ?? null
  return href === null ? null : `${document.base}${href}`
}

/** What most addresses begin with, up to their last `&`: said once at the head of the list instead of in every line. */
export function commonAddress({ figures }: PrintedDocument): string {
  const heads = new Map<string, number>()
  for (const { href } of figures) {
    const head = /^[^?]*\?(?:from=[^&]*&to=[^&]*&)?/u.exec(href ?? '')?.[0] ?? ''
    if (head !== '') heads.set(head, (heads.get(head) ?? 0) + 1)
  }
  const [most] = [...heads].sort((a, b) => b[1] - a[1])
  return most === undefined || most[1] < 3 ? '' : most[0]
}

/** An address of the list, without what its head says already. */
export function shortAddress(href: string | null, common: string): string {
  if (href === null) return '—'
  return common !== '' && href.startsWith(common) ? `…${href.slice(common.length)}` : href
}
