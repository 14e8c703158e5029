// What the checker says about a pack: where it is wrong, what is wrong, and how to mend it. House rule for every pack.
import { Fault } from '../terms/refusal.js'
import type { Bilingual } from '../terms/text.js'

export interface Finding {
  readonly severity: 'error' | 'warning'
  /** Relative to the place's folder, with forward slashes. */
  readonly file: string
  /** Counted from 1; 1 where the whole file is meant. */
  readonly line: number
  readonly what: Bilingual
  readonly mend: Bilingual
}

/** Where something stands in a file of a pack. */
export interface Spot {
  readonly file: string
  readonly line: number
}

export function bi(zh: string, en: string): Bilingual {
  return { zh, en }
}

export function errorAt(spot: Spot, what: Bilingual, mend: Bilingual): Finding {
  return { severity: 'error', file: spot.file, line: spot.line, what, mend }
}

export function warningAt(spot: Spot, what: Bilingual, mend: Bilingual): Finding {
  return { severity: 'warning', file: spot.file, line: spot.line, what, mend }
}

export function describeFinding(finding: Finding): string {
  return `${finding.file}:${finding.line} ${finding.what.en} Mend: ${finding.mend.en}`
}

/** Thrown when packs may not be used. `findings` holds every error, not only the first. */
export class PackFault extends Fault {
  constructor(
    dir: string,
    readonly findings: readonly Finding[],
  ) {
    const errors = findings.filter((finding) => finding.severity === 'error')
    super(
      'pack_refused',
      `The packs in ${dir} have ${errors.length} error(s) and were not loaded. Mend these lines and start again:\n${errors
        .map((finding) => `  ${describeFinding(finding)}`)
        .join('\n')}`,
    )
    this.name = 'PackFault'
  }
}
