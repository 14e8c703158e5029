// A number marked as harassing is heard like any other (clause 6 beside clause 4): what it said before, how often and in which words
// changes nothing about a danger told now. No node and no database: the triage and the desk alone.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { CaseFile } from '../../src/cases/case-file.js'
import { learntHaimen, learntTriage } from '../support/learnt-triage.js'
import { haimenBook, TwoDesks } from '../support/two-desks.js'

const MARKED = '13800000066'
const book = await haimenBook()
const triage = await learntTriage()
const dangers = (await learntHaimen()).pack.utterances.filter(({ danger }) => danger).map(({ text }) => text)

/** What a marked number has said before: abuse, threats, silence, and what was handed to 110 as row A25. */
const before = fc.array(
  fc.record({
    text: fc.constantFrom(
      '你们都是废物，我天天打',
      '喂……不说话',
      '等着，我去砸了你们热线',
      '骚扰电话反复拨打，无实质内容',
    ),
    given: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
)

/** All that was decided about it, without ids, times and numbers. */
function decided({ decision, danger, requestType, clock, legs }: CaseFile) {
  const handed = legs.map(({ kind, unit, matters, state, clock: own }) => ({
    kind,
    unit,
    matters,
    state,
    due: own?.dueAt ?? null,
  }))
  return { decision, danger, requestType, due: clock.dueAt, handed }
}

test('a danger told by a marked number is decided exactly as anybody else’s, and goes to 110 at once', () => {
  assert.ok(dangers.length > 1_000, `${dangers.length} ways to tell of a danger`)
  let heard = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...dangers),
      before,
      fc.constantFrom('12345' as const, '110' as const),
      fc.constantFrom('phone' as const, 'internet' as const),
      (text, history, platform, channel) => {
        const known = new TwoDesks(book, triage)
        for (const one of history) {
          known.contact(platform, {
            ...{ text: one.text, requester: { phone: MARKED } },
            ...(one.given && platform === '12345' ? { chosen: ['A25'], handOver: true } : {}),
          })
        }
        const theirs = known.contact(platform, { text, channel, requester: { phone: MARKED } })
        const fresh = new TwoDesks(book, triage)
        const anybodys = fresh.contact(platform, { text, channel, requester: { phone: '13800000077' } })
        assert.deepEqual(decided(theirs), decided(anybodys))
        if (!theirs.danger.present) return
        heard += 1
        if (platform === '12345')
          assert.ok(
            theirs.legs.some(({ kind }) => kind === 'transfer_out'),
            `${text}: stayed at the hotline`,
          )
      },
    ),
    { numRuns: 40 },
  )
  assert.ok(heard > 25, `only ${heard} of 40 were heard as danger: the property says little`)
})
