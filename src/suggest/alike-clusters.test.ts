// When several voices become a warning, and when they do not.
import assert from 'node:assert/strict'
import test from 'node:test'
import { bandsOf } from './alike.js'
import { findClusters, groupVoices, type Voice } from './alike-clusters.js'

let serial = 0
const voice = (more: Partial<Voice> & { text?: string } = {}): Voice => {
  serial += 1
  const { text = '', ...rest } = more
  const bands = bandsOf(text)
  return { caseId: `c${serial}`, at: serial, person: `p${serial}`, town: null, places: [], row: null, bands, ...rest }
}
const many = (count: number, more: Parameters<typeof voice>[0]): Voice[] =>
  Array.from({ length: count }, () => voice(more))
const clusters = (voices: readonly Voice[], usual: number | null = null) =>
  findClusters(groupVoices(voices), () => usual).map(({ kind, by, town, place, requesters, voices: { length } }) => ({
    ...{ kind, by, town, place, requesters, size: length },
  }))

const WAGES = '我们在城东工地干了三个月活，老板一直拖着工资不发，打电话也不接，现在人也找不到了，请帮我们要回血汗钱'

test('five people about one matter at one place are a warning, four are not', () => {
  const at = { row: 'B10', places: ['解放路'] }
  assert.deepEqual(clusters(many(4, at)), [])
  assert.deepEqual(clusters(many(5, at)), [
    { kind: 'mass_event', by: 'place', town: null, place: '解放路', requesters: 5, size: 5 },
  ])
})

test('one person who rings five times is not five people', () => {
  assert.deepEqual(clusters(many(5, { row: 'B10', places: ['解放路'], person: 'same' })), [])
})

test('people who left no phone count once for each thing said', () => {
  const at = { row: 'B10', places: ['解放路'], person: null }
  assert.deepEqual(clusters([...many(4, { ...at, text: WAGES }), ...many(3, { ...at, text: '' })]), [])
  const different = ['水', '气', '电', '网', '路'].map((what) =>
    voice({ ...at, text: `${what}的事情反映了很多遍${what}${what}没人管` }),
  )
  assert.equal(clusters(different)[0]?.requesters, 5)
})

test('one letter from many is a warning, whatever row it was given', () => {
  const letters = Array.from({ length: 6 }, (_, at) =>
    voice({ text: `${WAGES}，我是第${'一二三四五六'[at]}组的`, row: at < 2 ? 'B30' : null }),
  )
  const [found] = clusters(letters)
  assert.deepEqual([found?.by, found?.requesters], ['words', 6])
})

test('a road of one name in two towns is two places', () => {
  const at = (town: string) => many(3, { row: 'B10', places: ['解放路'], town })
  assert.deepEqual(clusters([...at('sanxing'), ...at('changle')]), [])
})

test('a whole town warns only beyond what is usual there', () => {
  const at = { row: 'B10', town: 'sanxing' }
  assert.equal(clusters(many(6, at), null)[0]?.kind, 'mass_event')
  assert.equal(clusters(many(6, at), 2)[0]?.kind, 'mass_event')
  assert.deepEqual(clusters(many(6, at), 5), [])
})

test('one caller’s flood is a surge, not a crowd', () => {
  const at = { row: 'B10', town: 'sanxing', person: 'same' }
  assert.deepEqual(
    clusters(many(9, at), 2).map(({ kind, requesters }) => [kind, requesters]),
    [['surge', 1]],
  )
  assert.deepEqual(clusters(many(9, at), 3), [])
  assert.deepEqual(clusters(many(7, at), 1), [])
  assert.deepEqual(clusters(many(9, at), null), [])
})

test('one crowd is told once, with the place that most of them name', () => {
  const voices = [
    ...many(7, { row: 'B10', town: 'sanxing', places: ['石桥路'] }),
    ...many(2, { row: 'B10', town: 'sanxing' }),
  ]
  assert.deepEqual(clusters(voices), [
    { kind: 'mass_event', by: 'town', town: 'sanxing', place: '石桥路', requesters: 9, size: 9 },
  ])
})

test('thousands of copies of one letter are grouped in a moment', () => {
  const copies = many(5_000, { text: WAGES })
  const started = performance.now()
  assert.equal(clusters(copies)[0]?.size, 5_000)
  assert.ok(performance.now() - started < 2_000)
})
