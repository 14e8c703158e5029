// Words that were written before they were read by sound: read now, a batch at a time, so that the search finds them too. Done once,
// after an upgrade; a store that is up to date answers at once.
import type { Instant } from '../../terms/time.js'
import { monthOf, soundsOf } from '../sounds.js'
import type { Workshop } from '../workshop.js'

const BATCH = 500

/** Answers how many were read. `stopping` is asked between batches. */
export async function readBySound({ pool, tenant }: Workshop, stopping: () => boolean): Promise<number> {
  let count = 0
  while (!stopping()) {
    const { rows } = await pool.query<{ case_id: string; received_at: Instant; words: string }>({
      text: `select case_id, received_at, words from case_words where tenant = $1 and sounds is null limit ${BATCH}`,
      values: [tenant],
    })
    if (rows.length === 0) break
    // A row whose words were written anew in between has its sounds from there.
    await pool.query({
      text: `update case_words w set sounds = x.sounds from json_to_recordset($2::json) as x(case_id text, sounds integer[])
        where w.tenant = $1 and w.case_id = x.case_id and w.sounds is null`,
      values: [
        tenant,
        JSON.stringify(
          rows.map(({ case_id, received_at, words }) => ({ case_id, sounds: soundsOf(words, monthOf(received_at)) })),
        ),
      ],
    })
    count += rows.length
  }
  return count
}
