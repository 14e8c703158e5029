// Hands the rules what lies outside them: the place's working days and the state of the papers in the house.
import { createCalendar } from '../deadlines/calendar.js'
import type { Book } from '../instruments/pack.js'
import type { RuleTools } from '../rules/formula.js'
import { paperLookup } from '../rules/paper-lookup.js'

export function ruleToolsOf(book: Book): RuleTools {
  const { isWorkingDay, coveredUntil } = createCalendar(book.place)
  return { calendar: { isWorkingDay, coveredUntil }, papers: paperLookup(book) }
}
