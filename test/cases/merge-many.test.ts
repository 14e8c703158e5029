// Whatever is merged into whatever, in any order: everybody who ever rang stands in exactly one living file, and is answered there.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { CaseFile } from '../../src/cases/case-file.js'
import { scriptedTriage } from '../support/scripted-triage.js'
import { haimenBook, TwoDesks } from '../support/two-desks.js'

/** Phone by phone, everyone a living file answers: its own requester and all who were merged into it. */
function answeredBy(files: readonly CaseFile[]): string[] {
  return files
    .filter((file) => file.state !== 'merged')
    .flatMap((file) => [file.requester.phone, ...file.petitioners.map((one) => one.requester.phone)])
    .map(String)
    .sort()
}

test('whatever tree of merges, the petitioners of the surviving files are all who ever rang, each once', async () => {
  const book = await haimenBook()
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 9 }),
      fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 20 }),
      (count, merges) => {
        const desks = new TwoDesks(book, scriptedTriage)
        const phones = Array.from({ length: count }, (_, at) => `1380000100${at}`)
        const files = phones.map((phone) =>
          desks.contact('12345', { text: '[12345 B05] 楼下太吵', requester: { phone } }),
        )
        let merged = 0
        for (const [from, into] of merges) {
          const [one, other] = [files[from % count], files[into % count]]
          if (!one || !other) continue
          try {
            desks.merge(one, other)
            merged += 1
          } catch (refused) {
            assert.match(String(refused), /refused: (merge_into_itself|file_ended)/)
          }
          const now = files.map((file) => desks.get(file.id))
          assert.deepEqual(answeredBy(now), phones)
          assert.equal(now.filter((file) => file.state === 'merged').length, merged)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('who was merged is known by the number they were told, and when they first rang', async () => {
  const desks = new TwoDesks(await haimenBook(), scriptedTriage)
  const ring = (phone: string) => desks.contact('12345', { text: '[12345 B05] 楼下太吵', requester: { phone } })
  const [first, second, main] = [ring('13800001001'), ring('13800001002'), ring('13800001003')]
  desks.merge(first, second)
  desks.merge(second, main)
  assert.deepEqual(
    desks.get(main.id).petitioners.map(({ number, at, requester }) => [number, at, requester.phone]),
    [second, first].map((file) => [file.number, file.firstContactAt, file.requester.phone]),
  )
})

test('danger told in a merged file is not lost with it', async () => {
  const desks = new TwoDesks(await haimenBook(), scriptedTriage)
  const calm = desks.contact('110', { text: '[110 A05] 楼下太吵' })
  const grave = desks.contact('110', { text: '[110 A05!] 楼下着火' })
  desks.merge(grave, calm)
  assert.equal(desks.get(calm.id).danger.present, true)
})
