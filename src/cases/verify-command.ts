// The command by which a supervisor verifies a result (clause 8).
import type { Verification } from './case-file.js'

/** A supervisor looked for himself whether a reported result is there. */
export interface Verify {
  readonly kind: 'verify'
  readonly way: Verification['way']
  readonly found: Verification['found']
  readonly note: string
}
