// S02 · the catalogue of who accepts what: rows and classes as printed, the same in the pack and in the gazette.
import assert from 'node:assert/strict'
import test from 'node:test'
import { haimenBook, INSTRUMENT } from '../support/two-desks.js'

test('sixty-two rows go to 110 in nine classes, sixty-eight to 12345 in fifteen', async () => {
  const book = await haimenBook()
  const pack = book.packs.find(({ id }) => id === INSTRUMENT)
  const rows = (accepts: string) => pack?.matters.filter((matter) => matter.accepts === accepts) ?? []
  assert.equal(rows('110').length, 62)
  assert.equal(rows('12345').length, 68)
  assert.equal(new Set(rows('110').map((matter) => matter.class)).size, 9)
  assert.equal(new Set(rows('12345').map((matter) => matter.class)).size, 15)
})
