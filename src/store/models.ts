// Models learnt on, and which of them is at work. Rows are only ever added: a model that was judged stays what it was, and going back
// is one more switch.
import type { JsonObject } from '../terms/json.js'
import { inTransaction } from './connection.js'
import { findCollision } from './failures.js'
import type { ModelLesson, ModelStore, ModelSwitch, StoredModel } from './model-port.js'
import { listLessons } from './read/lessons.js'
import type { Workshop } from './workshop.js'

const MODEL = `id, made_at as "madeAt", made_by as "madeBy", instrument, pack_version as "packVersion", pack_digest as "packDigest",
  trainer, parent, digest, learnt_from as "learntFrom", measures`
const SWITCH = 'seq, at, by, model, reason, measures'

export function createModels(shop: Workshop): ModelStore {
  const { pool, tenant } = shop
  return {
    lessons: (query) => listLessons(shop, query),

    async saveModel(model, bytes, lessons) {
      await inTransaction(pool, async (sql) => {
        await sql.query({
          text: `insert into models (tenant, id, made_at, made_by, instrument, pack_version, pack_digest, trainer, parent, bytes, digest,
            learnt_from, measures) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
          values: [
            ...[tenant, model.id, model.madeAt, model.madeBy, model.instrument, model.packVersion, model.packDigest],
            ...[model.trainer, model.parent, Buffer.from(bytes), model.digest, model.learntFrom, model.measures],
          ],
        })
        await sql.query({
          text: `insert into model_lessons (tenant, model, case_id, source, action_hash, held)
            select $1, $2, x.* from json_to_recordset($3::json) as x(case_id text, source text, action_hash text, held boolean)`,
          values: [tenant, model.id, JSON.stringify(lessons.map(lessonRow))],
        })
      })
    },

    async listModels(limit) {
      const { rows } = await pool.query<StoredModel & { size: number }>({
        text: `select ${MODEL}, length(bytes) as size from models where tenant = $1 order by made_at desc, id desc limit $2`,
        values: [tenant, Math.min(Math.max(limit, 1), 1_000)],
      })
      return rows
    },

    async findModel(id) {
      const { rows } = await pool.query<StoredModel & { bytes: Buffer }>({
        text: `select ${MODEL}, bytes from models where tenant = $1 and id = $2`,
        values: [tenant, id],
      })
      return rows[0]
    },

    async modelLessons(id) {
      const { rows } = await pool.query<ModelLesson & JsonObject>({
        text: `select case_id as "caseId", source, action_hash as "actionHash", held from model_lessons
          where tenant = $1 and model = $2 order by case_id`,
        values: [tenant, id],
      })
      return rows
    },

    async listSwitches() {
      const { rows } = await pool.query<ModelSwitch>({
        text: `select ${SWITCH} from model_switches where tenant = $1 order by seq`,
        values: [tenant],
      })
      return rows
    },

    async lastSwitch() {
      const { rows } = await pool.query<ModelSwitch>({
        name: 'last-model-switch',
        text: `select ${SWITCH} from model_switches where tenant = $1 order by seq desc limit 1`,
        values: [tenant],
      })
      return rows[0]
    },

    async addSwitch({ seq, at, by, model, reason, measures }) {
      try {
        await pool.query({
          text: `insert into model_switches (tenant, ${SWITCH}) values ($1, $2, $3, $4, $5, $6, $7)`,
          values: [tenant, seq, at, by, model, reason, measures],
        })
        return true
      } catch (error) {
        if (findCollision(error) === 'model_switches_pkey') return false
        throw error
      }
    },
  }
}

function lessonRow({ caseId, source, actionHash, held }: ModelLesson): object {
  return { case_id: caseId, source, action_hash: actionHash, held }
}
