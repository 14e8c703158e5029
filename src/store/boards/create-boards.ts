// The boards' part of the store: voices, signs, kept counts, and the demands behind each warning.
import type { Id } from '../../terms/ids.js'
import type { BoardFile, BoardStore, Unread } from '../board-port.js'
import type { Workshop } from '../workshop.js'
import { dropPlaceDays, keepDays, keptDays, readPlaceDays, readTownDays } from './keep-days.js'
import { readUnrowed, readVoices } from './read-voices.js'

const FILE = 'c.id as "caseId", c.number, c.title, c.state, c.town, c.danger, c.received_at as "receivedAt"'

export function createBoards(shop: Workshop): BoardStore {
  const { pool, tenant } = shop
  return {
    boardVoices: (query) => readVoices(shop, query),
    unrowedTexts: (query) => readUnrowed(shop, query),
    keepDays: (span) => keepDays(shop, span),
    keptDays: (before) => keptDays(shop, before),
    dropPlaceDays: (before) => dropPlaceDays(shop, before),
    townDays: (from, to) => readTownDays(shop, from, to),
    placeDays: (series, from, to) => readPlaceDays(shop, series, from, to),

    async unreadSigns(since, afterId, limit) {
      const { rows } = await pool.query<Unread>({
        name: 'read-unread-signs',
        text: `select c.id as "caseId", c.received_at as "receivedAt", c.file ->> 'text' as text, c.danger,
            coalesce((select array_agg(f) from jsonb_array_elements_text(c.file #> '{danger,facts}') f), '{}') as dangers, n.rows[1] as row
          from case_likeness n join case_files c on c.tenant = n.tenant and c.id = n.case_id
          where n.tenant = $1 and (n.received_at, n.case_id) > ($2, $3) and n.received_at >= $2
          order by n.received_at, n.case_id limit $4`,
        values: [tenant, since, afterId, limit],
      })
      return rows
    },

    async keepMarks(marks) {
      if (marks.length === 0) return
      await pool.query({
        name: 'keep-marks',
        text: `insert into case_marks (tenant, case_id, received_at, marks)
          select $1, x."caseId", x."receivedAt", x.marks
          from json_to_recordset($2::json) as x("caseId" text, "receivedAt" timestamptz, marks text[])
          on conflict (tenant, case_id) do update set marks = excluded.marks where case_marks.marks <> excluded.marks`,
        values: [tenant, JSON.stringify(marks)],
      })
    },

    async boardFiles(ids) {
      const { rows } = await pool.query<BoardFile>({
        name: 'read-board-files',
        text: `select ${FILE} from unnest($2::text[]) with ordinality as x(id, at)
          join case_files c on c.tenant = $1 and c.id = x.id order by x.at`,
        values: [tenant, ids],
      })
      return rows
    },

    async addToWarning(warning, cases, at) {
      await pool.query({
        name: 'add-to-warning',
        text: `insert into warning_cases (tenant, warning_id, case_id, added_at)
          select $1, $2, x.id, $4 from unnest($3::text[]) as x(id) on conflict do nothing`,
        values: [tenant, warning, cases, at],
      })
    },

    async warningCases(warning, unit) {
      const { rows } = await pool.query<BoardFile>({
        name: 'read-warning-cases',
        text: `select ${FILE} from warning_cases w join case_files c on c.tenant = w.tenant and c.id = w.case_id
          where w.tenant = $1 and w.warning_id = $2 and ($3::text is null or c.file -> 'exclusions' = '[]'::jsonb
            or exists (select from legs l where l.tenant = c.tenant and l.case_id = c.id and l.unit = $3)) order by c.received_at desc, c.id desc`,
        values: [tenant, warning, unit ?? null],
      })
      return rows
    },

    async countWarningCases(warnings) {
      const { rows } = await pool.query<{ id: Id; count: number }>({
        name: 'count-warning-cases',
        text: `select warning_id as id, count(*) from warning_cases
          where tenant = $1 and warning_id = any($2::text[]) group by 1`,
        values: [tenant, warnings],
      })
      return new Map(rows.map(({ id, count }) => [id, count]))
    },
  }
}
