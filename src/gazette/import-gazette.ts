// The whole way from the bytes of a file to what is staged: the lines, the issue read from them, and the digest that makes the same
// file the same issue.
import { createHash } from 'node:crypto'
import { accept, type Result } from '../terms/refusal.js'
import type { GazetteIssue } from './issue.js'
import type { PaperSource } from './paper.js'
import { readBytes } from './read-bytes.js'
import { readGazette } from './read-gazette.js'

export interface ImportedGazette {
  /** SHA-256, hex. */
  readonly digest: string
  readonly source: PaperSource
  readonly lines: readonly string[]
  readonly issue: GazetteIssue
}

/** Refusals: those of readBytes, and gazette_nothing_found. */
export async function importGazette(bytes: Uint8Array): Promise<Result<ImportedGazette>> {
  const paper = await readBytes(bytes)
  if (!paper.ok) return paper
  const issue = readGazette(paper.value)
  if (!issue.ok) return issue
  const { source, lines } = paper.value
  return accept({ digest: createHash('sha256').update(bytes).digest('hex'), source, lines, issue: issue.value })
}
