// What may have been meant by a word that next to no file has: found in what people did write, by its sounds, or by the parts of it that
// one slip leaves whole. The newest files that qualify are read, never all of them.
import { partsThatSurvive, stretchesOneSlipAway, stretchesThatSoundLike } from '../../suggest/near.js'
import { inTransaction } from '../connection.js'
import type { Near } from '../search-port.js'
import { soundsOf } from '../sounds.js'
import type { Workshop } from '../workshop.js'
import { conditions } from './conditions.js'
import { has } from './has-sounds.js'

/** Files whose words are looked at: by sound, and for each set of parts. */
const READ = 120
const READ_PER_PARTS = 40
/** Months in which a slip is looked for. Sounds are looked for in all of them. */
const RECENT = 3
const OFFERED = 2
/** Longer ones are sentences; numbers are no words. */
const LONGEST = 12

export async function nearWords(
  shop: Workshop,
  terms: readonly string[],
  months: readonly number[],
  /** Slips are dearer to look for than sounds. */
  slips: boolean,
): Promise<readonly Near[]> {
  const near: Near[] = []
  for (const typed of terms) {
    const length = [...typed].length
    if (length < 2 || length > LONGEST || /^[\d\p{P}]+$/u.test(typed)) continue
    // What is common is heard in the newest month alone.
    const newest = await heardIn(shop, typed, months.slice(0, 1))
    const heard = newest.length > 0 ? newest : await heardIn(shop, typed, months.slice(1))
    const found =
      heard.length > 0 || length < 3 || !slips
        ? heard
        : tally(await wordsWith(shop, partsThatSurvive(typed), months.slice(0, RECENT), READ_PER_PARTS), (line) =>
            stretchesOneSlipAway(typed, line),
          ).slice(0, 1)
    near.push(...found.map((one) => ({ typed, found: one })))
  }
  return near
}

async function heardIn(shop: Workshop, typed: string, months: readonly number[]): Promise<readonly string[]> {
  if (months.length === 0) return []
  return tally(await wordsWith(shop, [[typed]], months, READ), (line) => stretchesThatSoundLike(typed, line))
}

async function wordsWith(
  { pool, tenant }: Workshop,
  sets: readonly (readonly string[])[],
  months: readonly number[],
  most: number,
): Promise<readonly string[]> {
  if (sets.length === 0) return []
  const where = conditions('w.tenant = $1', tenant)
  const value = (one: unknown) => where.value(one)
  const arms = sets
    .filter((words) => words.some((word) => soundsOf(word, 0).length > 0))
    .map((words) => {
      const found = months.map((month) => has(words, month, value)).join(' or ')
      return `(select w.words from case_words w where w.tenant = $1 and (${found}) limit ${most})`
    })
  if (arms.length === 0) return []
  return inTransaction(pool, async (sql) => {
    // Because only a few are wanted the planner would rather read all files from the first on until it has met them: five seconds.
    await sql.query({
      text: `select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)`,
    })
    const { rows } = await sql.query<{ words: string }>({ text: arms.join(' union all '), values: where.values })
    return rows.map(({ words }) => words)
  })
}

/** The commonest first; how often says which of them people mean. */
function tally(texts: readonly string[], stretches: (line: string) => readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const found of new Set(text.split('\n').flatMap((line) => stretches(line)))) {
      counts.set(found, (counts.get(found) ?? 0) + 1)
    }
  }
  return [...counts]
    .sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))
    .slice(0, OFFERED)
    .map(([found]) => found)
}
