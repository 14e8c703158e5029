// R81, 海政发〔2023〕6号 一(二)1: half a working day, read as four working hours, from the moment of filing. The papers print no
// office hours: the rule's own parameters assume them; holidays are the place's.
import { Fault } from '../../terms/refusal.js'
import type { Formula, FormulaAnswer, FormulaAsk } from '../formula.js'
import { addDays } from './days.js'

export const workingHoursDue: Formula = {
  inputs: ['submitted'],
  parameters: ['上午', '下午', '工作小时'],
  answer,
}

/** No run of days off comes near this; a calendar that exceeds it is broken. */
const LONGEST_SEARCH_DAYS = 400
const HOUR = 3600

function answer(ask: FormulaAsk): FormulaAnswer {
  const submitted = ask.text('submitted')
  if (submitted === null) return { missing: ['submitted'] }
  const { calendar } = ask.tools
  const spans = [spanOf(ask.setting('上午')), spanOf(ask.setting('下午'))]
  let left = ask.parameter('工作小时').times(HOUR).toNumber()
  let day = submitted.slice(0, 10)
  let from = secondsOf(submitted.slice(11))
  for (let tried = 0; tried < LONGEST_SEARCH_DAYS; tried += 1) {
    for (const span of calendar.isWorkingDay(day) ? spans : []) {
      const start = Math.max(from, span.from)
      const room = span.to - start
      if (room <= 0) continue
      if (left <= room) return dueAt(ask, submitted, day, start + left)
      left -= room
    }
    day = addDays(day, 1)
    from = 0
  }
  throw new Fault(
    'calendar_without_working_days',
    `No working day was found within ${LONGEST_SEARCH_DAYS} days of ${submitted}.`,
  )
}

function dueAt(ask: FormulaAsk, submitted: string, day: string, seconds: number): FormulaAnswer {
  const due = `${day} ${clockOf(seconds)}`
  const hours = ask.parameter('工作小时').toFixed()
  return {
    out: { due },
    steps: [
      {
        zh: `${submitted.replace('T', ' ')} 提交；作息按 ${ask.setting('上午')}、${ask.setting('下午')} 计（假设参数），周末和法定节假日不计。`,
        en: `Filed at ${submitted.replace('T', ' ')}; office hours ${ask.setting('上午')} and ${ask.setting('下午')} are assumed; weekends and holidays do not count.`,
      },
      { zh: `${hours} 个工作小时到 ${due}。`, en: `${hours} working hours end at ${due}.` },
      ...(day > ask.tools.calendar.coveredUntil
        ? [
            {
              zh: `节假日安排只知道到 ${ask.tools.calendar.coveredUntil}，此后暂按周末计。`,
              en: `Holidays are known until ${ask.tools.calendar.coveredUntil} only; later days are provisional.`,
            },
          ]
        : []),
    ],
  }
}

/** `09:00-12:00` in seconds of the day. */
function spanOf(hours: string): { readonly from: number; readonly to: number } {
  const [from = '', to = ''] = hours.split('-')
  return { from: secondsOf(from.trim()), to: secondsOf(to.trim()) }
}

function secondsOf(clock: string): number {
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number)
  return hour * HOUR + minute * 60 + second
}

function clockOf(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(seconds / HOUR))}:${two(Math.floor((seconds % HOUR) / 60))}:${two(seconds % 60)}`
}
