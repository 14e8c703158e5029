// Which other demands may be the one in hand (并单): candidates by three indexes, judged in memory, at most eight, with reasons.
// Never a whole table: each arm reads the newest few of what its index finds.
import type { CaseFile } from '../../cases/case-file.js'
import { bandsOf, wordsOf } from '../../suggest/alike.js'
import { countRequesters } from '../../suggest/alike-clusters.js'
import { type Alikeness, NEARBY_MS, REMEMBERED_MS, type Told, whyAlike } from '../../suggest/alike-reasons.js'
import type { Id } from '../../terms/ids.js'
import { type Instant, instant, ms } from '../../terms/time.js'
import type { Alike, AlikeQuestion, AlikeRow } from '../alike-port.js'
import { findPhoneHash } from '../phone-hash.js'
import type { Workshop } from '../workshop.js'
import { placesNamed, rowsLookedAt } from '../write/likeness-row.js'
import { findCase } from './find-case.js'
import { findSurvivors, type Survivor } from './find-survivors.js'

const SHOWN = 8
const SHOWN_FROM = 0.08
/** Characters of a candidate's text; its words are compared by fewer. */
const READ_AT_MOST = 3_000

interface Row extends Survivor {
  readonly received_at: Instant
  readonly stopped_at: string | null
  readonly town: string | null
  readonly places: readonly string[]
  readonly rows: readonly string[]
  readonly person: string | null
  /** Only where nobody left a phone. */
  readonly bands: readonly number[]
  readonly text: string
}

interface Asked extends Told {
  readonly caseId: Id | null
  readonly bands: readonly number[]
}

type Found = Row & Alikeness

export async function findAlike(shop: Workshop, question: AlikeQuestion, now: Instant): Promise<Alike> {
  const asked = await askedOf(shop, question, now)
  const nothing = asked === undefined || (asked.bands.length === 0 && asked.person === null && asked.rows.length === 0)
  if (nothing) return { items: [], voices: 0 }
  const rows = await readCandidates(shop, asked)
  const found = rows.flatMap((row): Found[] => {
    const why = whyAlike(asked, toldOf(row), isRecent(row, now))
    return why === null || why.score < SHOWN_FROM ? [] : [{ ...row, ...why }]
  })
  return { items: await namedBySurvivor(shop, asked, found), voices: countVoices(asked, found) }
}

async function askedOf(shop: Workshop, question: AlikeQuestion, now: Instant): Promise<Asked | undefined> {
  if (!('caseId' in question)) {
    const { text, phone, town = null, address = null, rows = [] } = question
    const places = placesNamed({ text, place: { town, address } })
    const person = findPhoneHash(phone, shop.phoneKey) ?? null
    return { caseId: null, words: wordsOf(text), at: ms(now), person, town, places, rows, bands: bandsOf(text) }
  }
  const file = await findCase(shop, 'id', question.caseId)
  return file && askedOfFile(shop, file)
}

function askedOfFile(shop: Workshop, file: CaseFile): Asked {
  return {
    caseId: file.id,
    words: wordsOf(file.text),
    at: ms(file.receivedAt),
    person: findPhoneHash(file.requester.phone, shop.phoneKey) ?? null,
    town: file.place.town,
    places: placesNamed(file),
    rows: rowsLookedAt(file),
    bands: bandsOf(file.text),
  }
}

