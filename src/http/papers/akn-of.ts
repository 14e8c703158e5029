// A paper as the wire tells it → what an Akoma Ntoso document is made from. The printed words where they are here, else our gist, marked
// as editorial: a file that leaves the house must not pass a summary off as the paper.

import { aknDocument } from '../../instruments/akn/akn-document.js'
import type { AknClause, AknPaper, AknReference } from '../../instruments/akn/akn-paper.js'
import { ENDS } from '../../instruments/papers/paper-entry.js'
import { accept, type Result, refuse } from '../../terms/refusal.js'
import type { Day } from '../../terms/time.js'
import type { PaperClauseView, PaperRelationView, PaperView } from '../contract/papers.js'

export function aknOf(view: PaperView, writtenOn: Day): Result<string> {
  const paper = aknPaper(view, writtenOn)
  return paper === null ? refuse('paper_not_in_house', { paper: view.paper.key }) : accept(aknDocument(paper))
}

function aknPaper(view: PaperView, writtenOn: Day): AknPaper | null {
  const { paper, relations, clauses, tables } = view
  const version = paper.versions.find((one) => one.version === view.version) ?? paper.versions.at(-1)
  const from = version?.from ?? paper.signedOn
  if (!paper.inHouse || from === null) return null
  const { key, number, title, issuer, kind, signedOn, annexes } = paper
  return {
    ...{ key, number, title, signedOn, annexes, from, writtenOn },
    issuer: issuer ?? '未载',
    kind: kind ?? 'other',
    to: version?.to ?? null,
    version: version?.version ?? from,
    status: paper.standing.status,
    clauses: clauses.map(clauseOf),
    tables,
    active: relations.filter(({ direction }) => direction === 'out').map(referenceOf),
    passive: relations.filter(({ direction }) => direction === 'in').map(referenceOf),
    endings: relations.flatMap(({ direction, type, key: by, from: day }) => {
      const how = ENDS[type]
      return direction === 'in' && how !== undefined && day !== null ? [{ by, from: day, how }] : []
    }),
  }
}

function clauseOf({ depth, marker, title, gist, heading, printed }: PaperClauseView): AknClause {
  if (printed === null) {
    return { depth, marker, heading: title.zh, paragraphs: gist === null ? [] : [gist.zh], editorial: true }
  }
  return { depth, marker, heading: heading ?? '', paragraphs: printed, editorial: false }
}

function referenceOf({ key, title, type }: PaperRelationView): AknReference {
  return { key, title, type }
}
