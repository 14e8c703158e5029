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
  readonly file: CaseFile
}

// The index actions_endings (migration 0006) is exactly these two kinds.
const LIST = `select a.at, a.case_id, c.file
  from actions a join case_files c on c.tenant = a.tenant and c.id = a.case_id
  where a.tenant = $1 and a.kind in ('file_closed', 'demand_answered') and (a.at, a.case_id) > ($2::timestamptz, $3)
    and c.state in ('closed', 'answered') and not c.drill and c.file -> 'exclusions' = '[]'
    and not exists (
      select from actions b where b.tenant = a.tenant and b.case_id = a.case_id and b.seq > a.seq
        and b.kind in ('file_closed', 'demand_answered'))
  order by a.at, a.case_id limit $4`

export async function listLessons(shop: Workshop, query: LessonQuery): Promise<LessonPage> {
  const limit = Math.min(Math.max(Math.trunc(query.limit ?? USUAL), 1), MOST)
  const { rows } = await shop.pool.query<Ended>({
    name: 'list-lessons',
    text: LIST,
    values: [shop.tenant, query.after?.at ?? '-infinity', query.after?.caseId ?? '', limit],
  })
  const telling = await readTelling(
    shop,
    rows.map((row) => row.case_id),
  )
  const last = rows.at(-1)
  return {
    items: rows.flatMap((row): Lesson[] => {
      const lesson = findLesson(row.file, row.at, telling.get(row.case_id) ?? [])
      return lesson ? [lesson] : []
    }),
    next: rows.length === limit && last ? { at: last.at, caseId: last.case_id } : null,
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
