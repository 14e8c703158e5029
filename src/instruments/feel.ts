// FEEL (the expression language of DMN) as packs use it, evaluated by feelin. Stands here, below `rules` and `registers`,
// because the checker needs it too. Days and instants are ISO text: they compare as text, and the functions below count in them.
import { evaluate, parseExpression } from 'feelin'
import type { Day } from '../terms/time.js'
import { type FeelContext, quickExpression } from './quick-expression.js'

export type { FeelContext } from './quick-expression.js'

export interface FeelAnswer {
  readonly value: unknown
  /** Names that the text uses and nobody knows, and what else the library warned of. */
  readonly warnings: readonly string[]
}

const DAY_MS = 86_400_000

/** Functions every expression may call, beside those FEEL has. Names with blanks are FEEL's own custom. */
const FUNCTIONS: FeelContext = {
  'days between': (from: unknown, to: unknown) => (isDay(from) && isDay(to) ? daysBetween(from, to) : null),
  'days after': (day: unknown, count: unknown) =>
    isDay(day) && typeof count === 'number' ? daysAfter(day, count) : null,
  'months after': (day: unknown, count: unknown) =>
    isDay(day) && typeof count === 'number' ? monthsAfter(day, count) : null,
  'year of': (day: unknown) => (isDay(day) ? Number(day.slice(0, 4)) : null),
  /** The name of a town or unit; whoever knows the place puts its own in. */
  'name of': (id: unknown) => id ?? null,
  /** False for null, empty text and empty list. */
  filled: (value: unknown) =>
    value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
}

/** Never throws: what cannot be read answers null with a warning. What is plain is compiled once, the rest is feelin's. */
export function feel(text: string, context: FeelContext): FeelAnswer {
  const quick = quickExpression(text)?.(context)
  if (quick !== undefined) return { value: quick, warnings: [] }
  try {
    const { value, warnings } = evaluate(text, { ...FUNCTIONS, ...context })
    return { value: value ?? null, warnings: warnings.map((warning) => warning.message) }
  } catch (cause) {
    return { value: null, warnings: [cause instanceof Error ? cause.message : String(cause)] }
  }
}

/** A condition to be asked of many; none holds always. */
export function conditionOf(text: string | undefined): (look: () => FeelContext) => boolean {
  return text === undefined ? () => true : (look) => holds(text, look())
}

export function holds(text: string, context: FeelContext): boolean {
  return feel(text, context).value === true
}

/** The names an expression reads, whichever of its branches is taken; null when it is no FEEL. */
export function namesRead(text: string, known: readonly string[]): readonly string[] | null {
  const context = { ...Object.fromEntries(known.map((name) => [name, null])), ...FUNCTIONS }
  const names = new Set<string>()
  let broken = false
  parseExpression(text, context, undefined).iterate({
    enter: (node) => {
      if (node.type.isError) broken = true
      // A name before a bracket is a function's.
      if (node.name === 'VariableName' && !text.slice(node.to).trimStart().startsWith('(')) {
        names.add(text.slice(node.from, node.to))
      }
    },
  })
  if (broken) return null
  return [...names].filter((name) => name !== 'item')
}

function isDay(value: unknown): value is Day {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round(
    (Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / DAY_MS,
  )
}

export function daysAfter(day: Day, count: number): Day {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)
}

/** The same day of a later month; its last day where the month is shorter. */
export function monthsAfter(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + count, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}
