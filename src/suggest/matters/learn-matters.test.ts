// What is learnt from a pack's sentences, on a town small enough to be learnt anew here: the same bytes from the same pack, rows of the
// day only, danger in one sentence of many, questions told from trouble, certainty that is a chance, and words that stand in the text.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { Fault } from '../../terms/refusal.js'
import { normalise, withoutFrame } from '../normalise.js'
import { createReader } from '../reader.js'
import { learnMatters } from './learn-matters.js'
import { type MatterModel, readMatterModel, writeMatterModel } from './matter-model.js'
import { smallTown } from './small-town.js'

const { book, pack } = await smallTown()
const model = learnMatters(pack)
const bytes = Buffer.from(writeMatterModel(model))
const reader = createReader(pack, book.place, model)
const DAY = '2026-06-01'
const read = (text: string) => reader.read(text, DAY)

/** Never among the sentences learnt from. */
const NEW: readonly (readonly [text: string, row: string])[] = [
  ['西街的路灯不亮好多天了', 'H1'],
  ['井盖没有了，快补上', 'H2'],
  ['家里闻到淡淡的煤气味', 'H3'],
  ['饭店门口两个人扭打', 'P1'],
  ['身份证丢了，补办要什么材料', 'P3'],
]

test('the same pack is learnt to the same bytes', () => {
  assert.ok(Buffer.from(writeMatterModel(learnMatters(structuredClone(pack)))).equals(bytes))
})

test('another sentence in the pack gives another model', () => {
  const [first, ...rest] = pack.utterances
  assert.ok(first)
  const changed = { ...pack, utterances: [{ ...first, text: '换了一句完全不同的话' }, ...rest] }
  assert.ok(!Buffer.from(writeMatterModel(learnMatters(changed))).equals(bytes))
})

test('a model that was written answers as before, to the last bit', () => {
  const again = createReader(pack, book.place, readMatterModel(bytes))
  for (const { text } of pack.utterances) assert.deepEqual(again.read(text, DAY), read(text), text)
  assert.ok(Buffer.from(writeMatterModel(readMatterModel(bytes))).equals(bytes))
})

for (const [text, row] of NEW) {
  test(`what was learnt names the row of a sentence it has not read: ${text}`, () => {
    assert.equal(read(text).ranked[0]?.id, row)
  })
}

test('a row that is not in force is never ranked, however loud', () => {
  const ended = {
    ...pack,
    matters: pack.matters.map((one) => (one.id === 'H1' ? { ...one, validTo: '2025-12-31' } : one)),
  }
  const before = createReader(ended, book.place, model)
  assert.equal(before.read('路灯不亮', '2025-12-31').ranked[0]?.id, 'H1')
  const after = before.read('路灯不亮', '2026-01-01')
  assert.ok(!after.ranked.some(({ id }) => id === 'H1'))
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        pack.utterances.map(({ text }) => text),
        { maxLength: 3 },
      ),
      (texts) => {
        assert.ok(!before.read(texts.join('。'), '2026-01-01').ranked.some(({ id }) => id === 'H1'))
      },
    ),
    { numRuns: 60 },
  )
})

test('danger is heard in one sentence of a long harmless text, wherever it stands', () => {
  const calm = [
    '门口的路灯不亮已经好几天了',
    '公交站牌上的字太小看不清楚',
    '希望公园早上能够早点开门',
    '广场上的垃圾桶太少不够用',
  ]
  for (let at = 0; at <= calm.length; at++) {
    const long = [...calm.slice(0, at), '现在三楼着火了浓烟滚滚快来救人', ...calm.slice(at)].join('。')
    const { danger } = read(long)
    assert.ok(danger.present, long)
    assert.ok(danger.words.length > 0)
  }
  assert.equal(read(calm.join('。')).danger.present, false)
})

test('a danger that is denied is none', () => {
  for (const text of ['东街路灯灭了，没有着火，就是不亮', '路灯坏了没人修，没有着火']) {
    assert.equal(read(text).danger.present, false, text)
    assert.deepEqual(read(text).danger.facts, [], text)
  }
  assert.ok(read('东街三楼着火了，浓烟滚滚').danger.present)
})

test('a question for the knowledge base is told from trouble with the same service', () => {
  for (const text of ['补办身份证要带什么', '请问身份证去哪里办']) assert.equal(read(text).knowledge, true, text)
  for (const text of ['身份证办了半年还没给我', '材料交了三次还说不齐，态度很差'])
    assert.equal(read(text).knowledge, false, text)
})

test('what is for a court is for neither platform, and says by which words', () => {
  const { outside } = read('法院判决我不服，要上诉')
  assert.equal(outside?.ground, 'court')
  assert.ok((outside?.words.length ?? 0) > 0)
})

