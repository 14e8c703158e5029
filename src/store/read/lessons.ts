// What closed demands teach, in the order in which they ended: drills, merged files, files kept from sharing and files still at work
// teach nothing. A file that was reopened is listed where it ended last.
import type { Action } from '../../cases/action.js'
import type { CaseFile } from '../../cases/case-file.js'
import type { Lesson } from '../../suggest/matters/lesson.js'
import type { Instant } from '../../terms/time.js'
import type { LessonPage, LessonQuery } from '../model-port.js'
import type { Workshop } from '../workshop.js'
import { findLesson, TELLING } from './lesson-of.js'

const USUAL = 200
const MOST = 1_000

interface Ended {
  readonly at: Instant
  readonly case_id: string
  readonly seq: number
  /** Null where this ending teaches nothing. */
  readonly file: CaseFile | null
}

// Endings first, by the index actions_endings (migration 0006), and only then their files: a file is large, and the planner cannot know
// that looking through all of them costs more than it says.
const LIST = `with ended as materialized (
    select tenant, at, case_id, seq from actions
    where tenant = $1 and kind in ('file_closed', 'demand_answered') and (at, case_id) >= ($2::timestamptz, $3)
      and (at, case_id, seq) > ($2::timestamptz, $3, $4)
    order by at, case_id, seq limit $5)
  select e.at, e.case_id, e.seq, case when c.state in ('closed', 'answered') and not c.drill and c.file -> 'exclusions' = '[]'
      and not exists (
        select from actions b where b.tenant = e.tenant and b.case_id = e.case_id and b.seq > e.seq
          and b.kind in ('file_closed', 'demand_answered'))
    then c.file end as file
  from ended e join case_files c on c.tenant = e.tenant and c.id = e.case_id
  order by e.at, e.case_id, e.seq`

export async function listLessons(shop: Workshop, query: LessonQuery): Promise<LessonPage> {
  const limit = Math.min(Math.max(Math.trunc(query.limit ?? USUAL), 1), MOST)
  const { rows } = await shop.pool.query<Ended>({
    name: 'list-lessons',
    text: LIST,
    values: [shop.tenant, query.after?.at ?? '-infinity', query.after?.caseId ?? '', query.after?.seq ?? 0, limit],
  })
  const telling = await readTelling(
    shop,
    rows.flatMap((row) => (row.file ? [row.case_id] : [])),
  )
  const last = rows.at(-1)
  return {
    items: rows.flatMap((row): Lesson[] => {
      const lesson = row.file ? findLesson(row.file, row.at, telling.get(row.case_id) ?? []) : undefined
      return lesson ? [lesson] : []
    }),
    next: rows.length === limit && last ? { at: last.at, caseId: last.case_id, seq: last.seq } : null,
  }
}

async function readTelling(shop: Workshop, cases: readonly string[]): Promise<ReadonlyMap<string, readonly Action[]>> {
  const { rows } = await shop.pool.query<{ body: Action }>({
    name: 'read-telling-actions',
    text: `select body from actions where tenant = $1 and case_id = any($2::text[]) and kind = any($3::text[])
      order by case_id, seq`,
    values: [shop.tenant, cases, TELLING],
  })
  const of = new Map<string, Action[]>()
  for (const { body } of rows) of.set(body.caseId, [...(of.get(body.caseId) ?? []), body])
  return of
}
