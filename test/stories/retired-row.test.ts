// A row whose time is over (B61, the epidemic measures): a new version of the paper retires it on a day. Demands of the day after no
// longer match it; files of the day before keep the version they were opened under, and go on citing it.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, it } from 'node:test'
import type { CatalogueView } from '../../src/http/contract/book.js'
import { loadCheckedBook } from '../../src/start/node/load-checked-book.js'
import { ROOT } from '../support/source-files.js'
import { INSTRUMENT } from '../support/two-desks.js'
import { CALLER, clerkOf, LEAD, leg } from './support/side.js'
import { type TwoPlatforms, twoPlatforms } from './support/two-platforms.js'

const WORDS = '社区防疫管控层层加码'
/** Three days after a story begins. */
const LAST_DAY = '2026-03-04'
const NEXT_DAY = '2026-03-05'

const packs = mkdtempSync(path.join(tmpdir(), 'liandong-retired-'))
let two: TwoPlatforms
before(async () => {
  cpSync(path.join(ROOT, 'packs', 'haimen'), packs, { recursive: true })
  const later = path.join(packs, `${INSTRUMENT}@${NEXT_DAY}`)
  cpSync(path.join(packs, INSTRUMENT), later, { recursive: true })
  rewrite(path.join(packs, INSTRUMENT, 'document.yaml'), 'inForceTo: null', `inForceTo: ${LAST_DAY}`)
  rewrite(path.join(later, 'document.yaml'), 'inForceFrom: 2023-03-24', `inForceFrom: ${NEXT_DAY}`)
  rewrite(path.join(later, 'document.yaml'), 'version: 2023-03-24', `version: ${NEXT_DAY}`)
  // …,seeAlso,validFrom,validTo,note
  rewrite(
    path.join(later, 'catalogue.csv'),
    "health-commission,operator's reading,B62,,,",
    `health-commission,operator's reading,B62,,${LAST_DAY},`,
  )
  two = await twoPlatforms(await loadCheckedBook(packs))
})
after(async () => {
  await two.close()
  rmSync(packs, { recursive: true, force: true })
})

function rewrite(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8')
  assert.ok(text.includes(from), `${file} no longer says “${from}”`)
  writeFileSync(file, text.replace(from, to))
}

it('a retired row is no longer matched; a file opened before keeps its version to the end', async () => {
  const { case: old, decision } = await two.hotline.contact(WORDS)
  assert.equal(decision.matters[0]?.id, 'B61')
  assert.equal(old.packVersion, '2023-03-24')
  await two.forward(4 * 24 * 60)
  assert.ok(two.now() > NEXT_DAY)

  const { case: young, decision: now } = await two.hotline.contact(WORDS)
  assert.equal(young.packVersion, NEXT_DAY)
  assert.ok(!now.matters.some((row) => row.id === 'B61'), JSON.stringify(now.matters))
  assert.ok(now.cites.every((cite) => cite.version === NEXT_DAY && cite.row !== 'B61'))

  await two.hotline.does(old.id, 'dispatch', { lead: 'health-commission' })
  const legId = leg(await two.hotline.read(old.id), 'order').id
  assert.deepEqual(leg(await two.hotline.read(old.id), 'order').matters, ['B61'])
  await two.hotline.does(old.id, 'sign-for', { legId }, clerkOf('health-commission'))
  const result = { legId, text: '已纠正', resolved: true }
  await two.hotline.does(old.id, 'report-result', result, clerkOf('health-commission'))
  await two.hotline.does(old.id, 'review-result', { legId, accepted: true, note: '好' })
  const pleased = { reached: true, resolved: 'yes', satisfied: 'satisfied', note: '满意' }
  await two.hotline.does(old.id, 'record-follow-up', pleased, CALLER)
  const closed = await two.hotline.does(old.id, 'close', {}, LEAD)
  assert.equal(closed.packVersion, '2023-03-24')
  for (const action of await two.hotline.timeline(old.id)) {
    for (const cite of action.cites) assert.notEqual(cite.version, NEXT_DAY, `${action.kind} cites a later paper`)
  }
})

it('the list shows the row on its last day and not on the next', async () => {
  const agent = await two.hotline.as('agent')
  const rowsOn = async (day: string): Promise<readonly string[]> => {
    const list = await agent.get<CatalogueView>(`/api/catalogue?asOf=${day}`)
    assert.ok(list.ok, JSON.stringify(list))
    return list.body.rows.map((row) => row.id)
  }
  assert.ok((await rowsOn(LAST_DAY)).includes('B61'))
  const next = await rowsOn(NEXT_DAY)
  assert.equal(next.includes('B61'), false)
  assert.equal(next.length, 129)
})
