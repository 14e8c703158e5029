// What was learnt from a pack's utterances: a column of weights for every row, for every ground on which neither platform accepts, for
// danger and for questions to the knowledge base; and how these are weighed against the pack's own words.
import type { Calibration } from '../learn/calibrate.js'
import type { Heads } from '../learn/heads.js'
import { readHeads, writeHeads } from '../learn/heads-file.js'

export interface MatterModel extends Heads {
  readonly blend: Blend
  readonly danger: DangerLine
  /** Learnt score from which on a text about a police service only asks for knowledge. */
  readonly knowledgeFrom: number
  /** Chance that the first row is right, from how far it leads. */
  readonly calibration: Calibration
  /** From which such chance on the desk may dispatch by itself, and below which it should rather ask; null: never. */
  readonly bands: Bands
}

export interface Blend {
  /** What a point of the learnt score weighs. */
  readonly learnt: number
  /** What a point of the pack's words weighs. */
  readonly words: number
}

/** Danger is heard when the sum of constant and weighted voices (danger-line.ts) is above nought. */
export interface DangerLine {
  readonly constant: number
  readonly learnt: number
  /** Learnt score from which one of several sentences is danger. */
  readonly loudestFrom: number
  /** By fact of danger.yaml. */
  readonly words: Readonly<Record<string, number>>
  readonly rows: number
  /** Share of the utterances of each row or ground that state a danger. */
  readonly rates: readonly number[]
}

export interface Bands {
  readonly self: number | null
  readonly ask: number
}

/** Columns beside the rows. A row id has no colon. */
export const DANGER = 'is:danger'
export const KNOWLEDGE = 'is:knowledge'
export const outsideColumn = (ground: string): string => `out:${ground}`

export function writeMatterModel({
  blend,
  danger,
  knowledgeFrom,
  calibration,
  bands,
  ...heads
}: MatterModel): Uint8Array {
  return writeHeads(heads, { blend, danger, knowledgeFrom, calibration, bands })
}

export function readMatterModel(bytes: Uint8Array): MatterModel {
  const { heads, more } = readHeads(bytes)
  return { ...heads, ...(more as Omit<MatterModel, keyof Heads>) }
}
