// Who held which post on which day, with invented names in an invented county (R88).
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { allPosts, holdersOfPost, holds, postsOfPerson } from './holders.js'
import { actKey, countedActs, type PostAct, type PostCorrection } from './post-acts.js'
import { officeNames, postNames } from './post-name.js'
import { tenuresOf } from './tenures.js'

const MARCH = { instrument: '清政干〔2031〕4号', on: '2031-03-09' }
const LATER = { instrument: '清政干〔2031〕3号', on: '2031-03-31' }

function act(given: Partial<PostAct> & Pick<PostAct, 'person' | 'act' | 'post'>): PostAct {
  return { ...MARCH, probationMonths: null, probationEnds: null, concurrent: false, basis: null, ...given }
}

const ACTS: readonly PostAct[] = [
  // Printed first because of its number, dated later.
  act({
    person: '甲一',
    act: 'appointed',
    post: '云山市清河区住房和城乡建设局局长',
    ...LATER,
    basis: '区人大常委会决定',
  }),
  act({ person: '甲一', act: 'appointed', post: '区地震局局长' }),
  act({ person: '甲一', act: 'removed', post: '区政府办公室副主任（兼职）', concurrent: true }),
  act({ person: '乙二', act: 'appointed', post: '区政府办公室副主任（兼职）', concurrent: true }),
  act({
    person: '丙三',
    act: 'appointed',
    post: '清河渡口集团有限公司副董事长、总经理',
    probationMonths: 12,
    probationEnds: '2032-03-09',
  }),
  act({ person: '丁四', act: 'removed', post: '清河渡口集团有限公司副董事长、总经理' }),
  act({ person: '戊五', act: 'appointed', post: '东街街道办事处副主任' }),
  act({ person: '己六', act: 'removed', post: '东街街道办事处副主任' }),
]
const SEEN = [
  { person: '庚七', office: '东街街道党工委委员、办事处副主任', instrument: '清政办发〔2031〕9号', on: '2031-03-17' },
]

const tenures = tenuresOf(countedActs(ACTS, []))
const who = (post: string, day: string) =>
  holdersOfPost(tenures, post, day, SEEN).flatMap(({ holders }) => holders.map(({ tenure }) => tenure.person))

test('a company’s two titles are two posts of the same company', () => {
  assert.deepEqual(
    postNames('清河渡口集团有限公司副董事长、总经理').map(({ post }) => post),
    ['清河渡口集团有限公司副董事长', '清河渡口集团有限公司总经理'],
  )
  assert.equal(officeNames('东街街道党工委委员、办事处副主任')[1]?.title, '副主任')
})

test('nobody is named as head of an office before the first printed appointment: the predecessor is unknown', () => {
  const [answer] = holdersOfPost(tenures, '区住建局局长', '2031-03-30')
  assert.deepEqual(answer?.holders, [])
  assert.match(answer?.say.zh ?? '', /未知：前任未载/)
  assert.deepEqual(who('区住建局局长', '2031-03-31'), ['甲一'])
})

test('the paper’s day counts and not its number: number 4 of 9 March comes before number 3 of 31 March', () => {
  assert.deepEqual(who('区地震局局长', '2031-03-09'), ['甲一'])
  const held = postsOfPerson(tenures, '甲一', '2031-04-01').filter(({ holds }) => holds)
  assert.deepEqual(held.map(({ tenure }) => tenure.name.post).sort(), ['区住房和城乡建设局局长', '区地震局局长'])
})

test('whoever was removed held the post until the day before, though the appointment was never printed', () => {
  assert.deepEqual(who('清河渡口集团总经理', '2031-03-08'), ['丁四'])
  assert.deepEqual(who('清河渡口集团总经理', '2031-03-09'), ['丙三'])
  const [answer] = holdersOfPost(tenures, '清河渡口集团总经理', '2031-03-08')
  assert.match(answer?.holders[0]?.notes[0]?.zh ?? '', /起始日不明/)
})

test('the new deputy is in, the old one out in the same paper, and one seen on a list only is told apart', () => {
  const [answer] = holdersOfPost(tenures, '东街街道办事处副主任', '2031-03-09', SEEN)
  assert.deepEqual(
    answer?.holders.map(({ tenure }) => tenure.person),
    ['戊五'],
  )
  assert.deepEqual(
    answer?.former.map(({ person }) => person),
    ['己六'],
  )
  assert.deepEqual(
    answer?.seen.map(({ person }) => person),
    ['庚七'],
  )
})

