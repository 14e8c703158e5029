// Who held a post on a day, and what must be said beside the answer: probation, a post held beside another, an unknown predecessor,
// two holders of a post for one, a name that is only seen on a list (R88).
import type { Bilingual } from '../../terms/text.js'
import type { Day } from '../../terms/time.js'
import { bi } from '../finding.js'
import { fitsPost, officeNames, type PostName } from './post-name.js'
import type { Tenure } from './tenures.js'

export interface Holder {
  readonly tenure: Tenure
  readonly probation: 'none' | 'running' | 'over_unconfirmed' | 'confirmed'
  readonly notes: readonly Bilingual[]
}

/** Named with an office on a list (a committee, an event): held then, without a first or last day. */
export interface Sighting {
  readonly person: string
  readonly office: string
  /** Number of the paper whose list it is. */
  readonly instrument: string | null
  readonly on: Day | null
}

export interface PostAnswer {
  readonly post: string
  readonly asOf: Day
  readonly holders: readonly Holder[]
  /** Left before or on the day, the latest first. */
  readonly former: readonly Tenure[]
  /** Come after the day, the earliest first. */
  readonly later: readonly Tenure[]
  readonly seen: readonly Sighting[]
  readonly say: Bilingual
}

/** The post as asked for, full or with the body's name shortened; one answer per post that fits. */
export function holdersOfPost(
  tenures: readonly Tenure[],
  asked: string,
  asOf: Day,
  sightings: readonly Sighting[] = [],
): readonly PostAnswer[] {
  const fitting = tenures.flatMap(({ name }) => {
    const how = fitsPost(asked, name)
    return how === null ? [] : [{ how, post: name.post }]
  })
  const exact = fitting.filter(({ how }) => how === 'exact')
  const posts = [...new Set((exact.length > 0 ? exact : fitting).map(({ post }) => post))]
  const seen = sightings.filter(({ office }) => officeNames(office).some((name) => fitsPost(asked, name) !== null))
  if (posts.length === 0) return seen.length === 0 ? [] : [answer(asked, [], asOf, seen)]
  return posts.map((post) =>
    answer(
      post,
      tenures.filter(({ name }) => name.post === post),
      asOf,
      seen,
    ),
  )
}

/** Every post that anybody is known to have held, as of the day. */
export function allPosts(
  tenures: readonly Tenure[],
  asOf: Day,
  sightings: readonly Sighting[] = [],
): readonly PostAnswer[] {
  const posts = [...new Set(tenures.map(({ name }) => name.post))].sort((a, b) => a.localeCompare(b, 'zh'))
  return posts.map((post) => {
    const own = tenures.filter(({ name }) => name.post === post)
    const seen = sightings.filter(({ office }) => officeNames(office).some((name) => fitsPost(post, name) === 'exact'))
    return answer(post, own, asOf, seen)
  })
}

export function postsOfPerson(
  tenures: readonly Tenure[],
  person: string,
  asOf: Day,
): readonly (Holder & { readonly holds: boolean })[] {
  return tenures
    .filter((one) => one.person === person)
    .map((tenure) => ({ ...holderOf(tenure, asOf), holds: holds(tenure, asOf) }))
}

export function holds({ from, to }: Tenure, day: Day): boolean {
  return (from === null || from <= day) && (to === null || day < to)
}

/** A post that one person fills; deputies, members and the like are several. */
export function isForOne({ title }: PostName): boolean {
  return !/副|委员|成员|督学|调研员|专员/u.test(title)
}

function answer(post: string, own: readonly Tenure[], asOf: Day, seen: readonly Sighting[]): PostAnswer {
  const now = own.filter((one) => holds(one, asOf))
  const former = own
    .filter(({ to }) => to !== null && to <= asOf)
    .sort((a, b) => ((a.to ?? '') < (b.to ?? '') ? 1 : -1))
  const later = own
    .filter(({ from }) => from !== null && asOf < from)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  const one = own[0] !== undefined && isForOne(own[0].name)
  const holders = now.map((tenure) => {
    const holder = holderOf(tenure, asOf)
    if (!one || now.length < 2) return holder
    return { ...holder, notes: [...holder.notes, TWO_AT_ONCE] }
  })
  return { post, asOf, holders, former, later, seen, say: sentence(now, former, later, one) }
}

const TWO_AT_ONCE = bi(
  '同一职务有两人在任，没有刊登前任的免职；请核实。',
  'Two hold a post for one: no removal of the former is printed. Please check.',
)

function holderOf(tenure: Tenure, asOf: Day): Holder {
  const { probationEnds: ends, confirmed } = tenure
  const notes: Bilingual[] = []
  let probation: Holder['probation'] = 'none'
  if (ends !== null) {
    if (confirmed?.on != null && confirmed.on <= asOf) probation = 'confirmed'
    else probation = asOf < ends ? 'running' : 'over_unconfirmed'
    if (probation === 'running') notes.push(bi(`试用期至${ends}。`, `On probation until ${ends}.`))
    if (probation === 'over_unconfirmed') {
      notes.push(
        bi(
          `试用期${ends}届满，未见转正文件；不自动转正。`,
          `Probation ended on ${ends}; no confirmation is printed, and none follows by itself.`,
        ),
      )
    }
  }
  if (tenure.concurrent) notes.push(bi('兼任。', 'Held beside another post.'))
  if (tenure.from === null)
    notes.push(bi('任职文件未见，起始日不明。', 'The appointment is not in the house; the first day is unknown.'))
  const corrected = tenure.appointed?.corrected ?? tenure.removed?.corrected ?? null
  if (corrected !== null) notes.push(bi(`已更正：${corrected.reason}`, `Corrected: ${corrected.reason}`))
  return { tenure, probation, notes }
}

function sentence(
  now: readonly Tenure[],
  former: readonly Tenure[],
  later: readonly Tenure[],
  one: boolean,
): Bilingual {
  if (now.length > 0) {
    const names = now.map(
      ({ person, appointed, removed }) => `${person}（${appointed?.instrument ?? `${removed?.instrument ?? ''}前`}）`,
    )
    return bi(
      `${names.join('、')}${one ? '' : '；副职等可有多人，未刊登的不在此列'}。`,
      `${now.map(({ person }) => person).join(', ')}${one ? '' : '; others may hold the same title without being printed here'}.`,
    )
  }
  const next = later[0]
  if (next !== undefined && former.length === 0) {
    return bi(
      `未知：前任未载，${next.from ?? ''}起有新任。`,
      `Unknown: the predecessor is not printed; a new holder came on ${next.from ?? ''}.`,
    )
  }
  if (former.length > 0)
    return bi('前任已免，未见新任。', 'The last known holder was removed; no successor is printed.')
  return bi('没有任免记录，只在名单上见过。', 'No appointment is printed; seen on lists only.')
}