test('a pack that turns nobody away is learnt from as well', () => {
  const without = { ...pack, outside: [], utterances: pack.utterances.filter(({ outside }) => outside === null) }
  const plain = createReader(without, book.place, learnMatters(without))
  for (const [text, row] of NEW) {
    const { ranked, outside } = plain.read(text, DAY)
    assert.equal(ranked[0]?.id, row, text)
    assert.equal(outside, null, text)
  }
})

const saying = fc.constantFrom(...pack.utterances.map(({ text }) => text), '路灯', '没有', 'street lamp', '😀', '12345')
const said = fc
  .array(fc.oneof(saying, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 6 })
  .map((all) => all.join('，'))

test('certainty is a chance, its band follows it, and confidences fall and sum to one at most', () => {
  const { self, ask } = model.bands
  assert.ok(self === null || (self > ask && self <= 1))
  fc.assert(
    fc.property(said, (text) => {
      const { certainty, band, ranked } = read(text)
      if (certainty === null) {
        // Signs, numbers and Latin letters alone: nothing was learnt of them.
        assert.doesNotMatch(withoutFrame(normalise(text)), /\p{Script=Han}/u)
        assert.deepEqual([band, ranked], [null, []])
        return
      }
      assert.ok(certainty >= 0 && certainty <= 1)
      assert.equal(band, certainty < ask ? 'ask' : self !== null && certainty >= self ? 'self' : 'propose')
      assert.ok(ranked.reduce((sum, { confidence }) => sum + confidence, 0) <= 1.01)
      for (const [at, { confidence }] of ranked.entries())
        assert.ok(confidence >= 0 && confidence <= (ranked[at - 1]?.confidence ?? 1))
    }),
    { numRuns: 200 },
  )
})

test('a place that never may act alone is never told to', () => {
  const never = createReader(pack, book.place, { ...model, bands: { ...model.bands, self: null } })
  const always = createReader(pack, book.place, { ...model, bands: { self: 0, ask: 0 } })
  for (const { text } of pack.utterances) {
    assert.notEqual(never.read(text, DAY).band, 'self')
    assert.equal(always.read(text, DAY).band, 'self')
  }
})

test('every word that explains stands in the text as it was read', () => {
  let explained = 0
  for (const { text } of pack.utterances) {
    const { ranked, danger, outside } = read(text)
    const plain = withoutFrame(normalise(text))
    const words = [
      ...ranked.flatMap(({ words, over = [] }) => [...words, ...over]),
      ...danger.words,
      ...(outside?.words ?? []),
    ]
    for (const word of words) assert.ok(plain.includes(word), `${word} in ${text}`)
    explained += words.length
  }
  assert.ok(explained > pack.utterances.length)
})

test('only the first row is explained against the second, and in its own words', () => {
  const { ranked } = read('井盖没有了，路灯也不亮')
  assert.ok((ranked[0]?.over?.length ?? 0) > 0)
  for (const row of ranked.slice(1)) assert.equal(row.over, undefined)
})

const refusedAs = (code: string) => (error: unknown) =>
  error instanceof Fault && error.code === code && error.message.length > 40 && /learn|name/.test(error.message)

test('a damaged, cut, foreign or older file is refused in words', () => {
  const damaged = Buffer.from(bytes)
  damaged.writeUInt8(damaged.readUInt8(bytes.length - 100) ^ 1, bytes.length - 100)
  assert.throws(() => readMatterModel(damaged), refusedAs('model_damaged'))
  assert.throws(() => readMatterModel(bytes.subarray(0, bytes.length - 1)), refusedAs('model_damaged'))
  assert.throws(() => readMatterModel(Buffer.from('= H1\n路灯不亮\n')), refusedAs('model_foreign'))
  assert.throws(() => readMatterModel(Buffer.alloc(0)), refusedAs('model_foreign'))
  const older = Buffer.from(bytes)
  older.write('1', 7, 'latin1')
  assert.throws(() => readMatterModel(older), refusedAs('model_version_unknown'))
})

test('what closed demands teach is learnt beside the pack', () => {
  const slang = [
    '夜明珠瞎了',
    '夜明珠一到天黑就闭眼',
    '那根夜明珠不灵光',
    '夜明珠又瞎了一根',
    '夜明珠瞎着没人管',
    '桥上夜明珠瞎了',
  ]
  const lessons = slang.map((text) => ({
    ...{ text, rows: ['H1'], outside: null, danger: false, knowledge: false, split: false },
    ...{ facts: {}, ask: null },
  }))
  const taught: MatterModel = learnMatters(pack, () => {}, lessons)
  const after = createReader(pack, book.place, taught)
  const text = '夜明珠瞎了好几天'
  assert.equal(after.read(text, DAY).ranked[0]?.id, 'H1')
  const rise = (one: typeof reader) => one.read(text, DAY).ranked.find(({ id }) => id === 'H1')?.confidence ?? 0
  assert.ok(rise(after) > rise(reader))
})
