// Counts what the triage made of a deck: sides, danger, rows, all of it by class too, and the errors that matter most.
import type { Decision } from '../../../routing/decision.js'
import type { DeckLine } from './read-deck.js'

export interface Scored {
  readonly line: DeckLine
  readonly decision: Decision
  /** Null where the deck does not say. */
  readonly sideRight: boolean | null
  readonly dangerRight: boolean | null
  readonly rowFirst: boolean | null
  readonly rowInThree: boolean | null
  /** How bad the error is; 0 for none. */
  readonly harm: number
}

/** good of all */
export interface Share {
  readonly good: number
  readonly all: number
}

export interface DeckScore {
  readonly texts: number
  readonly side: Share
  /** Danger that was seen. */
  readonly dangerRecall: Share
  /** Danger that was sent to 110, alone or with a hotline half. */
  readonly dangerTo110: Share
  /** Calm texts taken for danger. */
  readonly falseAlarms: Share
  readonly rowFirst: Share
  readonly rowInThree: Share
}

export function scoreLine(line: DeckLine, decision: Decision): Scored {
  const rows = [...line.rows, ...line.alsoOk]
  const got = decision.matters.slice(0, 3).map(({ id }) => id)
  const named = line.rows.length > 0
  const judged = {
    sideRight: line.accept === null ? null : decision.accept === line.accept,
    dangerRight: line.danger === null ? null : decision.danger.present === line.danger,
    rowFirst: named ? rows.includes(got[0] ?? '') : null,
    rowInThree: named ? got.some((id) => rows.includes(id)) : null,
  }
  return { line, decision, ...judged, harm: harmOf(line, decision, judged) }
}

/** Missed danger is worst, then a police matter at the hotline, then any other wrong side, then a wrong row said with confidence. */
function harmOf(
  line: DeckLine,
  decision: Decision,
  judged: Pick<Scored, 'sideRight' | 'dangerRight' | 'rowFirst' | 'rowInThree'>,
): number {
  const confidence = decision.matters[0]?.confidence ?? 0
  let harm = 0
  if (judged.dangerRight === false) harm += line.danger ? 100 : 10
  if (judged.sideRight === false) harm += line.accept === '110' ? 50 : 25
  if (judged.rowInThree === false) harm += 5 + confidence
  else if (judged.rowFirst === false) harm += 1 + confidence
  return harm
}

export function scoreDeck(scored: readonly Scored[]): DeckScore {
  const danger = scored.filter(({ line }) => line.danger === true)
  const calm = scored.filter(({ line }) => line.danger === false)
  return {
    texts: scored.length,
    side: share(scored, ({ sideRight }) => sideRight),
    dangerRecall: share(danger, ({ decision }) => decision.danger.present),
    dangerTo110: share(danger, ({ decision }) => decision.accept === '110' || decision.accept === 'split'),
    falseAlarms: share(calm, ({ decision }) => decision.danger.present),
    rowFirst: share(scored, ({ rowFirst }) => rowFirst),
    rowInThree: share(scored, ({ rowInThree }) => rowInThree),
  }
}

function share(scored: readonly Scored[], is: (one: Scored) => boolean | null): Share {
  const said = scored.map(is).filter((answer) => answer !== null)
  return { good: said.filter((answer) => answer).length, all: said.length }
}

/** Groups in the order they first appear. */
export function byGroup(
  scored: readonly Scored[],
  groupOf: (line: DeckLine) => string,
): readonly { readonly group: string; readonly score: DeckScore }[] {
  const groups = new Map<string, Scored[]>()
  for (const one of scored) {
    const group = groupOf(one.line)
    const held = groups.get(group)
    if (held) held.push(one)
    else groups.set(group, [one])
  }
  return [...groups].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([group, rows]) => ({ group, score: scoreDeck(rows) }))
}

export function worstErrors(scored: readonly Scored[], count: number): readonly Scored[] {
  return scored
    .filter(({ harm }) => harm > 0)
    .sort((a, b) => b.harm - a.harm)
    .slice(0, count)
}
