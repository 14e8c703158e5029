// A report's row as the wire shows it.
import type { ReportRow } from '../store/reports-port.js'

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
