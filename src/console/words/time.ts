// Times in words: how long is left, how late it is, and which of the three colours that deserves.
import type { Instant, Language } from '../api/shapes.js'
import type { Say } from './say.js'

export type Urgency = 'calm' | 'soon' | 'late' | 'paused' | 'none'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The lamp between two readings: both points in time come from the server, which has them from the pack. No threshold is set here. */
export function urgencyOf(dueAt: Instant | null, amberAt: Instant | null | undefined, now: number): Urgency {
  if (!dueAt) return 'none'
  if (now > Date.parse(dueAt)) return 'late'
  return amberAt && now >= Date.parse(amberAt) ? 'soon' : 'calm'
}

/** Two units at most: `2天3小时`, `2 d 3 h`. Never rounded up, so that nobody is promised time they do not have. */
export function spanInWords(ms: number, language: Language): string {
  const whole = Math.abs(ms)
  const units =
    language === 'zh'
      ? ([
          [DAY, '天'],
          [HOUR, '小时'],
          [MINUTE, '分钟'],
        ] as const)
      : ([
          [DAY, ' d'],
          [HOUR, ' h'],
          [MINUTE, ' min'],
        ] as const)
  const parts: string[] = []
  let rest = whole
  for (const [size, name] of units) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0) parts.push(`${count}${name}`)
    if (parts.length === 2 || (parts.length === 1 && count === 0)) break
  }
  if (parts.length === 0) return `${Math.floor(whole / 1000)}${language === 'zh' ? '秒' : ' s'}`
  return parts.join(language === 'zh' ? '' : ' ')
}

/** The workstation's own zone, until the place has said its own. */
let zone: string | undefined
/** From the book, or from what the place tells everyone: told once, before anything with a time is on the screen. */
export function learnZone(named: string): void {
  zone = named
}

const formats = new Map<string, Intl.DateTimeFormat>()
function format(language: Language, kind: 'moment' | 'day' | 'clock' | 'year'): Intl.DateTimeFormat {
  const key = `${language}.${kind}.${zone ?? ''}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    // Always the place's own clock, whatever the workstation believes.
    ...(zone === undefined ? {} : { timeZone: zone }),
    hourCycle: 'h23',
    ...(kind === 'clock'
      ? { hour: '2-digit', minute: '2-digit', second: '2-digit' }
      : kind === 'day'
        ? { month: 'numeric', day: 'numeric', weekday: 'short' }
        : kind === 'year'
          ? { year: 'numeric' }
          : { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' }),
  })
  formats.set(key, made)
  return made
}

/** Month, day, hour and minute; with the year when it is not this year. */
export function momentInWords(at: Instant, language: Language): string {
  const said = format(language, 'moment').format(new Date(at))
  const year = format('en', 'year')
  const then = year.format(new Date(at))
  return then === year.format(new Date()) ? said : `${then} ${said}`
}

export function dayInWords(at: number, language: Language): string {
  return format(language, 'day').format(at)
}

export function clockInWords(at: number, language: Language): string {
  return format(language, 'clock').format(at)
}

/** How far a step of supervision lies from the due time, as the procedure counts it. */
export function distanceInWords(afterMinutes: number, say: Say, language: Language): string {
  if (afterMinutes === 0) return say('step.atDue')
  const span = spanInWords(afterMinutes * MINUTE, language)
  return say(afterMinutes < 0 ? 'step.before' : 'step.after', { span })
}
