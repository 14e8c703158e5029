// What a paper is on a day: the borders of every kind of validity, on invented papers (R52, R87).
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { packInForce, packsInForce } from '../in-force.js'
import type { Book } from '../pack.js'
import { INVENTED, packOfPaper } from './invented-papers.js'
import { dayAfter, dayBefore, PAPER_STATUSES, paperStatus } from './paper-status.js'
import { findPaper, registerOfPapers } from './register-of-papers.js'

const register = registerOfPapers({ packs: INVENTED })
const on = (paper: string, day: string) => {
  const entry = findPaper(register, paper)
  assert.ok(entry, paper)
  return paperStatus(register, entry, day)
}

const TABLE: readonly (readonly [paper: string, day: string, status: string, note?: RegExp])[] = [
  ['〔2031〕4号', '2030-12-31', 'not_yet'],
  ['〔2031〕4号', '2031-02-01', 'in_force', /追溯/],
  ['〔2031〕4号', '2032-12-31', 'in_force'],
  ['〔2031〕4号', '2033-01-01', 'expired'],
  ['清政办发〔2031〕5号', '2031-04-19', 'not_yet'],
  ['清政办发〔2031〕5号', '2032-12-31', 'in_force', /附件1 河段/],
  ['清政办发〔2031〕5号', '2033-01-01', 'task_ended'],
  ['清政办发[2031] 5 号', '2050-01-01', 'task_ended'],
  ['清政办发〔2031〕7号', '2035-12-31', 'in_force', /有效，但规划正文缺失/],
  ['清政办发〔2031〕7号', '2036-01-01', 'expired'],
  ['清政办发〔2030〕10号', '2029-12-31', 'not_yet'],
  ['清政办发〔2030〕10号', '2030-06-01', 'external_unknown'],
  ['清政办发〔2030〕10号', '2031-04-22', 'in_force'],
  ['清政办发〔2030〕10号', '2031-04-23', 'repealed'],
  ['清政办发〔2031〕2号', '2031-04-22', 'in_force'],
  ['清政办发〔2031〕2号', '2031-04-23', 'repealed'],
  ['清政办发〔2031〕6号', '2031-04-23', 'in_force'],
  ['省发〔2030〕17号', '2031-04-23', 'external_unknown'],
  ['清淤验收办法', '2031-04-23', 'external_unknown'],
  ['清政发〔2031〕1号', '2031-03-03', 'not_yet'],
  ['清政发〔2031〕1号', '2040-01-01', 'report'],
  ['duties', '2040-01-01', 'in_force'],
]

for (const [paper, day, status, note] of TABLE) {
  test(`${paper} is ${status} on ${day}`, () => {
    const found = on(paper, day)
    assert.equal(found.status, status, found.why.zh)
    const told = [found.why, ...found.notes].map(({ zh }) => zh).join('')
    if (note) assert.match(told, note)
  })
}

test('the paper that repeals is named, with the day, and so is what it does not touch', () => {
  const found = on('清政办发〔2031〕2号', '2031-04-23')
  assert.deepEqual(found.cite, { paper: '清政办发〔2031〕6号', clause: null })
  assert.match(found.why.zh, /清政办发〔2031〕6号自2031-04-23起将其废止.*此前已作出的决定不受影响/)
})

test('a paper that was only announced is told apart from one that is merely elsewhere', () => {
  assert.match(on('清淤验收办法', '2031-05-01').why.zh, /将要制定/)
  assert.match(on('省发〔2030〕17号', '2031-05-01').why.zh, /外部引用/)
})

test('a paper printed without a date counts from the lower number before it, and says that this is a reading', () => {
  const printed = { number: '清政办发〔2031〕9号', title: '无日期的通知', issuer: null, kind: 'notice', signedOn: null }
  const wider = registerOfPapers({ packs: INVENTED }, [{ ...printed, relations: [], annexes: [] }])
  const paper = findPaper(wider, '清政办发〔2031〕9号')
  assert.ok(paper)
  assert.equal(paperStatus(wider, paper, '2031-05-08').status, 'not_yet')
  const found = paperStatus(wider, paper, '2031-05-09')
  assert.equal(found.status, 'in_force')
  assert.match(found.why.zh, /没有印日期，按前后文号推定/)
})

test('a period that ran out before the repeal stays run out; a repeal before its end is a repeal', () => {
  const paper = (to: string) =>
    packOfPaper('p', { number: '清政办发〔2032〕1号', signedOn: '2032-01-01', inForceTo: to })
  const ender = packOfPaper('q', {
    number: '清政办发〔2033〕1号',
    signedOn: '2033-06-01',
    relations: [{ type: 'replaces', to: '清政办发〔2032〕1号', from: '2033-07-01' }],
  })
  const status = (to: string, day: string) => {
    const book = registerOfPapers({ packs: [paper(to), ender] })
    const entry = findPaper(book, '清政办发〔2032〕1号')
    assert.ok(entry)
    return paperStatus(book, entry, day).status
  }
  assert.equal(status('2032-12-31', '2034-01-01'), 'expired')
  assert.equal(status('2035-12-31', '2033-06-30'), 'in_force')
  assert.equal(status('2035-12-31', '2033-07-01'), 'replaced')
})

test('what stands on a repealed paper is off the shelf from the day of the repeal, and was on it the day before', () => {
  const book = { packs: INVENTED } as unknown as Book
  assert.equal(packInForce(book, 'old-lamps', '2031-04-22')?.id, 'old-lamps')
  assert.equal(packInForce(book, 'old-lamps', '2031-04-23'), undefined)
  assert.ok(!packsInForce(book, '2031-04-23').some(({ id }) => id === 'old-lamps'))
})

test('every paper has exactly one status on every day, and its status lasts as long as it says', () => {
  const day = fc
    .integer({ min: Date.UTC(2028, 0, 1) / 86_400_000, max: Date.UTC(2038, 0, 1) / 86_400_000 })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.constantFrom(...register.papers), day, (paper, asked) => {
      const now = paperStatus(register, paper, asked)
      assert.ok(PAPER_STATUSES.includes(now.status))
      if (now.until !== null) {
        assert.ok(asked <= now.until)
        assert.equal(paperStatus(register, paper, now.until).status, now.status)
        assert.notEqual(paperStatus(register, paper, dayAfter(now.until)).status, now.status)
      }
      if (now.since !== null) {
        assert.ok(now.since <= asked)
        assert.equal(paperStatus(register, paper, now.since).status, now.status)
        assert.notEqual(paperStatus(register, paper, dayBefore(now.since)).status, now.status)
      }
    }),
  )
})
