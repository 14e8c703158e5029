// Every paper of the house as Akoma Ntoso keeps the structure of the standard; and the test that says so would notice if it did not.
import assert from 'node:assert/strict'
import path from 'node:path'
import test from 'node:test'
import { aknOf } from '../../src/http/papers/akn-of.js'
import { paperShown } from '../../src/http/papers/paper-shown.js'
import { packsFolder } from '../../src/instruments/checks/broken-town.js'
import { loadBook } from '../../src/instruments/load-book.js'
import { registerOfPapers } from '../../src/instruments/papers/register-of-papers.js'
import { aknFaults } from '../support/akn-rules.js'

async function allOf(place: string): Promise<ReadonlyMap<string, string | null>> {
  const book = await loadBook(path.join(packsFolder(), place))
  const register = registerOfPapers(book)
  return new Map(
    register.papers.map((paper) => {
      const written = aknOf(paperShown(register, book, paper, null, { asOf: '2026-06-01' }), '2026-06-01')
      return [paper.key, written.ok ? written.value : null]
    }),
  )
}

for (const place of ['haimen', 'sample-town']) {
  test(`every paper of ${place} leaves the house in the structure of the standard`, async () => {
    const written = await allOf(place)
    let count = 0
    for (const [key, xml] of written) {
      if (xml === null) continue
      count += 1
      assert.deepEqual(aknFaults(xml), [], key)
    }
    assert.ok(count >= 2)
  })
}

test('a paper that is only mentioned does not leave the house: there is nothing to give', async () => {
  const written = await allOf('haimen')
  assert.equal(written.get('海政办发〔2022〕10号'), null)
  assert.ok(typeof written.get('海政办发〔2023〕13号') === 'string')
})

test('a file with its children out of order, a double eId, a dead reference or a wrong day is found', async () => {
  const [sound] = [...(await allOf('sample-town')).values()].filter((xml): xml is string => xml !== null)
  assert.ok(sound)
  const spoilt = (from: RegExp, to: string) => {
    assert.match(sound, from)
    return aknFaults(sound.replace(from, to)).join('\n')
  }
  assert.match(spoilt(/(<FRBRWork>)(<FRBRthis[^>]*>)(<FRBRuri[^>]*>)/u, '$1$3$2'), /children out of order/)
  assert.match(spoilt(/eId="sec_2"/u, 'eId="sec_1"'), /twice/)
  assert.match(spoilt(/href="#issuer"/u, 'href="#nobody"'), /leads nowhere/)
  assert.match(spoilt(/<FRBRdate date="[^"]*"/u, '<FRBRdate date="2031"'), /date="2031"/)
  assert.match(spoilt(/ showAs="[^"]*"/u, ''), /no showAs/)
  assert.throws(() => aknFaults(sound.replace('</meta>', '')), /not well formed/)
})
