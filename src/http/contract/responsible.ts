// Who answers for a unit as of the day it got the matter, and who answered for it on the day it signed an action.
import { z } from 'zod'
import { action } from './case-file.js'
import { bilingual, day } from './primitives.js'

export const responsible = z
  .object({
    unit: z.string().nullable(),
    /** Null: the place names no head of the unit. */
    post: z.string().nullable(),
    /** Null where no published paper tells; `note` says why. */
    holder: z.string().nullable(),
    paper: z.string().nullable(),
    note: bilingual.nullable(),
    /** The day the unit got it: whoever came later was not responsible then. */
    asOf: day,
  })
  .meta({ id: 'Responsible' })

/** An action as the timeline tells it; `signed` stands beside what a unit with a known head's post did. */
export const timelineEntry = action.extend({ signed: responsible.exactOptional() }).meta({ id: 'TimelineEntry' })

export type ResponsibleView = z.infer<typeof responsible>
export type TimelineEntryView = z.infer<typeof timelineEntry>
