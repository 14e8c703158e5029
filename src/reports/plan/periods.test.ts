// Periods, numbers and due times of reports.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { ReportPlan } from '../../instruments/report-plan.js'
import { numberOf, periodBefore, periodWith, periodYearBefore, slotsDue } from './periods.js'

const ZONE = 'Asia/Shanghai'
const plan = (on: 'day' | 'monday' | 'first_of_month', period: ReportPlan['period']) =>
  ({ period, schedule: { on, at: '08:00' } }) as ReportPlan

test('a week runs from Monday to Sunday and is numbered by its Thursday', () => {
  assert.deepEqual(periodWith('week', '2026-11-22'), { from: '2026-11-16', to: '2026-11-22' })
  assert.deepEqual(numberOf('week', { from: '2026-11-16', to: '2026-11-22' }), { year: '2026', n: 47 })
  assert.deepEqual(numberOf('week', { from: '2024-12-30', to: '2025-01-05' }), { year: '2025', n: 1 })
})

test('a month is compared with the month before and the same month last year, February with its own length', () => {
  const march = periodWith('month', '2028-03-15')
  assert.deepEqual(march, { from: '2028-03-01', to: '2028-03-31' })
  assert.deepEqual(periodBefore('month', march), { from: '2028-02-01', to: '2028-02-29' })
  assert.deepEqual(periodYearBefore('month', march), { from: '2027-03-01', to: '2027-03-31' })
  assert.deepEqual(periodYearBefore('day', { from: '2028-02-29', to: '2028-02-29' }).from, '2027-02-28')
})

test('a daily report falls due at eight by the clock of the place, about yesterday', () => {
  const due = slotsDue(plan('day', 'day'), '2026-11-21T02:00:00.000Z', '2026-11-22T00:00:00.000Z', ZONE)
  assert.deepEqual(due, [{ at: '2026-11-22T00:00:00.000Z', period: { from: '2026-11-21', to: '2026-11-21' } }])
})

test('what an outage missed falls due once each, and what was done is not done again', () => {
  const after = '2026-11-18T00:00:00.000Z'
  const due = slotsDue(plan('day', 'day'), after, '2026-11-22T03:00:00.000Z', ZONE)
  assert.deepEqual(
    due.map(({ period }) => period.from),
    ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21'],
  )
  assert.deepEqual(slotsDue(plan('day', 'day'), due.at(-1)?.at ?? '', '2026-11-22T03:00:00.000Z', ZONE), [])
})

test('weekly reports fall due on Monday about last week, monthly ones on the first about last month', () => {
  const [week] = slotsDue(plan('monday', 'week'), '2026-11-20T00:00:00.000Z', '2026-11-23T01:00:00.000Z', ZONE)
  assert.deepEqual(week?.period, { from: '2026-11-16', to: '2026-11-22' })
  const [month] = slotsDue(
    plan('first_of_month', 'month'),
    '2026-11-20T00:00:00.000Z',
    '2026-12-01T01:00:00.000Z',
    ZONE,
  )
  assert.deepEqual(month?.period, { from: '2026-11-01', to: '2026-11-30' })
})
