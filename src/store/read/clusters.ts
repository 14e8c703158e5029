// Growing clusters of demands: what came within a window, grouped in memory, with the usual count of the rows that stand out.
// Bounded by the window, whatever the table holds; a county's day is 1,500 rows.
import { type Cluster as Found, findClusters, groupVoices, type Voice } from '../../suggest/alike-clusters.js'
import { DAY_MS } from '../../suggest/alike-reasons.js'
import type { Id } from '../../terms/ids.js'
import { type Instant, instant, ms } from '../../terms/time.js'
import type { Cluster } from '../alike-port.js'
import type { Workshop } from '../workshop.js'

const READ_AT_MOST = 20_000
const SHOWN = 20
const SAMPLES = 6
const USUAL_DAYS = 28
/** With less history than this nobody knows what is usual. */
const HISTORY_DAYS = 7
const HOUR_MS = 3_600_000

export async function readClusters(
  shop: Workshop,
  { since, now }: { readonly since: Instant; readonly now: Instant },
): Promise<readonly Cluster[]> {
  const groups = groupVoices(await readVoices(shop, since, now))
  const usual = await readUsual(shop, groups, since)
  const days = Math.max((ms(now) - ms(since)) / DAY_MS, 1 / 24)
  const found = findClusters(groups, (row, town) => {
    const daily = usual(row, town)
    return daily === null ? null : daily * days
  }).slice(0, SHOWN)
  const files = await readFiles(
    shop,
    found.flatMap((cluster) => cluster.voices.map((voice) => voice.caseId)),
  )
  return found.map((cluster) => shown(cluster, files, since, now))
}

interface VoiceRow extends Omit<Voice, 'at'> {
  readonly at: Instant
}

async function readVoices(shop: Workshop, since: Instant, now: Instant): Promise<readonly Voice[]> {
  const { rows } = await shop.pool.query<VoiceRow>({
    text: `select case_id as "caseId", received_at as at, phone_hash as person, town, places, rows[1] as row, bands
      from case_likeness where tenant = $1 and received_at > $2 and received_at <= $3
      order by received_at desc limit ${READ_AT_MOST}`,
    values: [shop.tenant, since, now],
  })
  return rows.reverse().map((row) => ({ ...row, at: ms(row.at) }))
}

/** Mean count a day over the four weeks before the window, or since the first demand ever where that is later. */
async function readUsual(
  shop: Workshop,
  groups: readonly { row: string | null; town: string | null }[],
  since: Instant,
) {
  const asked = groups.filter(({ row, town }) => row !== null && town !== null)
  if (asked.length === 0) return () => null
  const from = instant(ms(since) - USUAL_DAYS * DAY_MS)
  const [{ rows: first }, { rows: counts }] = await Promise.all([
    shop.pool.query<{ at: Instant }>({
      name: 'first-demand',
      text: 'select received_at as at from case_likeness where tenant = $1 order by received_at limit 1',
      values: [shop.tenant],
    }),
    shop.pool.query<{ row: string; town: string; count: number }>({
      text: `select rows[1] as row, town, count(*) from case_likeness
        where tenant = $1 and cardinality(rows) > 0 and rows[1] = any($2::text[]) and received_at > $3 and received_at <= $4
        group by 1, 2`,
      values: [shop.tenant, [...new Set(asked.map(({ row }) => row))], from, since],
    }),
  ])
  const begun = ms(first[0]?.at ?? since)
  const days = Math.min(USUAL_DAYS, (ms(since) - begun) / DAY_MS)
  const counted = new Map(counts.map(({ row, town, count }) => [`${row}|${town}`, count]))
  return (row: string, town: string) => (days < HISTORY_DAYS ? null : (counted.get(`${row}|${town}`) ?? 0) / days)
}

interface FileRow {
  readonly id: Id
  readonly number: string
  readonly title: string
  readonly state: string
  readonly danger: boolean
}

async function readFiles(shop: Workshop, ids: readonly Id[]): Promise<ReadonlyMap<Id, FileRow>> {
  if (ids.length === 0) return new Map()
  const { rows } = await shop.pool.query<FileRow>({
    name: 'read-cluster-files',
    text: 'select id, number, title, state, danger from case_files where tenant = $1 and id = any($2::text[])',
    values: [shop.tenant, ids],
  })
  return new Map(rows.map((row) => [row.id, row]))
}

function shown(cluster: Found, files: ReadonlyMap<Id, FileRow>, since: Instant, now: Instant): Cluster {
  const { kind, by, row, town, place, requesters, usual, voices } = cluster
  const known = voices.flatMap(({ caseId }) => files.get(caseId) ?? [])
  const hours = new Array<number>(Math.max(1, Math.ceil((ms(now) - ms(since)) / HOUR_MS))).fill(0)
  for (const { at } of voices) {
    const hour = Math.min(hours.length - 1, Math.floor((at - ms(since)) / HOUR_MS))
    hours[hour] = (hours[hour] ?? 0) + 1
  }
  // What still lives first, the newest before the older: into these the others can be merged.
  const samples = [...known].reverse().sort((a, b) => Number(b.state === 'open') - Number(a.state === 'open'))
  return {
    ...{ kind, by, row, town, place, requesters, usual, hours },
    size: voices.length,
    danger: known.filter((file) => file.danger).length,
    merged: known.filter((file) => file.state === 'merged').length,
    firstAt: instant(voices[0]?.at ?? ms(since)),
    lastAt: instant(voices.at(-1)?.at ?? ms(now)),
    samples: samples.slice(0, SAMPLES).map(({ id, number, title, state }) => ({ caseId: id, number, title, state })),
  }
}
