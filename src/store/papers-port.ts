// What the other rooms may ask of the store about papers: where printed words stand, which decisions rest on a paper, and what was put
// right about who held which post.
import type { PostCorrection } from '../instruments/posts/post-acts.js'
import type { Id } from '../terms/ids.js'
import type { Instant } from '../terms/time.js'

/** A clause, or a title (anchor null), in which the searched words stand. */
export interface PrintedHit {
  readonly issue: Id
  readonly number: string | null
  readonly title: string
  readonly anchor: string | null
  /** The words around the first place. */
  readonly excerpt: string
}

/** A case file whose decision rests on the paper. */
export interface CitingFile {
  readonly caseId: Id
  readonly number: string
  readonly receivedAt: Instant
  readonly state: string
  /** Anchors and rows of the paper that the decision cites. */
  readonly cited: readonly string[]
}

export interface CitingFiles {
  readonly items: readonly CitingFile[]
  /** How many of the newest files were looked through. */
  readonly looked: number
}

export interface PaperStore {
  /** Every part of what was typed must stand in the clause; of an instrument printed in several issues the newest counts. */
  searchPrinted(search: string, limit: number): Promise<readonly PrintedHit[]>
  /** The newest first, among the newest files only: a repeal asks what is being worked on, not what was once. */
  filesCiting(number: string, limit: number): Promise<CitingFiles>
  addPostCorrection(id: Id, correction: PostCorrection): Promise<void>
  postCorrections(): Promise<readonly PostCorrection[]>
}