test('probation runs to its last day and confirms nobody by itself', () => {
  const on = (day: string, more: readonly PostAct[] = []) => {
    const known = tenuresOf(countedActs([...ACTS, ...more], []))
    const [answer] = holdersOfPost(known, '清河渡口集团有限公司总经理', day)
    return answer?.holders[0]
  }
  assert.equal(on('2032-03-08')?.probation, 'running')
  assert.equal(on('2032-03-09')?.probation, 'over_unconfirmed')
  assert.match(on('2033-01-01')?.notes[0]?.zh ?? '', /不自动转正/)
  const confirmed = act({
    person: '丙三',
    act: 'appointed',
    post: '清河渡口集团有限公司总经理',
    instrument: '清政干〔2032〕2号',
    on: '2032-04-01',
  })
  assert.equal(on('2032-03-31', [confirmed])?.probation, 'over_unconfirmed')
  assert.equal(on('2032-04-01', [confirmed])?.probation, 'confirmed')
})

test('a post held beside another is marked, whichever way the paper marks it', () => {
  const [answer] = holdersOfPost(tenures, '区政府办公室副主任', '2031-03-10')
  assert.deepEqual(
    answer?.holders.map(({ tenure }) => [tenure.person, tenure.concurrent]),
    [['乙二', true]],
  )
})

test('two holders of a post for one are told, two deputies are not', () => {
  const known = tenuresOf(
    countedActs(
      [
        ...ACTS,
        act({
          person: '辛八',
          act: 'appointed',
          post: '区地震局局长',
          on: '2031-05-01',
          instrument: '清政干〔2031〕6号',
        }),
      ],
      [],
    ),
  )
  const [answer] = holdersOfPost(known, '区地震局局长', '2031-05-01')
  assert.equal(answer?.holders.length, 2)
  assert.ok(answer?.holders.every(({ notes }) => notes.some(({ zh }) => zh.includes('两人在任'))))
})

test('a correction changes what counts from then on and leaves what was printed readable; the newest counts', () => {
  const [printed] = ACTS.slice(1)
  assert.ok(printed)
  const correction = (at: string, instead: PostCorrection['instead']): PostCorrection => ({
    act: actKey(printed),
    at,
    by: 'keeper',
    reason: '勘误：单位名称有误',
    instead,
  })
  const once = countedActs(ACTS, [correction('2031-05-01T00:00:00.000Z', { post: '区气象局局长' })])
  const known = tenuresOf(once)
  assert.deepEqual(holdersOfPost(known, '区地震局局长', '2031-06-01'), [])
  const [answer] = holdersOfPost(known, '区气象局局长', '2031-06-01')
  assert.equal(answer?.holders[0]?.tenure.appointed?.corrected?.was.post, '区地震局局长')
  assert.ok(answer?.holders[0]?.notes.some(({ zh }) => zh.includes('勘误')))
  const twice = countedActs(ACTS, [
    correction('2031-05-02T00:00:00.000Z', null),
    correction('2031-05-01T00:00:00.000Z', { post: '区气象局局长' }),
  ])
  assert.deepEqual(holdersOfPost(tenuresOf(twice), '区气象局局长', '2031-06-01'), [])
  assert.equal(twice.find(({ key }) => key === actKey(printed))?.counts, false, 'withdrawn, but still listed')
})

test('a paper printed in two issues appoints once', () => {
  assert.equal(countedActs([...ACTS, ...ACTS], []).length, ACTS.length)
})

test('every tenure is shown on each of its days and on no other, in whatever order the papers come in', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((n) => new Date(Date.UTC(2031, 0, 1 + n)).toISOString().slice(0, 10))
  const shuffled = fc.shuffledSubarray([...ACTS], { minLength: ACTS.length })
  fc.assert(
    fc.property(shuffled, day, (acts, asked) => {
      const known = tenuresOf(countedActs(acts, []))
      const shown = allPosts(known, asked).flatMap(({ holders }) => holders.map(({ tenure }) => tenure))
      assert.equal(shown.length, known.filter((one) => holds(one, asked)).length)
      assert.equal(known.length, tenures.length)
    }),
  )
})