// The words' arm takes the newest that share a band, and of these the ones that share most: comparing them all would cost 100 ms where a
// town of twenty thousand says the same thing (measured). The interval of nothing keeps the planner from walking back through the month
// row by row, which it expects to end early where many say the same: 25 ms instead of 9. `person` reads case_files, whose index has been
// there longer; the join drops drills, which have no row. Not a named statement: its plan has to know the bands and the row it looks for.
const CANDIDATES = `with near as (
    (select case_id from case_likeness
      where tenant = $1 and cardinality(rows) > 0 and rows[1] = any($3::text[]) and received_at between $4 and $5
        and (town = $6 or places && $7::text[])
      order by received_at desc limit 40)
    union
    (select case_id from (
        select case_id, bands, received_at from case_likeness
        where bands && $8::integer[] and tenant = $1 and received_at between $9 and $10
        order by received_at + interval '0' desc limit 250
      ) newest
      order by cardinality(array(select unnest(bands) intersect select unnest($8::integer[]))) desc, received_at desc limit 30)
    union
    (select id from case_files where tenant = $1 and phone_hash = $11 order by received_at desc limit 20)
  )
  select l.case_id as id, l.received_at, l.town, l.places, l.rows, l.phone_hash as person,
    case when l.phone_hash is null then l.bands else '{}' end as bands,
    c.number, c.title, c.state, c.danger, left(f.text, ${READ_AT_MOST}) as text, f.clock ->> 'stoppedAt' as stopped_at, f."mergedInto" as merged_into,
    jsonb_array_length(f.petitioners) as petitioners
  from near join case_likeness l on l.tenant = $1 and l.case_id = near.case_id
  join case_files c on c.tenant = $1 and c.id = near.case_id
  cross join lateral jsonb_to_record(c.file) as f(text text, clock jsonb, "mergedInto" text, petitioners jsonb)
  where l.case_id is distinct from $2`

async function readCandidates(shop: Workshop, asked: Asked): Promise<readonly Row[]> {
  const { rows } = await shop.pool.query<Row>({
    text: CANDIDATES,
    values: [
      ...[shop.tenant, asked.caseId, asked.rows],
      ...[instant(asked.at - NEARBY_MS), instant(asked.at + NEARBY_MS)],
      ...[asked.town, asked.places, asked.bands],
      ...[instant(asked.at - REMEMBERED_MS), instant(asked.at + REMEMBERED_MS)],
      asked.person,
    ],
  })
  return rows
}

function toldOf(row: Row): Told {
  const { text, person, town, places, rows } = row
  return { words: wordsOf(text), at: ms(row.received_at), person, town, places, rows }
}

/** Open, or not long ago: received or ended within the last thirty days. */
function isRecent(row: Row, now: Instant): boolean {
  const ended = row.stopped_at === null ? row.received_at : row.stopped_at
  return row.state === 'open' || ms(now) - ms(ended > row.received_at ? ended : row.received_at) <= REMEMBERED_MS
}

/** A file that has been merged away is shown as the one it was merged into; the file in hand is not shown to itself. */
async function namedBySurvivor(shop: Workshop, asked: Asked, found: readonly Found[]): Promise<readonly AlikeRow[]> {
  const survivors = await findSurvivors(
    shop,
    found.filter((row) => row.state === 'merged').map((row) => row.id),
  )
  const shown = new Map<Id, AlikeRow>()
  for (const row of [...found].sort((a, b) => b.score - a.score || (a.received_at < b.received_at ? 1 : -1))) {
    const file = survivors.get(row.id) ?? row
    if (file.id === asked.caseId) continue
    const before = shown.get(file.id)
    const reasons = before ? [...new Set([...before.reasons, ...row.reasons])] : row.reasons
    shown.set(file.id, {
      caseId: file.id,
      number: file.number,
      title: file.title,
      state: file.state,
      danger: file.danger,
      petitioners: file.petitioners,
      town: before?.town ?? row.town,
      receivedAt: before?.receivedAt ?? row.received_at,
      rows: before?.rows ?? row.rows,
      likeness: Math.max(before?.likeness ?? 0, row.likeness),
      score: Math.max(before?.score ?? 0, row.score),
      reasons,
    })
  }
  return [...shown.values()].slice(0, SHOWN)
}

/** Different people, beside the one in hand, who tell of the same trouble. */
function countVoices(asked: Asked, found: readonly Found[]): number {
  const others = found.filter(
    (row) =>
      row.reasons.some((reason) => reason !== 'same_person') && (row.person === null || row.person !== asked.person),
  )
  return countRequesters(others)
}
