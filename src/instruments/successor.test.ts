// Units that merged or were renamed.
import assert from 'node:assert/strict'
import test from 'node:test'
import { packsFolder } from './checks/broken-town.js'
import { loadBook } from './load-book.js'
import { successorOf, unitNames } from './successor.js'

test('what two former offices did counts for the one that took over, and each keeps its name', async () => {
  const { place: today } = await loadBook(`${packsFolder()}/sample-town`)
  const former = (id: string) => ({ id, name: { zh: `${id}所`, en: id }, until: '2025-12-31' })
  const [first, ...others] = today.units
  assert.ok(first)
  const place = { ...today, units: [{ ...first, formerly: [former('lamps'), former('roads')] }, ...others] }
  assert.deepEqual(
    ['lamps', 'roads', first.id, others[0]?.id, 'nobody'].map((id) => successorOf(place, `${id}`)),
    [...[first.id, first.id, first.id, others[0]?.id, 'nobody']],
  )
  const names = new Map(unitNames(place).map(({ id, name }) => [id, name.zh]))
  assert.deepEqual([names.get('lamps'), names.get(first.id)], ['lamps所', first.name.zh])
})
