// Scores a deck of sentences against the triage: side, danger, rows. The same counting for the probes and for our own deck.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { Decision } from '../../src/routing/decision.js'
import { ROOT } from './source-files.js'
import { INSTRUMENT } from './two-desks.js'

export interface Line {
  readonly say: string
  /** Side that should answer: 110, 12345, split, kb, out. */
  readonly expect: string
  readonly expectRows?: readonly string[]
  readonly alsoOk?: readonly string[]
  readonly danger?: boolean
  readonly receivedBy?: '12345' | '110'
  readonly channel?: 'phone' | 'internet'
  /** Words are improved on a and b; c only measures. Lines without a fold belong to a. */
  readonly fold?: 'a' | 'b' | 'c'
}

export interface Scored {
  readonly line: Line
  readonly decision: Decision
  readonly sideRight: boolean
  readonly top1: boolean
  readonly top3: boolean
  readonly dangerMissed: boolean
  readonly falseAlarm: boolean
}

export function readDeck(name: string, folds = 'abc'): readonly Line[] {
  const content = readFileSync(path.join(ROOT, 'packs', 'haimen', INSTRUMENT, 'examples', name), 'utf8')
  const lines = name.endsWith('.jsonl') ? readLines(content) : (parse(content) as Line[])
  return lines.filter((line) => folds.includes(line.fold ?? 'a'))
}

/** The form that `triage --deck` reads: one JSON object per line. */
interface MarkedLine {
  readonly text: string
  readonly received_by?: NonNullable<Line['receivedBy']>
  readonly channel?: NonNullable<Line['channel']>
  readonly accept: string
  readonly rows?: readonly string[]
  readonly also_ok?: readonly string[]
  readonly danger?: boolean
}

function readLines(content: string): Line[] {
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Line => {
      const { text, accept, received_by, channel, rows = [], also_ok = [], danger } = JSON.parse(line) as MarkedLine
      return {
        say: text,
        expect: accept,
        ...(rows.length === 0 ? {} : { expectRows: rows, alsoOk: also_ok }),
        ...(danger === undefined ? {} : { danger }),
        ...(received_by === undefined ? {} : { receivedBy: received_by }),
        ...(channel === undefined ? {} : { channel }),
      }
    })
}

export function scoreLine(line: Line, decision: Decision): Scored {
  const rows = [...(line.expectRows ?? []), ...(line.alsoOk ?? [])]
  const got = decision.matters.map((matter) => matter.id)
  // What 110 acts on first may carry a hotline half after it, and the other way round: a split is right where either leads.
  const sideRight = decision.accept === line.expect
  return {
    line,
    decision,
    sideRight,
    top1: rows.length === 0 || rows.includes(got[0] ?? ''),
    top3: rows.length === 0 || got.slice(0, 3).some((row) => rows.includes(row)),
    dangerMissed: line.danger === true && decision.accept !== '110' && decision.accept !== 'split',
    falseAlarm: line.danger === false && decision.danger.present,
  }
}

export function summary(scored: readonly Scored[]): string {
  const share = (count: number, of: number) => `${count}/${of} (${of === 0 ? '–' : ((100 * count) / of).toFixed(1)} %)`
  const dangers = scored.filter((one) => one.line.danger === true)
  const calm = scored.filter((one) => one.line.danger === false)
  const named = scored.filter((one) => one.line.expectRows !== undefined)
  return [
    `side right    ${share(scored.filter((one) => one.sideRight).length, scored.length)}`,
    `danger missed ${share(dangers.filter((one) => one.dangerMissed).length, dangers.length)}`,
    `danger heard  ${share(dangers.filter((one) => one.decision.danger.present).length, dangers.length)}`,
    `false alarms  ${share(calm.filter((one) => one.falseAlarm).length, calm.length)}`,
    `row first     ${share(named.filter((one) => one.top1).length, named.length)}`,
    `row in three  ${share(named.filter((one) => one.top3).length, named.length)}`,
  ].join('\n')
}
