// The register of instruments: packs, printed papers and the papers they mention, each once, with every relation seen from both ends.
import type { Day } from '../../terms/time.js'
import type { Pack } from '../pack.js'
import type { RelationType } from '../paper-document.js'
import { ENDS, type PaperEnding, type PaperEntry, type PaperLink, type PrintedPaper } from './paper-entry.js'
import { byNumber, paperKey, partsOfNumber, titleKey } from './paper-number.js'

export interface PaperRegister {
  /** In the order of their numbers, papers without one last. */
  readonly papers: readonly PaperEntry[]
  readonly byKey: ReadonlyMap<string, PaperEntry>
}

/** All that the register needs of a pack. */
export type ShelfPack = Pick<Pack, 'id' | 'document'>
export interface Shelf {
  readonly packs: readonly ShelfPack[]
}

interface Draft {
  readonly key: string
  packs: ShelfPack[]
  printed: PrintedPaper | null
  /** Title given by a paper that mentions this one. */
  calledBy: string | null
  relations: PaperLink[]
  relatedBy: PaperLink[]
}

export function registerOfPapers(book: Shelf, printed: readonly PrintedPaper[] = []): PaperRegister {
  const drafts = new Map<string, Draft>()
  const draftOf = (key: string): Draft => {
    const known = drafts.get(key)
    if (known) return known
    const fresh: Draft = { key, packs: [], printed: null, calledBy: null, relations: [], relatedBy: [] }
    drafts.set(key, fresh)
    return fresh
  }
  for (const pack of book.packs) draftOf(paperKey(pack.document.number)).packs.push(pack)
  for (const paper of printed) draftOf(paperKey(paper.number ?? paper.title)).printed = paper
  const house = [...drafts.values()]
  for (const draft of house) {
    for (const relation of relationsOf(draft)) {
      const key = houseKey(house, relation.to)
      if (key === draft.key) continue
      // The pack speaks before the printed text, whose relations a reader made.
      if (relation.read && draft.relations.some((one) => one.key === key)) continue
      const other = draftOf(key)
      other.calledBy ??= relation.title ?? null
      if (draft.relations.some((one) => one.type === relation.type && one.key === key)) continue
      const { type, clause, from, note } = relation
      draft.relations.push({ type, key, clause, from, note })
      other.relatedBy.push({ type, key: draft.key, clause, from, note })
    }
  }
  const papers = [...drafts.values()].map(entryOf).sort((a, b) => byNumber(a.key, b.key))
  return { papers, byKey: new Map(papers.map((paper) => [paper.key, paper])) }
}

/** By number in any brackets, short form (〔2023〕17号, or 17号 of the house), pack folder or title; undefined when none or several fit. */
export function findPaper(register: PaperRegister, asked: string): PaperEntry | undefined {
  const key = paperKey(asked)
  const known = register.byKey.get(key)
  if (known) return known
  const parts = partsOfNumber(key)
  const ordinal = /^第?(\d+)号$/u.exec(key)?.[1]
  const fits = register.papers.filter(({ versions, title, inHouse, key: other }) => {
    if (ordinal !== undefined) return inHouse && partsOfNumber(other)?.ordinal === Number(ordinal)
    if (versions.some(({ pack }) => pack === asked) || title === asked) return true
    const own = parts === null ? null : partsOfNumber(other)
    return own !== null && parts?.series === '' && own.year === parts.year && own.ordinal === parts.ordinal
  })
  return fits.length === 1 ? fits[0] : undefined
}

type Told = Omit<PaperLink, 'key'> & { readonly to: string; readonly title?: string; readonly read: boolean }

/** A paper called by its title may be one of the house, whose title or covering notice names it: 关于印发《…》的通知. */
function houseKey(house: readonly Draft[], to: string): string {
  const key = paperKey(to)
  if (partsOfNumber(key) !== null) return key
  const fits = house.filter(({ packs, printed }) => {
    const titles = [...packs.map(({ document }) => document.title), printed?.title ?? '']
    return titles.some((title) => titleKey(title) === key || title.includes(`《${to}》`))
  })
  return fits.length === 1 ? (fits[0]?.key ?? key) : key
}

function relationsOf({ packs, printed }: Draft): readonly Told[] {
  const told = packs.flatMap(({ document }) =>
    document.relations.map(
      (one): Told => ({
        ...one,
        read: false,
        clause: one.clause ?? null,
        from: one.from ?? (acts(one.type) ? (document.signedOn ?? document.inForceFrom) : null),
        note: one.note ?? null,
      }),
    ),
  )
  const read = (printed?.relations ?? []).map(
    (one): Told => ({
      ...one,
      read: true,
      clause: null,
      from: acts(one.type) ? (printed?.signedOn ?? null) : null,
      note: null,
    }),
  )
  return [...told, ...read]
}

function acts(type: RelationType): boolean {
  return type === 'amends' || ENDS[type] !== undefined
}

function entryOf(draft: Draft): PaperEntry {
  const { key, printed, calledBy, relations, relatedBy } = draft
  const packs = [...draft.packs].sort((a, b) => (a.document.inForceFrom < b.document.inForceFrom ? -1 : 1))
  const document = packs.at(-1)?.document
  const validity = document?.validity
  const number = partsOfNumber(key) === null ? (document?.number ?? printed?.number ?? null) : key
  return {
    key,
    number,
    title: document?.title ?? printed?.title ?? calledBy ?? key,
    issuer: document?.issuer ?? printed?.issuer ?? null,
    kind: document?.kind ?? printed?.kind ?? null,
    signedOn: document?.signedOn ?? printed?.signedOn ?? null,
    inHouse: packs.length > 0 || printed !== null,
    printed: printed !== null,
    printedIn: document?.printedIn ?? null,
    versions: packs.map(({ id, document: { version, inForceFrom, inForceTo } }) => ({
      pack: id,
      version,
      from: inForceFrom,
      to: inForceTo,
    })),
    tasksEnd: validity?.tasksEnd ?? null,
    until: validity?.until ?? null,
    retroactive: validity?.retroactive ?? false,
    validityClause: validity?.clause ?? null,
    reading: validity?.reading ?? null,
    annexes: document?.annexes ?? printed?.annexes ?? [],
    bodyMissing: document?.bodyMissing ?? false,
    missing: document?.missing ?? [],
    contact: document?.contact ?? null,
    silentOn: document?.silentOn ?? [],
    relations,
    relatedBy,
    endings: relatedBy.flatMap(endingOf).sort((a, b) => (dayOr(a.from) < dayOr(b.from) ? -1 : 1)),
  }
}

function endingOf({ type, key, from, clause }: PaperLink): PaperEnding[] {
  const how = ENDS[type]
  return how === undefined ? [] : [{ how, by: key, from, clause }]
}

/** An ending without a day sorts last: it cannot be said to have come before another. */
function dayOr(day: Day | null): Day {
  return day ?? '9999-12-31'
}
