// Third-party evaluation on PostgreSQL (task 8): the draw is an order by a keyed digest, so that whoever has the seed draws the same.
import { boundsOf } from '../reports/periods.js'
import { newId } from '../terms/ids.js'
import { ms } from '../terms/time.js'
import type { EvaluationStore, SampledDemand, SampleRow } from './evaluation-port.js'
import type { Workshop } from './workshop.js'

const SAMPLE = `s.id, s.at, s.account, s.from_day as "from", s.to_day as "to", s.size, s.seed, s.population,
  s.population_digest as "populationDigest", jsonb_array_length(s.drawn) as drawn,
  (select count(distinct v.case_id) from evaluation_verdicts v where v.tenant = s.tenant and v.sample_id = s.id)::integer as judged`

// Read from the facts as last counted: closed, no exercise. The digest over the ids says what it was drawn from.
const DRAW = `with closed as materialized (
    select case_id as id, facts->'demand'->>'number' as number, facts->'demand'->>'unit' as unit
    from case_facts where tenant = $1 and received_at >= $2 and received_at < $3 and facts->'demand'->>'state' = 'closed'
  ), ranked as (
    select id, number, unit, row_number() over (
      partition by unit order by sha256(convert_to($5 || id, 'UTF8')), id) as place from closed
  ), drawn as (
    select coalesce(jsonb_agg(jsonb_build_object('caseId', id, 'number', number, 'unit', unit) order by unit, place), '[]') as list
    from ranked where place <= $4
  )
  insert into evaluation_samples
    (tenant, id, at, account, from_day, to_day, size, seed, population, population_digest, drawn)
  select $1, $6, $7, $8, $9, $10, $4, $5, (select count(*) from closed),
    (select encode(sha256(convert_to(string_agg(id, ',' order by id), 'UTF8')), 'hex') from closed), drawn.list
  from drawn where exists (select from closed)
  returning id`

export function createEvaluation({ pool, tenant }: Workshop): EvaluationStore {
  async function findSample(id: string): Promise<SampleRow | undefined> {
    const { rows } = await pool.query<SampleRow>({
      text: `select ${SAMPLE} from evaluation_samples s where s.tenant = $1 and s.id = $2`,
      values: [tenant, id],
    })
    return rows[0]
  }
  return {
    async drawSample({ period, zone, size, seed, account, at }) {
      const [from, to] = boundsOf(period, zone)
      const { rows } = await pool.query<{ id: string }>({
        text: DRAW,
        values: [tenant, from, to, size, seed, newId(ms(at)), at, account, period.from, period.to],
      })
      const [row] = rows
      return row && findSample(row.id)
    },
    async listSamples(limit) {
      const { rows } = await pool.query<SampleRow>({
        text: `select ${SAMPLE} from evaluation_samples s where s.tenant = $1 order by s.at desc, s.id desc limit $2`,
        values: [tenant, limit],
      })
      return rows
    },
    async readSample(id) {
      const sample = await findSample(id)
      if (sample === undefined) return undefined
      const { rows } = await pool.query<SampledDemand>({
        text: `select d."caseId", d.number, d.unit,
            case when f.facts is null then null else json_build_object('unitSaysDone', f.facts->'demand'->'unitSaysDone',
              'citizenSays', f.facts->'demand'->'citizenSays', 'supervisorFound', f.facts->'demand'->'supervisorFound') end as truths,
            (select json_build_object('found', v.found, 'note', v.note, 'by', v.account,
                'at', to_char(v.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
              from evaluation_verdicts v where v.tenant = s.tenant and v.sample_id = s.id and v.case_id = d."caseId"
              order by v.at desc, v.id desc limit 1) as verdict
          from evaluation_samples s,
            jsonb_to_recordset(s.drawn) as d("caseId" text, number text, unit text)
            left join case_facts f on f.tenant = $1 and f.case_id = d."caseId"
          where s.tenant = $1 and s.id = $2 order by d.unit, d.number`,
        values: [tenant, id],
      })
      return { sample, demands: rows }
    },
    async addVerdict({ sampleId, caseId, found, note, account, at }) {
      const { rowCount } = await pool.query({
        text: `insert into evaluation_verdicts (tenant, sample_id, case_id, id, at, account, found, note)
          select $1, $2, $3, $4, $5, $6, $7, $8 from evaluation_samples s
          where s.tenant = $1 and s.id = $2 and s.drawn @> jsonb_build_array(jsonb_build_object('caseId', $3::text))`,
        values: [tenant, sampleId, caseId, newId(ms(at)), at, account, found, note],
      })
      return rowCount === 1
    },
  }
}
