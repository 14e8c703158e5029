// The answers a command can get from the store.
import type { CaseFile } from '../../cases/case-file.js'
import type { Outcome } from '../../cases/outcome.js'
import { accept, type Result, refuse } from '../../terms/refusal.js'
import type { Performed } from '../port.js'
import type { Used } from './load.js'

export function done(outcome: Outcome): Result<Performed> {
  const { file, actions, tell } = outcome
  return accept({ file, actions, tell, repeated: false })
}

/** The key was used before: by the same command, which then is not done again, or by another, which is refused. */
export function answerUsed(used: Used, digest: string, file: CaseFile, key: string): Result<Performed> {
  if (used.digest !== digest) return refuse('key_reused', { key })
  return accept({ file, actions: [], tell: {}, repeated: true })
}
