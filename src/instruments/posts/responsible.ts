// Who answers for a unit, or for an office a paper names: its head's post and who held it on the day the unit got the matter. A later
// appointment does not change who was responsible then; where no printed paper tells, nobody is named and the note says why (R88).
import type { Bilingual } from '../../terms/text.js'
import type { Day } from '../../terms/time.js'
import { bi } from '../finding.js'
import type { HandlingUnit } from '../place.js'
import { allPosts, type Holder, isForOne, type PostAnswer, type Sighting } from './holders.js'
import { fitsPost, officeNames, type PostName, postNames } from './post-name.js'
import type { Tenure } from './tenures.js'

export interface Responsible {
  /** Handling unit of place.yaml; null where an office alone is named. */
  readonly unit: string | null
  /** Null: place.yaml names no head of the unit. */
  readonly post: string | null
  readonly holder: string | null
  /** The paper that appointed the holder; where only the removal is printed, that one. */
  readonly paper: string | null
  readonly note: Bilingual | null
  readonly asOf: Day
}

export interface PostsKnown {
  readonly tenures: readonly Tenure[]
  readonly seen: readonly Sighting[]
}

export function responsibleFor({ id, name, aliases, head }: HandlingUnit, asOf: Day, known: PostsKnown): Responsible {
  if (head === undefined) return { unit: id, post: null, holder: null, paper: null, note: null, asOf }
  return { unit: id, post: head, ...heldBy(namesOfHead(head, [name.zh, ...aliases]), head, asOf, known), asOf }
}

/** An office as a paper writes it (a committee's member); undefined where the text names no office. */
export function holderOfOffice(office: string, asOf: Day, known: PostsKnown): Responsible | undefined {
  // Several who bear the same title are told apart by us with （之一）; the papers do not.
  const asked = office.replace(/（之.）$/u, '')
  const names = [...postNames(asked), ...officeNames(asked)].filter(({ body, title }) => body !== '' && title !== '')
  if (names.length === 0) return undefined
  return { unit: null, post: office, ...heldBy([asked, ...names.map(({ post }) => post)], asked, asOf, known), asOf }
}

/**
 * Every name of the unit with the head's title. Shortened names of bodies are not guessed here: 区政府办公室 would fit
 * 区政府某某办公室 letter by letter, and somebody else would be made responsible.
 */
function namesOfHead(head: string, called: readonly string[]): readonly string[] {
  const own = called.find((name) => head.startsWith(name))
  return own === undefined ? [head] : [head, ...called.map((name) => name + head.slice(own.length))]
}

function heldBy(
  names: readonly string[],
  office: string,
  asOf: Day,
  { tenures, seen }: PostsKnown,
): Pick<Responsible, 'holder' | 'paper' | 'note'> {
  // Without an imported gazette the post alone is told.
  if (tenures.length === 0 && seen.length === 0) return { holder: null, paper: null, note: null }
  const fits = (one: PostName) => names.some((name) => fitsPost(name, one) === 'exact')
  const answers = allPosts(
    tenures.filter(({ name }) => fits(name)),
    asOf,
  )
  const listed = seen.filter(
    (one) => one.office === office || [...postNames(one.office), ...officeNames(one.office)].some(fits),
  )
  const same = listed.filter((one) => one.office === office)
  const lists = listNote(same.length > 0 ? same : listed)
  const holders = answers.flatMap((one) => one.holders)
  const people = [...new Set(holders.map(({ tenure }) => tenure.person))]
  const several = holders.some(({ tenure }) => isForOne(tenure.name)) && people.length > 1
  if (people.length === 0 || several) {
    const why = several ? [twoAtOnce(people)] : unknown(answers, lists)
    return { holder: null, paper: null, note: joined([...why, ...lists]) }
  }
  return { holder: people.join('、'), paper: papersOf(holders), note: joined(holders.flatMap(({ notes }) => notes)) }
}

function papersOf(holders: readonly Holder[]): string | null {
  const papers = holders.map(({ tenure }) => tenure.appointed?.instrument ?? tenure.removed?.instrument ?? null)
  return [...new Set(papers.filter((one) => one !== null))].join('、') || null
}

function unknown(answers: readonly PostAnswer[], lists: readonly Bilingual[]): readonly Bilingual[] {
  if (answers.length > 0) return answers.map(({ say }) => say)
  return lists.length > 0 ? [] : [bi('未知：没有刊登过任免。', 'Unknown: no appointment to this post is printed.')]
}

function twoAtOnce(people: readonly string[]): Bilingual {
  return bi(
    `同一职务有${people.join('、')}在任，没有刊登前任的免职；请核实。`,
    `${people.join(', ')} hold a post for one: no removal of the former is printed. Please check.`,
  )
}

function listNote(seen: readonly Sighting[]): readonly Bilingual[] {
  if (seen.length === 0) return []
  const told = seen.map(({ person, instrument, on }) => `${person}（${[instrument, on].filter(Boolean).join('，')}）`)
  const names = [...new Set(told)].join('、')
  return [bi(`名单所见：${names}。`, `Named with this office on a list: ${names}.`)]
}

function joined(notes: readonly Bilingual[]): Bilingual | null {
  if (notes.length === 0) return null
  return { zh: notes.map(({ zh }) => zh).join(''), en: notes.map(({ en }) => en).join(' ') }
}
