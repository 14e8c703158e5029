// What the reader hears: danger and what is none, facts, towns, kinds of request, rows of the day; and that no text upsets it.
import assert from 'node:assert/strict'
import path from 'node:path'
import test from 'node:test'
import fc from 'fast-check'
import { packsFolder } from '../instruments/checks/broken-town.js'
import { loadBook } from '../instruments/load-book.js'
import { createReader } from './reader.js'

const book = await loadBook(path.join(packsFolder(), 'haimen'))
const pack = book.packs.find((one) => one.id === '2023-13-hotline-110')
assert.ok(pack)
const DAY = '2026-06-01'
const reader = createReader(pack, book.place)
const read = (text: string) => reader.read(text, DAY)

const DANGERS: readonly (readonly [string, string])[] = [
  ['楼上着火了，浓烟往下窜', 'fire'],
  ['他拿着菜刀在追人', 'knife'],
  ['我爸昏倒在地上，叫不醒', 'injured'],
  ['有个姑娘坐在楼顶边上哭，不肯下来', 'suicide'],
  ['孙女在集市上走丢了', 'missing'],
  ['电梯停在半空，里面有我和孩子', 'trapped'],
]
for (const [text, fact] of DANGERS) {
  test(`danger is heard in: ${text}`, () => {
    const { danger } = read(text)
    assert.ok(danger.present)
    assert.ok(danger.facts.includes(fact), danger.facts.join())
    assert.ok(danger.words.length > 0)
    assert.ok(danger.words.every((word) => text.includes(word)))
  })
}

const CALM: readonly (readonly [string, string])[] = [
  ['denied', '没有着火，就是插座不通电'],
  ['denied', '墙歪了，没有人受伤'],
  ['past', '去年这个仓库着过火，现场早就清掉'],
  ['over', '火已经扑灭了，想问怎么开证明'],
  ['imagined', '楼道里堆满纸箱，万一着火'],
  ['imagined', '请修剪树枝，免得倒了砸到人'],
  ['told', '社区下周组织火灾逃生演练，在哪里集合'],
  ['told', '想咨询酒驾被吊销驾驶证多久可以重新考'],
  ['claimed', '上周被邻居家的狗咬伤，医药费不肯赔'],
  ['another sense of the words', '他打我电话我没接到，想问是什么事'],
  ['a street name, not a beast', '老虎狗酒吧唱歌太吵'],
]
for (const [why, text] of CALM) {
  test(`what is ${why} is no danger: ${text}`, () => {
    assert.deepEqual(read(text).danger.facts, [])
  })
}

test('a threat is danger though it begins with an if', () => {
  for (const text of ['再不给钱我就从楼上跳下去', '你们不处理我就点火烧死他', '要是再不来就要打起来了'])
    assert.ok(read(text).danger.present, text)
})

test('what was past and goes on is danger', () => {
  assert.ok(read('昨天就开始冒烟，现在着火了').danger.present)
})

test('what clerks write around a demand is not part of it', () => {
  const plain = read('路灯不亮')
  const framed = read('市民来电反映：路灯不亮（30分钟办件）')
  assert.equal(framed.ranked[0]?.id, 'B02')
  assert.equal(framed.ranked[0]?.id, plain.ranked[0]?.id)
})

test('the facts that tell rows apart are read, and not where they are denied', () => {
  assert.equal(read('河里有人背着电瓶电鱼').facts.fishing_method?.value, 'electric')
  assert.equal(read('有人在河里下地笼').facts.fishing_method?.value, 'net_or_line')
  assert.equal(read('井盖没了，旁边没有警示').facts.needs_sign?.value, 'sign_and_repair')
  assert.notEqual(read('这根网线断了，不带电').facts.wire_state?.value, 'live')
  assert.equal(read('路灯不亮').facts.fishing_method, undefined)
})

test('a town is known by its name and by what people call it', () => {
  assert.equal(read('悦来镇的路灯坏了').town, 'yuelai')
  assert.equal(read('叠石桥这边有人占道').town, 'sanxing')
  assert.equal(read('路灯坏了').town, null)
})

test('the kind of request is read from its words, and left open where they do not say', () => {
  assert.equal(read('请问身份证怎么办理').requestType, 'consultation')
  assert.equal(read('我要投诉这家饭店').requestType, 'complaint')
  assert.equal(read('举报有人聚众赌博').requestType, 'report')
  assert.equal(read('建议在路口增加红绿灯').requestType, 'suggestion')
  assert.equal(read('想谢谢接线员').requestType, 'praise')
  assert.equal(read('井盖没了').requestType, null)
})

test('another city, a court, a greeting are for neither platform; a street called after a city is ours', () => {
  assert.equal(read('我人在苏州，小区停水了').outside?.ground, 'elsewhere')
  assert.equal(read('我在上海路发现小区路灯不亮').outside, null)
  assert.equal(read('法院判决我不服').outside?.ground, 'court')
  assert.equal(read('喂喂喂').outside?.ground, 'no_substance')
  assert.equal(read('').outside?.ground, 'no_substance')
  assert.equal(read('路灯不亮').outside, null)
})

test('a row outside its dates is never matched', () => {
  const withdrawn = createReader(
    { ...pack, matters: pack.matters.map((one) => (one.id === 'B02' ? { ...one, validTo: '2025-12-31' } : one)) },
    book.place,
  )
  assert.equal(withdrawn.read('路灯不亮了', '2025-12-31').ranked[0]?.id, 'B02')
  assert.ok(!withdrawn.read('路灯不亮了', '2026-01-01').ranked.some((one) => one.id === 'B02'))
})

test('every row is the first answer to its own printed subjects or to its class’s neighbour', () => {
  const silent = pack.matters.filter((matter) => {
    if (matter.fallback) return false
    const ranked = read(matter.subjects.join('，')).ranked.slice(0, 3)
    return !ranked.some((one) => one.id === matter.id)
  })
  assert.deepEqual(
    silent.map((matter) => matter.id),
    [],
  )
})

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '着火',
        '没有',
        '狗',
        '<b>',
        '&nbsp;',
        '\u0000',
        '\u202e',
        '😀',
        '井盖',
        '。',
        ' ',
        '\n',
        '12345',
        '燈',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
)

test('no text upsets the reader, and the same text is always read alike', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const once = read(text)
      assert.deepEqual(read(text), once)
      assert.equal(once.danger.present, once.danger.facts.length > 0)
      let sum = 0
      for (const { confidence } of once.ranked) {
        assert.ok(confidence >= 0 && confidence <= 1)
        sum += confidence
      }
      assert.ok(sum <= 1.01)
      once.ranked.forEach((one, at) => {
        assert.ok(at === 0 || one.confidence <= (once.ranked[at - 1]?.confidence ?? 1))
      })
    }),
    { numRuns: 300 },
  )
})

test('a text of 100 kB, of markup, of control characters is read in good time', () => {
  for (const text of [
    '楼下广场舞太吵'.repeat(15_000),
    '<div>'.repeat(20_000),
    '\u0007'.repeat(100_000),
    '打'.repeat(100_000),
  ]) {
    const from = performance.now()
    read(text)
    assert.ok(performance.now() - from < 3_000, `${text.slice(0, 10)}…`)
  }
})

test('half-width, full-width, traditional and marked-up forms are read alike', () => {
  const plain = read('路灯坏了')
  for (const text of ['路燈壞了', '<p>路灯坏了</p>', ' 路 灯 坏 了 '])
    assert.deepEqual(read(text).ranked, plain.ranked, text)
})
