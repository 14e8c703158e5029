// Covering names, phones and identity cards, in fields and in texts.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { coverText, maskName, maskPhone, maskRequester } from './masking.js'

test('a mobile number keeps three digits in front and four behind', () => {
  assert.equal(maskPhone('13812341234'), '138****1234')
  assert.equal(maskPhone('138 1234 1234'), '138****1234')
  assert.equal(maskPhone('+86 13812341234'), '86138****1234')
})

test('a landline keeps its end, a short number nothing', () => {
  assert.equal(maskPhone('82212345'), '82***345')
  assert.equal(maskPhone('110'), '***')
})

test('of a name the family name stays', () => {
  assert.equal(maskName('张三'), '张*')
  assert.equal(maskName('张'), '张*')
  assert.equal(maskName('欧阳娜娜'), '欧***')
  assert.equal(maskName('𠮷野'), '𠮷*')
})

test('at least four digits of any number long enough to call are covered', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{7,15}$/), (phone) => {
      const masked = maskPhone(phone)
      assert.ok((masked.match(/\*/g) ?? []).length >= 3)
      assert.notEqual(masked, phone)
    }),
  )
})

test("the requester's own number and name are covered wherever they were typed", () => {
  const people = [{ name: '张三', phone: '13812341234', secret: false }]
  assert.equal(
    coverText('我是张三，打138-1234-1234或13812341234找我', { people, strict: false }),
    '我是张*，打138****1234或138****1234找我',
  )
})

test("somebody else's number stays readable at the desk and is covered for readers from outside", () => {
  const text = '老板电话13900001111'
  assert.equal(coverText(text, { people: [], strict: false }), text)
  assert.equal(coverText(text, { people: [], strict: true }), '老板电话139****1111')
})

test('an identity card is always covered; a case number of eighteen digits is not one', () => {
  assert.equal(coverText('身份证11010519491231002X', { people: [], strict: false }), '身份证**************002X')
  assert.equal(coverText('原单260302195412311234', { people: [], strict: false }), '原单260302195412311234')
})

test('a requester without a name or a phone stays without', () => {
  assert.deepEqual(maskRequester({ name: null, phone: null, secret: true }), { name: null, phone: null, secret: true })
})

test("covering a text never leaves the requester's number in it", () => {
  const phone = fc.stringMatching(/^1[3-9][0-9]{9}$/)
  fc.assert(
    fc.property(phone, fc.string(), fc.string(), (number, before, after) => {
      const covered = coverText(`${before} ${number} ${after}`, {
        people: [{ name: null, phone: number, secret: false }],
        strict: false,
      })
      const left = covered.slice(before.length, covered.length - after.length)
      assert.ok(!left.includes(number))
    }),
  )
})
