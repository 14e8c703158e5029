// The register as a whole: relations from both ends, papers that are not in the house, what runs out, what stands on what.
import assert from 'node:assert/strict'
import path from 'node:path'
import test from 'node:test'
import { packsFolder } from '../checks/broken-town.js'
import { loadBook } from '../load-book.js'
import { addMonths, expiringPapers } from './expiring.js'
import { gazetteContents } from './gazette-contents.js'
import { INVENTED, packOfPaper } from './invented-papers.js'
import { paperGraph } from './paper-graph.js'
import { byNumber, normaliseNumber } from './paper-number.js'
import { findPaper, registerOfPapers } from './register-of-papers.js'
import { whatStandsOn } from './what-stands-on.js'

const register = registerOfPapers({ packs: INVENTED })

test('a number is the same in whatever brackets and blanks it is written', () => {
  for (const written of [
    '清政办发〔2031〕5号',
    '清政办发[2031]5号',
    '清政办发（2031）5号',
    '清政办发【2031】 05 号',
    '清政办发〔２０３１〕第5号',
  ]) {
    assert.equal(normaliseNumber(written), '清政办发〔2031〕5号', written)
  }
})

test('number 8 stands before number 13, and papers without a number come last', () => {
  const sorted = ['渡口办法', '甲发〔2031〕13号', '甲发〔2031〕8号', '甲发〔2030〕20号'].sort(byNumber)
  assert.deepEqual(sorted, ['甲发〔2030〕20号', '甲发〔2031〕8号', '甲发〔2031〕13号', '渡口办法'])
})

test('a paper is found by its folder, its title and its short number, and not when two fit', () => {
  assert.equal(findPaper(register, 'subsidy')?.key, '清政办发〔2031〕4号')
  assert.equal(findPaper(register, '竣工审计办法')?.key, '清政办发〔2030〕10号')
  assert.equal(findPaper(register, '〔2031〕4号')?.key, '清政办发〔2031〕4号')
  const twice = registerOfPapers({ packs: [...INVENTED, packOfPaper('x', { number: '清政发〔2031〕4号' })] })
  assert.equal(findPaper(twice, '〔2031〕4号'), undefined)
  assert.equal(findPaper(register, '〔2031〕99号'), undefined)
  assert.equal(findPaper(register, '4号')?.key, '清政办发〔2031〕4号')
  assert.equal(findPaper(register, '10号'), undefined, 'a paper that is only mentioned is asked for in full')
  assert.equal(findPaper(twice, '4号'), undefined)
})

test('a relation is seen from both papers, and a paper that is only mentioned is in the register', () => {
  const mentioned = findPaper(register, '省发〔2030〕17号')
  assert.equal(mentioned?.inHouse, false)
  assert.equal(mentioned?.title, '全省河道意见')
  assert.deepEqual(
    mentioned?.relatedBy.map(({ type, key }) => [type, key]),
    [['implements', '清政办发〔2031〕5号']],
  )
  assert.deepEqual(
    findPaper(register, 'clean-up')?.relatedBy.map(({ key }) => key),
    ['清政发〔2031〕1号'],
  )
})

test('a law is one paper with or without the name of the state, and a paper called by its title is the one of the house', () => {
  const [one, other] = [
    packOfPaper('one', {
      number: '甲发〔2031〕1号',
      relations: [{ type: 'based_on', to: '《中华人民共和国河道法》' }],
    }),
    packOfPaper('other', {
      number: '甲发〔2031〕2号',
      relations: [
        { type: 'based_on', to: '河道法' },
        { type: 'refers_to', to: '渡口章程' },
      ],
    }),
  ]
  const notice = packOfPaper('notice', { number: '甲发〔2030〕9号', title: '关于印发《渡口章程》的通知' })
  const known = registerOfPapers({ packs: [one, other, notice] })
  assert.equal(findPaper(known, '河道法')?.relatedBy.length, 2)
  assert.deepEqual(
    findPaper(known, 'notice')?.relatedBy.map(({ key }) => key),
    ['甲发〔2031〕2号'],
  )
  assert.equal(known.papers.length, 4)
})

