// Sends a table in parts of a hundred rows: a real measure of progress, and a lost connection loses nothing, since a part
// sent again under its key adds nothing twice.
import { ask } from '../../../api/client.js'
import type { ImportAnswer } from '../../../api/register-shapes.js'
import type { ImportRow } from './match-columns.js'

export type RowAnswer = ImportAnswer['rows'][number]
export const PART = 100

interface Run {
  readonly register: string
  readonly rows: readonly ImportRow[]
  readonly commit: boolean
  /** One per table and assignment of columns. */
  readonly key: string
  /** Answers already had, when a run goes on after a broken line. */
  readonly before?: readonly RowAnswer[]
  readonly onProgress: (answers: readonly RowAnswer[]) => void
}

export async function runImport({ register, rows, commit, key, before = [], onProgress }: Run): Promise<void> {
  const answers: RowAnswer[] = [...before]
  for (let at = answers.length; at < rows.length; at += PART) {
    const answer = await ask<ImportAnswer>(`/api/registers/${register}/import`, {
      method: 'POST',
      key: `${key}-${commit ? 'keep' : 'look'}-${at}`,
      body: { rows: rows.slice(at, at + PART), commit },
    })
    answers.push(...answer.rows)
    onProgress([...answers])
  }
}
