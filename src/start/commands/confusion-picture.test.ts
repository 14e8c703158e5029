// The picture of mistakes: an SVG that any viewer reads, whatever the labels are called, and numbers that add up.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Answered, confusionPicture } from './confusion-picture.js'

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

interface Piece {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Text directly inside, entities resolved. */
  text: string
  readonly inside: Piece[]
}

/** Reads XML strictly: one root, every tag closed in order, quoted attributes said once, no character that XML forbids. */
function parse(xml: string): Piece {
  assert.doesNotMatch(xml, /[^\P{Cc}\n\t\r]|\p{Surrogate}|[\ufffe\uffff]/u)
  const root: Piece = { name: '', attributes: {}, text: '', inside: [] }
  const open: Piece[] = [root]
  const token = /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex
    const [, closing, name = '', attributes = '', alone, text] = token.exec(xml) ?? assert.fail(xml.slice(at, at + 60))
    const parent = open.at(-1) as Piece
    if (text !== undefined) parent.text += resolved(text)
    else if (closing) assert.equal(open.pop()?.name, name)
    else {
      const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        resolved(value),
      ])
      const piece: Piece = { name, attributes: Object.fromEntries(pairs), text: '', inside: [] }
      assert.equal(Object.keys(piece.attributes).length, pairs.length, 'an attribute said twice')
      parent.inside.push(piece)
      if (!alone) open.push(piece)
    }
  }
  assert.equal(open.length, 1, 'a tag is left open')
  assert.equal(root.inside.length, 1)
  assert.equal(root.text.trim(), '')
  return root.inside[0] as Piece
}

function resolved(text: string): string {
  return text.replace(/&([a-z]*;?)/g, (_, name: string) => ENTITIES[name.slice(0, -1)] ?? assert.fail(`&${name}`))
}

/** Every square: what is said of it, and the number that stands in it. */
function squaresOf(svg: Piece): readonly { readonly said: string; readonly count: number }[] {
  return svg.inside
    .filter(({ name }) => name === 'g')
    .map(({ inside }) => ({
      said: inside.find(({ name }) => name === 'title')?.text ?? '',
      count: Number(inside.find(({ name }) => name === 'text')?.text),
    }))
}

const textsOf = (svg: Piece) => svg.inside.filter(({ name }) => name === 'text').map(({ text }) => text)

const EXAMPLE: readonly Answered[] = [
  { truth: '路灯', answer: '路灯' },
  { truth: '路灯', answer: '路灯' },
  { truth: '路灯', answer: '井盖' },
  { truth: '井盖', answer: '井盖' },
]

test('every pair of truth and answer has a square with its count and its share of the truth', () => {
  const svg = parse(confusionPicture('设施', EXAMPLE))
  assert.deepEqual(
    [...squaresOf(svg)].sort((a, b) => (a.said < b.said ? -1 : 1)),
    [
      { said: '井盖 → 井盖: 1 (100 %)', count: 1 },
      { said: '路灯 → 井盖: 1 (33 %)', count: 1 },
      { said: '路灯 → 路灯: 2 (67 %)', count: 2 },
    ],
  )
  assert.ok(textsOf(svg).some((text) => text.includes('3/4 = 75.0 %')))
  assert.equal(svg.inside.find(({ name }) => name === 'title')?.text, '设施')
})

test('labels with signs of XML, control characters and halves of pairs are escaped', () => {
  const wild = ['<b>"&\'', 'a&lt;b', '\u0000\u001f', '\ud800', '😀', ']]>', '']
  const svg = parse(
    confusionPicture(
      '<script>alert("1")</script> & more',
      wild.map((truth) => ({ truth, answer: '其他' })),
    ),
  )
  assert.equal(svg.inside.find(({ name }) => name === 'title')?.text, '<script>alert("1")</script> & more')
  assert.ok(textsOf(svg).includes('<b>"&\''))
  assert.ok(textsOf(svg).includes('a&lt;b'), 'what looked escaped is shown as it was')
  assert.ok(squaresOf(svg).some(({ said }) => said.startsWith('<b>"&\' → 其他')))
})

test('more than thirty labels: the rarest are gathered, and nothing is lost', () => {
  const many = Array.from({ length: 45 }, (_, at) => `类${at}`)
  const answered = many.flatMap((truth, at) => Array.from({ length: 50 - at }, () => ({ truth, answer: truth })))
  const svg = parse(confusionPicture('多', answered))
  const texts = textsOf(svg)
  assert.ok(texts.includes('类0') && !texts.includes('类44'))
  assert.equal(texts.filter((text) => text === '其余 others').length, 2, 'once at the side, once at the top')
  const rest = squaresOf(svg).filter(({ said }) => said.startsWith('其余'))
  assert.deepEqual(
    rest.map(({ count }) => count),
    [many.slice(30).reduce((sum, _, at) => sum + 20 - at, 0)],
  )
})

test('thirty labels are all shown', () => {
  const texts = textsOf(
    parse(
      confusionPicture(
        '三十',
        Array.from({ length: 30 }, (_, at) => ({ truth: `类${at}`, answer: `类${at}` })),
      ),
    ),
  )
  assert.ok(!texts.includes('其余 others') && texts.includes('类29'))
})

test('a deck that names no rows gives an empty picture, not a broken one', () => {
  const source = confusionPicture('空', [])
  assert.doesNotMatch(source, /Infinity|NaN/)
  assert.deepEqual(squaresOf(parse(source)), [])
})

test('whatever the labels, the picture can be read, every square lies in it, and the counts add up', () => {
  const label = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.nat(60).map((at) => `类${at}`),
  )
  fc.assert(
    fc.property(fc.array(fc.record({ truth: label, answer: label }), { maxLength: 120 }), (answered) => {
      const svg = parse(confusionPicture('画', answered))
      assert.equal(
        squaresOf(svg).reduce((sum, { count }) => sum + count, 0),
        answered.length,
      )
      const [, , width = 0, height = 0] = (svg.attributes.viewBox ?? '').split(' ').map(Number)
      for (const { inside } of svg.inside.filter(({ name }) => name === 'g')) {
        const rect = inside.find(({ name }) => name === 'rect')?.attributes ?? {}
        assert.ok(Number(rect.x) >= 0 && Number(rect.x) + Number(rect.width) <= width)
        assert.ok(Number(rect.y) >= 0 && Number(rect.y) + Number(rect.height) <= height)
      }
    }),
    { numRuns: 100 },
  )
})