test('the same relation told by the pack and by the printed paper is one relation', () => {
  const printed = {
    number: '清政办发〔2031〕6号',
    title: '废止两件旧文件的通知',
    issuer: null,
    kind: 'repeal',
    signedOn: '2031-04-23',
    relations: [{ type: 'repeals' as const, to: '清政办发〔2031〕2号' }],
    annexes: [],
  }
  const both = registerOfPapers({ packs: INVENTED }, [printed])
  assert.equal(findPaper(both, 'old-lamps')?.endings.length, 1)
  assert.equal(findPaper(both, 'repeal')?.printed, true)
})

test('the graph joins only papers it shows, whole or around one', () => {
  const whole = paperGraph(register, '2031-06-01')
  const keys = new Set(whole.nodes.map(({ key }) => key))
  assert.ok(whole.edges.length === 5 && whole.edges.every(({ from, to }) => keys.has(from) && keys.has(to)))
  const around = paperGraph(register, '2031-06-01', '清政办发〔2031〕6号')
  assert.deepEqual(around.nodes.map(({ key }) => key).sort(), [
    '清政办发〔2030〕10号',
    '清政办发〔2031〕2号',
    '清政办发〔2031〕6号',
  ])
  assert.equal(around.nodes.find(({ key }) => key.includes('2030'))?.status, 'repealed')
})

test('six months ahead it is told what runs out: the first and the last day of the window count', () => {
  const told = (day: string) =>
    expiringPapers(register, day).map(({ paper, what, daysLeft }) => [paper.key, what, daysLeft])
  assert.deepEqual(told('2032-06-29'), [])
  assert.deepEqual(told('2032-06-30'), [], 'six months after 30 June is 30 December')
  assert.equal(told('2032-07-01').length, 2)
  assert.deepEqual(told('2032-08-01'), [
    ['清政办发〔2031〕4号', 'paper', 152],
    ['清政办发〔2031〕5号', 'tasks', 152],
  ])
  assert.deepEqual(told('2032-12-31')[0], ['清政办发〔2031〕4号', 'paper', 0])
  assert.deepEqual(told('2033-01-01'), [])
})

test('a coming repeal is told as a repeal, not as an end of its own', () => {
  const ender = packOfPaper('q', {
    number: '清政办发〔2032〕3号',
    signedOn: '2032-01-10',
    relations: [{ type: 'replaces', to: '清政办发〔2031〕5号', from: '2032-03-01' }],
  })
  const [first] = expiringPapers(registerOfPapers({ packs: [...INVENTED, ender] }), '2032-01-11')
  assert.deepEqual([first?.paper.key, first?.what, first?.on], ['清政办发〔2031〕5号', 'repeal', '2032-02-29'])
})

test('six months after the last of August is the last of February', () => {
  assert.equal(addMonths('2031-08-31', 6), '2032-02-29')
  assert.equal(addMonths('2031-12-15', 6), '2032-06-15')
})

test('the contents name the annexes that are not printed, the numbers that are missing, and a number against its date', () => {
  const late = packOfPaper('late', { number: '清政办发〔2031〕3号', signedOn: '2031-12-01' })
  const sections = gazetteContents(registerOfPapers({ packs: [...INVENTED, late] }), '2031-12-31')
  const office = sections.find(({ series }) => series === '清政办发〔2031〕')
  assert.deepEqual(office?.gaps, [])
  assert.deepEqual(office?.againstDates[0], { lower: '清政办发〔2031〕3号', higher: '清政办发〔2031〕4号' })
  const [first] = gazetteContents(register, '2031-12-31').filter(({ series }) => series === '清政办发〔2031〕')
  assert.deepEqual(first?.gaps, [3])
  const cleanUp = first?.lines.find(({ paper }) => paper.key.endsWith('5号'))
  assert.deepEqual(
    cleanUp?.annexes.filter(({ printed }) => !printed).map(({ title }) => title),
    ['附件1 河段'],
  )
})

test('what stands on a paper are its own rows and rules, and the limits that cite it from elsewhere', async () => {
  const book = await loadBook(path.join(packsFolder(), 'sample-town'))
  const paper = findPaper(registerOfPapers(book), 'lamps-and-fights')
  assert.ok(paper)
  const found = whatStandsOn(book, paper)
  const parts = new Set(found.map(({ part }) => part))
  for (const part of ['matters', 'rules', 'procedure']) assert.ok(parts.has(part), part)
  assert.ok(found.some(({ part, id, own }) => part === 'matters' && id === 'H3' && own))
  assert.ok(found.every(({ own, clauses }) => own || clauses.length > 0))
})
