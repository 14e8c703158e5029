// Printed words found by part of a word, decisions found by the paper they cite, and corrections of posts.
import type { PostCorrection } from '../instruments/posts/post-acts.js'
import type { Instant } from '../terms/time.js'
import type { CitingFile, PaperStore, PrintedHit } from './papers-port.js'
import { conditions } from './read/conditions.js'
import { bigramsOf, likePattern, termsOf } from './words.js'
import type { Workshop } from './workshop.js'

/** Decisions are looked through from the newest back; no index is kept for a question asked a few times a year. */
const NEWEST = 5_000

export function createPapers({ pool, tenant }: Workshop): PaperStore {
  return {
    async searchPrinted(search, limit) {
      const terms = termsOf(search)
      if (terms.length === 0) return []
      const where = conditions('w.tenant = $1', tenant)
      for (const term of terms) {
        const bigrams = bigramsOf(term)
        if (bigrams.length > 0) where.and(`w.bigrams @> ${where.value(bigrams)}::text[]`)
        where.and(`w.words like ${where.value(likePattern(term))}`)
      }
      const { rows } = await pool.query<Omit<PrintedHit, 'excerpt'> & { printed: string; words: string }>({
        text: `select w.issue, w.number, w.title, w.anchor, w.printed, w.words from paper_words w where ${where.text()}
          and not exists (select from paper_words later where later.tenant = w.tenant and later.number = w.number
            and later.seq = 0 and (later.published_at, later.issue) > (w.published_at, w.issue))
          order by w.published_at, w.issue, w.ordinal, w.seq limit ${where.value(Math.min(Math.max(limit, 1), 500))}`,
        values: where.values,
      })
      return rows.map(({ printed, words, ...hit }) => ({ ...hit, excerpt: around({ printed, words }, terms[0] ?? '') }))
    },

    async filesCiting(number, limit) {
      const { rows } = await pool.query<{ looked: number; files: CitingFile[] | null }>({
        text: `with newest as (
            select id, number, received_at, state, file -> 'decision' -> 'cites' as cites from case_files
            where tenant = $1 and not drill order by received_at desc, id desc limit $3),
          citing as (
            select id, number, received_at, state, cites from newest
            where cites @> jsonb_build_array(jsonb_build_object('instrument', $2::text))
            order by received_at desc, id desc limit $4)
          select (select count(*)::int from newest) as looked,
            (select json_agg(json_build_object('caseId', id, 'number', number, 'receivedAt', received_at, 'state', state,
              'cited', (select coalesce(json_agg(distinct coalesce(c ->> 'row', c ->> 'clause', '')), '[]')
                from jsonb_array_elements(cites) c where c ->> 'instrument' = $2))) from citing) as files`,
        values: [tenant, number, NEWEST, Math.min(Math.max(limit, 1), 500)],
      })
      const files = (rows[0]?.files ?? []).map((file) => ({
        ...file,
        receivedAt: new Date(file.receivedAt).toISOString(),
        cited: file.cited.filter((one) => one !== '').sort(),
      }))
      return { items: files, looked: rows[0]?.looked ?? 0 }
    },

    async addPostCorrection(id, { act, at, by, reason, instead }) {
      await pool.query({
        text: 'insert into post_corrections (tenant, id, act, at, by, reason, instead) values ($1, $2, $3, $4, $5, $6, $7)',
        values: [tenant, id, act, at, by, reason, instead === null ? null : JSON.stringify(instead)],
      })
    },

    async postCorrections() {
      const { rows } = await pool.query<PostCorrection & { at: Instant }>({
        text: 'select act, at, by, reason, instead from post_corrections where tenant = $1 order by at, id',
        values: [tenant],
      })
      return rows
    },
  }
}

/** Some characters to either side of the first term, in the line it stands in, as printed. */
function around({ printed, words }: { readonly printed: string; readonly words: string }, term: string): string {
  const lines = words.split('\n')
  const row = Math.max(
    lines.findIndex((line) => line.includes(term)),
    0,
  )
  const line = printed.split('\n')[row] ?? ''
  // Normalising seldom changes the length of a line; where it does, the excerpt begins a little beside the place.
  const at = Math.max(lines[row]?.indexOf(term) ?? 0, 0)
  const [from, to] = [Math.max(at - 40, 0), Math.min(at + term.length + 60, line.length)]
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`
}
