// The one cut: a case file and a grant → what may leave, field by field, or why the whole file stays (clause 5). Look-up, view, trace and
// batch all come through here; the store's own condition only saves reading what this would refuse.
import type { Instant } from '../terms/time.js'
import { dayOf } from '../terms/zone.js'
import { coverText, maskName, maskPhone, type Person } from './cover-text.js'
import type { Grant, SharedField } from './grant.js'

/** As much of a case file as the cut looks at. */
export interface Shareable {
  readonly number: string
  readonly receivedAt: Instant
  readonly channel: string
  readonly requestType: string
  readonly title: string
  readonly text: string
  readonly supplements: readonly { readonly text: string }[]
  readonly place: { readonly town: string | null; readonly address: string | null }
  readonly requester: Person & { readonly secret: boolean }
  readonly petitioners: readonly { readonly requester: Person & { readonly secret: boolean } }[]
  readonly exclusions: readonly string[]
  readonly danger: { readonly present: boolean }
  readonly state: string
  readonly drill: boolean
  readonly legs: readonly {
    readonly kind: string
    readonly unit: string | null
    readonly matters: readonly string[]
    readonly result: { readonly text: string; readonly resolved: boolean } | null
  }[]
}

export type Row = Partial<Readonly<Record<SharedField, string>>>

export type Cut =
  | { readonly may: 'go'; readonly row: Row; readonly wordsWithheld: boolean }
  | { readonly may: 'stay'; readonly because: 'excluded' | 'exercise' | 'merged' | 'outside' }

export function cutFile(file: Shareable, grant: Grant, zone: string): Cut {
  // Any of the five kinds, whoever gives: the paper binds 110, this place binds what 12345 gives as well.
  if (file.exclusions.length > 0) return { may: 'stay', because: 'excluded' }
  if (file.drill) return { may: 'stay', because: 'exercise' }
  // What a merged file says is answered in the main one.
  if (file.state === 'merged') return { may: 'stay', because: 'merged' }
  if (!within(file, grant, zone)) return { may: 'stay', because: 'outside' }
  const wordsWithheld = keepsWords(file)
  const row = Object.fromEntries(
    grant.fields.map((field) => [field, wordsWithheld && WORDS.has(field) ? '' : VALUES[field](file, zone)]),
  )
  return { may: 'go', row, wordsWithheld }
}

export function mattersOf(file: Shareable): readonly string[] {
  return [...new Set(file.legs.flatMap(({ matters }) => matters))]
}

function within(file: Shareable, grant: Grant, zone: string): boolean {
  const day = dayOf(file.receivedAt, zone)
  if (grant.periodFrom !== null && day < grant.periodFrom) return false
  if (grant.periodTo !== null && day > grant.periodTo) return false
  if (grant.town !== null && file.place.town !== grant.town) return false
  return grant.matters.length === 0 || mattersOf(file).some((id) => grant.matters.includes(id))
}

/** These would say who it is, in the requester's own words or somebody else's. */
const WORDS: ReadonlySet<SharedField> = new Set(['title', 'text', 'result', 'address', 'name', 'phone'])

/** Somebody who asked for secrecy, alone or among petitioners, or who reports an offence, must not be known by what they said. */
function keepsWords({ requester, petitioners, requestType }: Shareable): boolean {
  return requestType === 'report' || requester.secret || petitioners.some((one) => one.requester.secret)
}

const VALUES: Readonly<Record<SharedField, (file: Shareable, zone: string) => string>> = {
  number: ({ number }) => number,
  day: ({ receivedAt }, zone) => dayOf(receivedAt, zone),
  time: ({ receivedAt }) => receivedAt,
  town: ({ place }) => place.town ?? '',
  type: ({ requestType }) => requestType,
  channel: ({ channel }) => channel,
  matters: (file) => mattersOf(file).join('、'),
  state: ({ state }) => state,
  unit: ({ legs }) => [...new Set(legs.flatMap(({ unit }) => (unit === null ? [] : [unit])))].join('、'),
  solved: ({ legs }) => {
    const results = legs.flatMap(({ result }) => (result === null ? [] : [result.resolved]))
    return results.length === 0 ? '' : String(results.every(Boolean))
  },
  danger: ({ danger }) => String(danger.present),
  address: ({ place }) => roadOf(place.address ?? ''),
  title: (file) => covered(file.title, file),
  text: (file) => covered([file.text, ...file.supplements.map(({ text }) => text)].join('\n'), file),
  result: (file) => covered(file.legs.flatMap(({ result }) => (result === null ? [] : [result.text])).join('\n'), file),
  name: ({ requester }) => (requester.name === null ? '' : maskName(requester.name)),
  phone: ({ requester }) => (requester.phone === null ? '' : maskPhone(requester.phone)),
}

/** Down to the road: house, building and room lead to a door and so to a person. */
export function roadOf(address: string): string {
  const cut = address.search(/[0-9０-９一二三四五六七八九十百]+\s*(号|幢|栋|单元|楼|室|组|弄)/)
  return cut < 0 ? address : address.slice(0, cut)
}

function covered(text: string, file: Shareable): string {
  const people = [file.requester, ...file.petitioners.map(({ requester }) => requester)]
  const { address } = file.place
  const road = address === null ? '' : roadOf(address)
  const plain = address !== null && road !== address ? text.replaceAll(address, road) : text
  return coverText(plain, { people, strict: true })
}
