// The small shapes every request is made of. What a person may write is bounded here, once, so that nothing longer,
// stranger or invisible ever reaches the rooms behind.
import { z } from 'zod'
import { CHANNELS, PLATFORMS, REQUEST_TYPES, TRANSFER_MODES } from '../../terms/platform.js'
import { SHARING_EXCLUSIONS } from '../../terms/sharing.js'

/** C0 and C1 controls but for line feed and tab; also U+2028/9, which break lines where nobody sees it. */
const CONTROL = /[^\P{Cc}\n\t]|[\u2028\u2029]/u
const LONE_SURROGATE = /\p{Surrogate}/u
const BLANK = /^\s*$/u

/** Issue codes of our own, carried in zod's `params` and worded in src/http/messages. */
export const OWN_ISSUES = ['control_character', 'lone_surrogate', 'blank'] as const
export type OwnIssue = (typeof OWN_ISSUES)[number]

/** Text that a person wrote: at least one visible character, at most `max` UTF-16 units. */
export function written(max: number) {
  return z
    .string()
    .min(1)
    .max(max)
    .superRefine((value, context) => {
      const issue = invisibleIn(value)
      if (issue !== undefined) context.addIssue({ code: 'custom', params: { issue }, message: issue })
      else if (value !== '' && BLANK.test(value))
        context.addIssue({ code: 'custom', params: { issue: 'blank' }, message: 'blank' })
    })
}

export function invisibleIn(value: string): OwnIssue | undefined {
  if (CONTROL.test(value)) return 'control_character'
  if (LONE_SURROGATE.test(value)) return 'lone_surrogate'
  return undefined
}

export const platform = z.enum(PLATFORMS)
export const channel = z.enum(CHANNELS)
export const requestType = z.enum(REQUEST_TYPES)
export const transferMode = z.enum(TRANSFER_MODES)
export const sharingExclusion = z.enum(SHARING_EXCLUSIONS)

/** A word of a pack: row, unit, town, ground, rule, fact. */
export const word = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/)
export const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
/** Ids inside a case file (legs, duties, supervisions). */
export const innerId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9:_.-]{0,79}$/)
export const instant = z.iso.datetime({ offset: false })
export const day = z.iso.date()
/** Digits with the usual separators; short numbers such as 110 are lawful callers too. */
export const phone = z.string().regex(/^\+?[0-9][0-9 ()-]{1,23}$/)
export const facts = z
  .record(word, word)
  .refine((value) => Object.keys(value).length <= 60, { params: { issue: 'too_many' } })
export const rows = z.array(word).max(40)

/** Query strings carry text only. */
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true')
export const limit = z
  .string()
  .regex(/^[0-9]{1,3}$/)
  .transform(Number)
  .pipe(z.number().int().min(1).max(200))
export const cursor = z.string().regex(/^[A-Za-z0-9_=.:~-]{1,400}$/)
export const listOfWords = z
  .string()
  .max(400)
  .transform((value) => value.split(','))
  .pipe(z.array(word).max(20))

export const bilingual = z.object({ zh: z.string(), en: z.string() })

export const citation = z.object({
  instrument: z.string(),
  version: z.string(),
  clause: z.string().exactOptional(),
  row: z.string().exactOptional(),
  notSetByInstrument: z.boolean().exactOptional(),
  source: z.string().exactOptional(),
})

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable(), total: z.number().int() })
}

/** The lamp of a clock, as src/deadlines/lamp.ts lights it. */
export const lamp = z.enum(['green', 'amber', 'red', 'paused', 'none'])
