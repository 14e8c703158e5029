// Hands the rules what lies outside them, the place's working days and the state of the papers in the house; and the checker
// of rules, which needs both.
import { createCalendar } from '../deadlines/calendar.js'
import type { Check } from '../instruments/checks/check.js'
import type { Book, Pack, Place } from '../instruments/pack.js'
import { askedRulesCheck } from '../rules/checks/asked-rules.js'
import type { RuleTools } from '../rules/formula.js'
import { paperLookup } from '../rules/paper-lookup.js'

export function ruleToolsOf(book: Book): RuleTools {
  return toolsOf(book.place, book.packs)
}

export function ruleChecks(how: 'form' | 'whole'): readonly Check[] {
  return [askedRulesCheck(({ place, packs }) => toolsOf(place, packs), how)]
}

function toolsOf(place: Place | null, packs: readonly Pack[]): RuleTools {
  return { calendar: place === null ? NO_CALENDAR : createCalendar(place), papers: paperLookup(packs) }
}

/** Where place.yaml cannot be read, which is an error of its own: every day works. */
const NO_CALENDAR: RuleTools['calendar'] = { isWorkingDay: () => true, coveredUntil: '9999-12-31' }
