// One form for every text: what people wrote is kept, how it was written is not.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { plainText } from './learn/plain-text.js'
import { normalise, READ_AT_MOST } from './normalise.js'
import { SIMPLIFIED } from './traditional.js'

test('tags go, angle brackets around people’s own words stay', () => {
  assert.equal(normalise('<p class="x">路灯</p><!-- 注 --><br/>坏了'), '路灯坏了')
  assert.equal(normalise('<我家着火了>'), '<我家着火了>')
  assert.equal(normalise('＜我家着火了＞'), '<我家着火了>')
  assert.equal(plainText('<我家着火了>', 100), '<我家着火了>')
  assert.equal(plainText('<b>路灯</b>', 100), '路灯')
  assert.equal(normalise('水深<2米，桥宽>3米'), '水深<2米,桥宽>3米')
})

test('invisible characters and spaces go, ends of lines become ends of sentences', () => {
  assert.equal(normalise('路\u200b灯\u0000 \u202e坏\ud800了\t\u3000'), '路灯坏了')
  assert.equal(normalise('路灯坏了\n井盖没了'), '路灯坏了。井盖没了')
})

test('every traditional character has one simplified form, which is not traditional itself', () => {
  assert.ok(SIMPLIFIED.size > 800)
  for (const [old, now] of SIMPLIFIED) {
    assert.match(old + now, /^[\u4e00-\u9fff]{2}$/)
    assert.notEqual(old, now)
    assert.equal(SIMPLIFIED.get(now), undefined, now)
  }
})

test('a robbery, a car, a hospital are read in either form', () => {
  assert.equal(normalise('有人搶劫，開車撞傷路人，送醫院'), normalise('有人抢劫，开车撞伤路人，送医院'))
})

test('what was normalised stays as it is, whatever it was', () => {
  const tags = fc.constantFrom('<b>', '路', '燈', '\u200b', '\n', 'Ａ', '<', '>', '１', '，')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 80 }),
        fc.array(tags).map((all) => all.join('')),
      ),
      (text) => {
        const once = normalise(text)
        assert.ok(!/[\p{Cc}\p{Cs}\s]/u.test(once))
        // Full-width signs may have become a tag, which a second reading takes for one.
        if (!/<(?:!--|[/!?]?[a-z])/i.test(once)) assert.equal(normalise(once), once)
      },
    ),
    { numRuns: 300 },
  )
})

test('no more than five thousand characters are read', () => {
  assert.equal(normalise('路'.repeat(100_000)).length, READ_AT_MOST)
})
