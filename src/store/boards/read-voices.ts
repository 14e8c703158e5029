// Voices of a window for the boards: one read along the index of arrival, with the few that carry marks beside them.
import type { Voice } from '../../analysis/voice.js'
import { type Instant, ms } from '../../terms/time.js'
import type { BoardStore, VoiceQuery } from '../board-port.js'
import type { Workshop } from '../workshop.js'

/** Two months of a county; beyond that the boards would be a bulk export. */
const READ_AT_MOST = 200_000
const TEXT_AT_MOST = 240

/** Bands as one text: an array type is parsed element by element, and that was half of the reading. */
type Row = Omit<Voice, 'at' | 'bands'> & { readonly at: Instant; readonly bands: string }

const VOICES = `select n.case_id as "caseId", n.received_at as at, n.phone_hash as person, n.town, n.places,
    case when n.rows[1] = any($4::text[]) then null else n.rows[1] end as row,
    case when n.received_at > $5 then array_to_string(n.bands, ' ') else '' end as bands, coalesce(m.marks, '{}') as marks
  from case_likeness n left join case_marks m on m.tenant = n.tenant and m.case_id = n.case_id
  where n.tenant = $1 and n.received_at > $2 and n.received_at <= $3`
const OF_UNIT = `and exists (select from legs l where l.tenant = n.tenant and l.case_id = n.case_id and l.unit = $6)`

export async function readVoices({ pool, tenant }: Workshop, query: VoiceQuery): Promise<readonly Voice[]> {
  const { unit } = query
  const { rows } = await pool.query<Row>({
    text: `${VOICES} ${unit === undefined ? '' : OF_UNIT} order by n.received_at, n.case_id limit ${READ_AT_MOST}`,
    values: [...valuesOf(tenant, query), ...(unit === undefined ? [] : [unit])],
  })
  return rows.map(voiceOf)
}

export async function readUnrowed(
  { pool, tenant }: Workshop,
  query: VoiceQuery,
): ReturnType<BoardStore['unrowedTexts']> {
  const { rows } = await pool.query<Row & { readonly text: string }>({
    text: `select v.*, left(c.file ->> 'text', ${TEXT_AT_MOST}) as text
      from (${VOICES} and (n.rows[1] is null or n.rows[1] = any($4::text[]))) v
      join case_files c on c.tenant = $1 and c.id = v."caseId" order by v.at, v."caseId"`,
    values: [...valuesOf(tenant, query)],
  })
  return rows.map((row) => ({ ...voiceOf(row), text: row.text }))
}

function voiceOf({ caseId, at, person, town, places, row, bands, marks }: Row): Voice {
  return {
    caseId,
    at: ms(at),
    person,
    town,
    places,
    row,
    bands: bands === '' ? [] : bands.split(' ').map(Number),
    marks,
  }
}

function valuesOf(tenant: string, { since, until, fallback, bandsFrom }: VoiceQuery): readonly unknown[] {
  return [tenant, since, until, fallback, bandsFrom ?? 'infinity']
}
