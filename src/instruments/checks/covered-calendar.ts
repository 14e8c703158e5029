// The holiday library silently treats a year it does not know as one without holidays; `coveredUntil` must not claim it.
import chineseDays from 'chinese-days'
import { bi, errorAt, warningAt } from '../finding.js'
import type { PlaceCheck } from './check.js'

const WARN_DAYS_AHEAD = 60

export const coveredCalendar: PlaceCheck = (place, at, today) => {
  const { coveredUntil, extraDaysOff } = place.calendar
  const spot = at(['calendar', 'coveredUntil'])
  const year = coveredUntil.slice(0, 4)
  // 1 October is a holiday in every year the library knows.
  if (
    chineseDays.isWorkday(`${year}-10-01`) &&
    !extraDaysOff.includes(`${year}-10-01`) &&
    coveredUntil >= `${year}-10-01`
  ) {
    return [
      errorAt(
        spot,
        bi(
          `coveredUntil 写到 ${coveredUntil}，但节假日资料没有 ${year} 年。`,
          `coveredUntil claims ${coveredUntil}, but no holidays are known for ${year}.`,
        ),
        bi(
          '改回有资料的最后一天，或把该年的放假和调休日写进 extraDaysOff 和 extraWorkingDays。',
          "Go back to the last known day, or write that year's days into extraDaysOff and extraWorkingDays.",
        ),
      ),
    ]
  }
  const warnFrom = new Date(Date.parse(`${coveredUntil}T00:00:00Z`) - WARN_DAYS_AHEAD * 86_400_000)
  if (today < warnFrom.toISOString().slice(0, 10)) return []
  return [
    warningAt(
      spot,
      bi(
        `节假日只知道到 ${coveredUntil}，之后算出的到期日是暂定的。`,
        `Holidays are known until ${coveredUntil}; due dates after it are provisional.`,
      ),
      bi(
        '来年放假安排公布后补上，并顺延 coveredUntil。',
        "Add next year's days once they are published, and move coveredUntil.",
      ),
    ),
  ]
}
