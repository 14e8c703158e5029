// A report's row, and its document, as the wire shows them.
import type { PrintedDocument } from '../print/document.js'
import type { ReportRow } from '../store/reports-port.js'
import type { ReportPageView } from './contract/reports.js'

export function reportShown(report: ReportRow) {
  const { id, plan, from, to, incident, askedBy, askedAt, state, stage, share } = report
  const { version, madeAt, sheetDigest, title, changes, fault, files } = report
  return {
    ...{ id, plan, from, to, incident: incident as typeof incident & { cases?: string[] }, askedBy, askedAt },
    ...{ state, stage, share, version, madeAt, sheetDigest, title, fault },
    changes: [...changes],
    files: [...files],
  }
}

/** Addresses stay relative here: the screen is on the console already. */
export function documentShown(document: PrintedDocument | null) {
  if (document === null) return null
  const { masthead, number, title, blocks, signature, colophon, figures } = document
  return {
    ...{ masthead, number, title, signature },
    // As it was kept: JSON, nothing of it shared with anybody who could change it.
    blocks: JSON.parse(JSON.stringify(blocks)) as BlockShown[],
    colophon: [...colophon],
    figures: [...figures],
  }
}

type BlockShown = NonNullable<ReportPageView['document']>['blocks'][number]
