// Shape of one line of gazetteer.csv: aliases with `;`, an empty town is null.
import { z } from 'zod'
import type { Locality } from '../pack.js'

export const GAZETTEER_COLUMNS = ['kind', 'name', 'town', 'aliases', 'source'] as const

export const localityShape: z.ZodType<Locality> = z.strictObject({
  kind: z.enum(['town', 'community', 'village', 'road', 'estate']),
  // One character would be heard in every other sentence.
  name: z.string().min(2),
  town: z.string().transform((cell) => (cell === '' ? null : cell)),
  aliases: z.string().transform((cell) =>
    cell
      .split(/[;；]/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
  source: z.string().min(1),
})
