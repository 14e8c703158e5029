// Shapes that several parts of a pack share: bilingual text, days, ids and the short form of a citation.
import { z } from 'zod'

export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** Quoted in YAML or not, a day is text here; 2026-02-30 is refused. */
export const day = z.iso.date()

export const platform = z.enum(['12345', '110'])

export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/)

/** An anchor as the paper itself counts: `3.1`, `二(三)1(2)`, `正文`. No spaces or slashes: it stands in a link. */
export const anchor = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}()._、-]*$/u)

export const scalar = z.union([z.string(), z.boolean(), z.number()])

/**
 * A citation in short: the id of a clause or row of the pack's own paper, or a mapping.
 * The loader fills in the paper's number and the pack's version.
 */
export const citation = z.union([
  z.string().min(1),
  z.strictObject({
    instrument: z.exactOptional(z.string().min(1)),
    version: z.exactOptional(day),
    clause: z.exactOptional(z.string().min(1)),
    row: z.exactOptional(z.string().min(1)),
    notSetByInstrument: z.exactOptional(z.literal(true)),
    source: z.exactOptional(z.string().min(1)),
  }),
])
export type WrittenCitation = z.infer<typeof citation>

export const citations = z.array(citation)

/** When a lamp turns amber: a share of the limit used, or minutes before the due time. */
export const amberRule = z.union([
  z.strictObject({ share: z.number().gt(0).lt(1) }),
  z.strictObject({ minutesBefore: z.number().int().positive() }),
])
