// Where: towns, villages, roads with numbers, estates with buildings; and that words which merely end like a road or an estate are none.
import assert from 'node:assert/strict'
import path from 'node:path'
import test from 'node:test'
import { packsFolder } from '../instruments/checks/broken-town.js'
import { loadBook } from '../instruments/load-book.js'
import { LiteralIndex } from './literals.js'
import { normalise } from './normalise.js'
import { createPlaceReader } from './place.js'

const { place } = await loadBook(path.join(packsFolder(), 'haimen'))
const literals = new LiteralIndex()
const province = literals.add('河南')
const readPlace = createPlaceReader(place, literals)
const read = (text: string) => readPlace(literals.hear(normalise(text)))

test('a village says in which town it lies, and a town that was named outranks it', () => {
  assert.equal(read('青龙港村的河发臭')?.town, 'sanchang-park')
  assert.equal(read('青龙港那边的河发臭')?.locality, '青龙港村')
  assert.equal(read('和谊社区门口违停')?.town, 'development-zone')
  assert.equal(read('和谊居委会门口违停')?.locality, '和谊社区')
  assert.equal(read('正余镇河岸村的桥坏了')?.town, 'zhengyu')
  assert.equal(read('希望大家和平相处，文明养狗'), null)
})

test('villages of two towns in one text leave the town open', () => {
  assert.equal(read('如意村到河岸村的路坏了')?.town, null)
})

test('a village called like a province is a village', () => {
  const heard = literals.hear('河南村的路灯不亮')
  assert.equal(readPlace(heard)?.town, 'harbour-new-area')
  assert.equal(heard.places.get(province), undefined)
})

const ROADS: readonly (readonly [string, string])[] = [
  ['人民西路188号门口污水外溢', '人民西路188号'],
  ['我在江海路发现一个坑', '江海路'],
  ['海门区秀山西路堵车', '秀山西路'],
  ['位于通港大道的加油站', '通港大道'],
  ['通源路与人民路交叉口红绿灯坏了', '通源路与人民路交叉口'],
  ['在友谊路十二号有人违建', '友谊路十二号'],
  ['上海路路灯不亮', '上海路'],
  ['悦来镇盛昌中路积水', '盛昌中路'],
  ['三厂街道中心街的早点摊', '中心街'],
]
for (const [text, road] of ROADS) test(`the road in: ${text}`, () => assert.equal(read(text)?.road, road))

const NO_ROADS = [
  '大街小巷都是广告',
  '他走路不稳，一路骂过来',
  '马路中间有个坑',
  '高速公路上有人',
  '回家路上被车撞了',
  '放学路上有人跟着',
  '网路不通，线路老化',
  '过路的人都看见了',
  '半路熄火了',
  '这条路坑坑洼洼',
  '十字路口没有红绿灯',
  '修路修了半年',
  '小巷里停满了车',
  '沿街商铺占道',
  '在禁行路段开货车',
  '中心街道',
]
for (const text of NO_ROADS) test(`no road is named in: ${text}`, () => assert.equal(read(text)?.road ?? null, null))

const ESTATES: readonly (readonly [string, string])[] = [
  ['住在阳光花园3幢2单元501室，楼上漏水', '阳光花园3幢2单元501室'],
  ['东风新村12号楼电梯坏了', '东风新村12号楼'],
  ['三星镇锦绣家园二期没有路灯', '锦绣家园二期'],
  ['翡翠公寓8栋停水', '翡翠公寓8栋'],
]
for (const [text, estate] of ESTATES) test(`the estate in: ${text}`, () => assert.equal(read(text)?.estate, estate))

const NO_ESTATES = [
  '我们小区没有路灯',
  '这个小区物业不管',
  '老旧小区改造',
  '安置小区漏水',
  '儿童公园后面的花园',
  '学生公寓太吵',
  '大家共建家园',
]
for (const text of NO_ESTATES)
  test(`no estate is named in: ${text}`, () => assert.equal(read(text)?.estate ?? null, null))

test('the address is everything but the town, as it was said', () => {
  const said = read('常乐镇长春村3组，长兴路66号对面')
  assert.deepEqual(said && [said.town, said.address, said.words], [
    'changle',
    '长春村3组长兴路66号',
    ['常乐镇', '长春村3组', '长兴路66号'],
  ])
  assert.equal(read('常乐镇的路灯')?.address, null)
})

test('a road called like a town is not in that town', () => {
  assert.equal(read('在常乐路88号')?.town, null)
  assert.equal(read('三星手机坏了不给换'), null)
})

test('a place without a gazetteer still has its towns', () => {
  const own = new LiteralIndex()
  const bare = createPlaceReader({ ...place, gazetteer: [] }, own)
  assert.equal(bare(own.hear('悦来镇的路灯坏了'))?.town, 'yuelai')
})
