// R88 on an invented district: appointed, removed, on probation, only listed, never written of.
import assert from 'node:assert/strict'
import test from 'node:test'
import { countedActs, type PostAct } from '../../instruments/posts/post-acts.js'
import { tenuresOf } from '../../instruments/posts/tenures.js'
import { postLookup } from '../post-lookup.js'
import { postHolder } from './post-holder.js'
import { outOf, tryFormula } from './try-formula.js'

const WORDS = { 前任未载: '未知(前任未载)', 未载: '未知(未载)' }
const EARLY = { instrument: '云政干〔2031〕4号', on: '2031-03-09' }
const LATE = { instrument: '云政干〔2031〕3号', on: '2031-03-31' }

function act(given: Pick<PostAct, 'person' | 'act' | 'post'> & Partial<PostAct>): PostAct {
  return { ...EARLY, probationMonths: null, probationEnds: null, concurrent: false, basis: null, ...given }
}

const TENURES = tenuresOf(
  countedActs(
    [
      act({ person: '甲一', act: 'appointed', post: '云山市清河区渡口管理局局长', ...LATE }),
      act({ person: '甲一', act: 'appointed', post: '区水文局局长' }),
      act({ person: '乙二', act: 'removed', post: '清河控股集团有限公司副董事长、总经理' }),
      act({
        person: '丙三',
        act: 'appointed',
        post: '清河控股集团有限公司副董事长、总经理',
        probationMonths: 12,
        probationEnds: '2032-03-09',
      }),
      act({ person: '丁四', act: 'appointed', post: '清河街道办事处副主任' }),
      act({ person: '戊五', act: 'removed', post: '清河街道办事处副主任' }),
      act({ person: '己六', act: 'removed', post: '区粮食局局长' }),
    ],
    [],
  ),
)
const SEEN = [
  { person: '庚七', office: '清河街道党工委委员、办事处副主任', instrument: '云政办发〔2031〕9号', on: null },
]
const TOOLS = {
  calendar: { isWorkingDay: () => true, coveredUntil: '2031-12-31' },
  papers: () => null,
  posts: postLookup(TENURES, SEEN),
}

const ask = (given: Record<string, unknown>) => outOf(tryFormula(postHolder, given, WORDS, TOOLS))

test('before the first printed appointment the holder is unknown, however short the body is named', () => {
  assert.equal(ask({ post: '区渡口局局长', date: '2031-03-30' }), '未知(前任未载)')
  assert.equal(ask({ post: '区渡口局局长', date: '2031-03-31' }), '甲一(3号)')
})

test('a paper counts by its day and not by its number', () => {
  assert.equal(ask({ post: '区水文局局长', date: '2031-03-09' }), '甲一(4号)')
  assert.equal(ask({ person: '甲一', date: '2031-03-31' }), '区水文局局长(4号)、区渡口管理局局长(3号)')
})

test('who is known by removal alone was there before, and who follows is told with probation and hand-over', () => {
  assert.equal(ask({ post: '清河控股集团总经理', date: '2031-03-08' }), '乙二(前)')
  assert.equal(ask({ post: '清河控股集团总经理', date: '2031-03-09' }), '丙三在任(新任，试用期至2032-03-09)，乙二已免')
  assert.equal(ask({ person: '丙三', post: '清河控股集团总经理', date: '2032-04-01' }), '在任，试用期满，转正需另文')
})

test('a list that names somebody else with the same office is told beside the appointment', () => {
  assert.equal(
    ask({ post: '清河街道办事处副主任', date: '2031-03-09' }),
    '丁四在任(新任)，戊五已免；另有庚七(〔2031〕9号名单)',
  )
})

test('a post that was left and not filled, and a post nobody ever wrote of, are told apart', () => {
  assert.equal(ask({ post: '区粮食局局长', date: '2031-04-01' }), '无(己六已免，未见新任)')
  assert.equal(ask({ post: '区气象局局长', date: '2031-04-01' }), '未知(未载)')
  assert.equal(ask({ person: '己六', post: '区粮食局局长', date: '2031-04-01' }), '已免')
})

test('without an imported gazette nobody is known, and it is said why', () => {
  const answer = tryFormula(postHolder, { post: '区渡口局局长', date: '2031-04-01' }, WORDS)
  assert.equal(outOf(answer), '未知(前任未载)')
  assert.match(JSON.stringify(answer), /导入/)
  assert.ok('missing' in tryFormula(postHolder, { date: '2031-04-01' }, WORDS, TOOLS))
})
