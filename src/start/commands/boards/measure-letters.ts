// Real letters with times and users, without a published truth: how many clusters, whether their members were liked more, and how many
// pairs that plainly say the same of one place end in one cluster. Figures only; `--show` prints titles for whoever reads them.
import { readFile } from 'node:fs/promises'
import { gather, groupVoices, inOrder } from '../../../analysis/groups.js'
import { countPeople, type Voice } from '../../../analysis/voice.js'
import { createTriage } from '../../../cases/triage.js'
import type { Book, Pack } from '../../../instruments/pack.js'
import { bandsOf, likenessOf, wordsOf } from '../../../suggest/alike.js'
import { placesOf } from '../../../suggest/alike-places.js'
import { openBuiltModels, warnOfMissing } from '../../models/built-models.js'

interface Letter {
  readonly title: string
  readonly text: string
  readonly time: string
  readonly userHash: string
  readonly likes: number
  readonly against: number
}

interface Cluster {
  readonly scope: string
  readonly voices: readonly Voice[]
  readonly people: number
}

const DAY_MS = 86_400_000
/** Letters about one thing come seldom: so long may be between two. */
const GAP_MS = 30 * DAY_MS
const PEOPLE = 3
const PLAINLY_ALIKE = 0.45
const WITHIN = 2 / 3

export async function measureLetters(file: string, book: Book, pack: Pack, show: number): Promise<string> {
  const letters = (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Letter)
  const triage = createTriage(book, pack.id, await openBuiltModels(book, warnOfMissing))
  const voices = letters.map((letter, at): Voice => {
    const text = `${letter.title}。${letter.text}`
    const decision = triage({ text, receivedBy: '12345', channel: 'internet', asOf: pack.document.version })
    const row = decision.because === 'fallback_row' ? null : (decision.matters[0]?.id ?? null)
    return {
      caseId: String(at),
      at: Date.parse(`${letter.time}Z`),
      person: letter.userHash,
      town: districtOf(text),
      places: placesOf(text),
      row,
      bands: bandsOf(text),
      marks: [],
    }
  })
  const clusters = clustersOf(voices)
  const inside = new Map<string, number>()
  for (const [at, { voices: own }] of clusters.entries()) for (const { caseId } of own) inside.set(caseId, at)
  const liked = (some: readonly Letter[]) =>
    some.reduce((sum, one) => sum + Number(one.likes) + Number(one.against), 0) / Math.max(1, some.length)
  const members = letters.filter((_, at) => inside.has(String(at)))
  const others = letters.filter((_, at) => !inside.has(String(at)))
  const pairs = alikePairs(voices, letters)
  const together = (some: typeof pairs) =>
    some.filter(([one, other]) => inside.has(one) && inside.get(one) === inside.get(other)).length
  // A pair alone is no cluster: only where a third person says the same can the boards be asked to find it.
  const findable = ofThree(pairs, voices)
  const shown = clusters.slice(0, show).map((cluster, at) => tell(cluster, at, letters))
  return [
    `letters ${letters.length}, users ${new Set(letters.map(({ userHash }) => userHash)).size}`,
    `clusters of ${PEOPLE} people and more: ${clusters.length}, letters in them ${inside.size}`,
    `by scope: ${[...gather(clusters, ({ scope }) => [scope])].map(([scope, some]) => `${scope} ${some.length}`).join(', ')}`,
    `likes and against per letter: members ${liked(members).toFixed(2)}, others ${liked(others).toFixed(2)}`,
    `pairs of two users who plainly say the same of one place within ${GAP_MS / DAY_MS} days: ${pairs.length}, in one cluster ${together(pairs)}`,
    `of these where ${PEOPLE} people or more hang together: ${findable.length}, in one cluster ${together(findable)}`,
    ...shown,
    '',
  ].join('\n')
}

