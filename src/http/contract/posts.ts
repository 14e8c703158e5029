// Posts and the chronicle on the wire. Names come from published gazettes only; a house that has imported none names nobody.
import { z } from 'zod'
import { bilingual, day, instant, written } from './primitives.js'

const name = written(60)
export const postsQuery = z.strictObject({ asOf: day.exactOptional(), post: written(120).exactOptional() })
export const personParams = z.strictObject({ person: name })
export const asOfPostQuery = z.strictObject({ asOf: day.exactOptional() })
export const chronicleQuery = z.strictObject({ from: day.exactOptional(), to: day.exactOptional() })

const act = z.object({
  key: z.string(),
  person: z.string(),
  act: z.enum(['appointed', 'removed']),
  post: z.string(),
  instrument: z.string().nullable(),
  on: day.nullable(),
  probationEnds: day.nullable(),
  concurrent: z.boolean(),
  basis: z.string().nullable(),
  counts: z.boolean(),
  corrected: z
    .object({
      at: instant,
      by: z.string(),
      reason: z.string(),
      was: z.object({ person: z.string(), post: z.string(), on: day.nullable() }),
    })
    .nullable(),
})

const tenure = z.object({
  person: z.string(),
  post: z.string(),
  printed: z.string(),
  /** Null: in post before any printed act. */
  from: day.nullable(),
  /** First day on which it is no longer held. */
  to: day.nullable(),
  /** Paper of the appointment and of the removal. */
  appointedBy: z.string().nullable(),
  removedBy: z.string().nullable(),
  basis: z.string().nullable(),
  concurrent: z.boolean(),
})

const holder = tenure.extend({
  probation: z.enum(['none', 'running', 'over_unconfirmed', 'confirmed']),
  probationEnds: day.nullable(),
  notes: z.array(bilingual),
})

const sighting = z.object({
  person: z.string(),
  office: z.string(),
  instrument: z.string().nullable(),
  on: day.nullable(),
})

/** GET /api/public/posts */
export const postsView = z
  .object({
    asOf: day,
    posts: z.array(
      z.object({
        post: z.string(),
        say: bilingual,
        holders: z.array(holder),
        former: z.array(tenure),
        later: z.array(tenure),
        seen: z.array(sighting),
      }),
    ),
    /** Acts without a day: nothing can be said of them. */
    undated: z.array(act),
    committees: z.array(
      z.object({
        name: z.string(),
        instrument: z.string().nullable(),
        members: z.array(z.object({ name: z.string(), role: z.string(), office: z.string() })),
        bodies: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'Posts' })

/** GET /api/public/people/:person/posts */
export const personView = z
  .object({
    asOf: day,
    person: z.string(),
    posts: z.array(holder.extend({ holds: z.boolean() })),
    seen: z.array(sighting),
    acts: z.array(act),
  })
  .meta({ id: 'PersonPosts' })

/** POST /api/posts/corrections */
export const postCorrectionBody = z.strictObject({
  /** `key` of the act as the lists tell it. */
  act: written(400),
  reason: written(500),
  /** What counts instead; null: the act never happened. */
  instead: z
    .strictObject({
      person: name.exactOptional(),
      post: written(120).exactOptional(),
      on: day.exactOptional(),
      probationEnds: day.nullable().exactOptional(),
      concurrent: z.boolean().exactOptional(),
    })
    .nullable(),
})
export const postCorrected = z.object({ act }).meta({ id: 'PostCorrected' })

/** GET /api/public/chronicle */
export const chronicleView = z
  .object({
    from: day.nullable(),
    to: day.nullable(),
    days: z.array(
      z.object({
        day,
        events: z.array(z.object({ text: z.string(), printedDate: z.string() })),
      }),
    ),
    /** What was put right, in words: headings with a wrong year. */
    corrections: z.array(bilingual),
  })
  .meta({ id: 'Chronicle' })

export type PostActView = z.infer<typeof act>
export type TenureView = z.infer<typeof tenure>
export type HolderView = z.infer<typeof holder>
export type PostsView = z.infer<typeof postsView>
export type PersonView = z.infer<typeof personView>
export type ChronicleView = z.infer<typeof chronicleView>
