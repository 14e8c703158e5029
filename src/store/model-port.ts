// What the other rooms may ask of the store about learning on: what closed demands teach, the models made of it, and which is at work.
import type { Lesson, LessonSource } from '../suggest/matters/lesson.js'
import type { Id } from '../terms/ids.js'
import type { JsonObject } from '../terms/json.js'
import type { Instant } from '../terms/time.js'

/** Where a reader of lessons stands: they are listed in the order in which the files ended. */
export interface LessonPlace {
  readonly at: Instant
  readonly caseId: Id
  /** Of the action that ended the file. */
  readonly seq: number
}

export interface LessonQuery {
  readonly after?: LessonPlace
  readonly limit?: number
}

export interface LessonPage {
  /** May be fewer than asked for: not every ended file teaches something. */
  readonly items: readonly Lesson[]
  /** Null at the end. */
  readonly next: LessonPlace | null
}

export interface StoredModel {
  readonly id: Id
  readonly madeAt: Instant
  readonly madeBy: string
  readonly instrument: string
  readonly packVersion: string
  /** Of everything in the pack that a model is learnt from. */
  readonly packDigest: string
  readonly trainer: number
  /** At work when it was made; null: the model built with the product. */
  readonly parent: Id | null
  /** SHA-256 of the bytes, hex. */
  readonly digest: string
  readonly learntFrom: JsonObject
  readonly measures: JsonObject
}

/** A demand that a model was learnt from or, held back, is judged on. */
export interface ModelLesson {
  readonly caseId: Id
  readonly source: LessonSource
  readonly actionHash: string
  readonly held: boolean
}

export interface ModelSwitch {
  /** 1, 2, 3 … */
  readonly seq: number
  readonly at: Instant
  readonly by: string
  /** Null: the model built with the product. */
  readonly model: Id | null
  readonly reason: 'promoted' | 'rolled_back'
  readonly measures: JsonObject
}

/** What this platform's recommender has learnt beyond the pack, and which model is at work. All of it is only ever added to. */
export interface ModelStore {
  lessons(query: LessonQuery): Promise<LessonPage>
  saveModel(model: StoredModel, bytes: Uint8Array, lessons: readonly ModelLesson[]): Promise<void>
  /** The newest first. */
  listModels(limit: number): Promise<readonly (StoredModel & { readonly size: number })[]>
  findModel(id: Id): Promise<(StoredModel & { readonly bytes: Uint8Array }) | undefined>
  modelLessons(id: Id): Promise<readonly ModelLesson[]>
  /** From the first to the last; the last says what is at work, none: the model built with the product. */
  listSwitches(): Promise<readonly ModelSwitch[]>
  lastSwitch(): Promise<ModelSwitch | undefined>
  /** False when somebody else has taken the number meanwhile: look again before deciding again. */
  addSwitch(row: ModelSwitch): Promise<boolean>
}