/** Place, spot and words, each chained over time; what lies within a larger one is that one. */
function clustersOf(voices: readonly Voice[]): readonly Cluster[] {
  const none = Number.MAX_SAFE_INTEGER
  const groups = groupVoices(voices, { place: PEOPLE, spot: PEOPLE, words: PEOPLE, town: none, district: none })
  const chains = groups
    // A spot is a place where people say many things: one topic only where they say alike, which `place` and `words` find.
    .filter(({ scope }) => scope !== 'spot')
    .flatMap(({ scope, voices: own }) =>
      chained(own).map((some) => ({ scope, voices: some, people: countPeople(some) })),
    )
    .filter(({ people }) => people >= PEOPLE)
    .sort((a, b) => b.people - a.people || b.voices.length - a.voices.length)
  const taken: { cluster: Cluster; ids: ReadonlySet<string> }[] = []
  for (const cluster of chains) {
    const covered = taken.some(
      ({ ids }) => cluster.voices.filter(({ caseId }) => ids.has(caseId)).length >= WITHIN * cluster.voices.length,
    )
    if (!covered) taken.push({ cluster, ids: new Set(cluster.voices.map(({ caseId }) => caseId)) })
  }
  return taken.map(({ cluster }) => cluster)
}

function chained(voices: readonly Voice[]): readonly (readonly Voice[])[] {
  const chains: Voice[][] = []
  for (const voice of inOrder(voices)) {
    const last = chains.at(-1)
    const before = last?.at(-1)
    if (last && before && voice.at - before.at <= GAP_MS) last.push(voice)
    else chains.push([voice])
  }
  return chains
}

/** By the words themselves, not by the bands the clusters are made of. */
function alikePairs(voices: readonly Voice[], letters: readonly Letter[]): readonly (readonly [string, string])[] {
  const words = letters.map(({ title, text }) => wordsOf(`${title}。${text}`))
  const pairs = new Map<string, readonly [string, string]>()
  for (const some of gather(voices, ({ places }) => places).values()) {
    for (const [at, one] of some.entries()) {
      for (const other of some.slice(at + 1)) {
        if (one.person === other.person || Math.abs(one.at - other.at) > GAP_MS) continue
        const [a, b] = [words[Number(one.caseId)], words[Number(other.caseId)]]
        if (a && b && likenessOf(a, b) >= PLAINLY_ALIKE)
          pairs.set(`${one.caseId}|${other.caseId}`, [one.caseId, other.caseId])
      }
    }
  }
  return [...pairs.values()]
}

function ofThree(pairs: ReturnType<typeof alikePairs>, voices: readonly Voice[]): ReturnType<typeof alikePairs> {
  const parent = new Map<string, string>()
  const find = (id: string): string => {
    let root = id
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up
    return root
  }
  for (const [one, other] of pairs) {
    const [a, b] = [find(one), find(other)]
    if (a !== b) parent.set(a, b)
  }
  const ids = [...new Set(pairs.flat())]
  const components = gather(ids, (id) => [find(id)])
  const people = new Map(
    [...components].map(([root, some]) => [root, new Set(some.map((id) => voices[Number(id)]?.person)).size]),
  )
  return pairs.filter(([one]) => (people.get(find(one)) ?? 0) >= PEOPLE)
}

/** Districts of the set are letters with a number. */
function districtOf(text: string): string | null {
  return /[A-Z]\d{1,2}(?=[区县市])/.exec(text)?.[0] ?? null
}

function tell({ scope, voices, people }: Cluster, at: number, letters: readonly Letter[]): string {
  const days = Math.round(((voices.at(-1)?.at ?? 0) - (voices[0]?.at ?? 0)) / DAY_MS)
  const titles = voices
    .slice(0, 6)
    .map(({ caseId, row, places }) => `    ${row ?? '–'} ${places.join('/')} ${letters[Number(caseId)]?.title ?? ''}`)
  return `${at + 1}. ${scope}, ${people} people, ${voices.length} letters, ${days} days\n${titles.join('\n')}`
}
