// Shape of place.yaml: platforms, towns, handling units and the working calendar.
import { z } from 'zod'
import { bi } from '../finding.js'
import { bilingual, day, id, platform } from './common.js'

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const placeShape = z.strictObject({
  id,
  name: bilingual,
  zone: z.string().refine(isZone, {
    params: bi('没有这个时区（如 Asia/Shanghai）。', 'There is no such time zone (e.g. Asia/Shanghai).'),
  }),
  divisionCode: z.exactOptional(z.string().regex(/^\d{6}$/)),
  platforms: z.array(z.strictObject({ id: platform, name: bilingual, body: z.string().min(1) })).min(1),
  towns: z.array(z.strictObject({ id, name: bilingual, aliases: z.array(z.string().min(1)) })),
  units: z.array(
    z.strictObject({
      id,
      name: bilingual,
      kind: z.enum(['bureau', 'town', 'police', 'station', 'utility', 'centre']),
      under: platform,
      aliases: z.array(z.string().min(1)),
      namedIn: z.string().min(1).nullable(),
      serves: z.exactOptional(z.strictObject({ as: id, towns: z.array(id).min(1) })),
      head: z.exactOptional(z.string().min(2).max(60)),
      formerly: z.exactOptional(z.array(z.strictObject({ id, name: bilingual, until: day }))),
    }),
  ),
  selfDispatch: z.exactOptional(
    z.array(z.strictObject({ matter: id, from: day, decidedBy: z.string().min(1), note: z.string() })),
  ),
  calendar: z.strictObject({
    coveredUntil: day,
    extraDaysOff: z.array(day),
    extraWorkingDays: z.array(day),
    workingHours: z
      .array(z.strictObject({ from: clockTime, to: clockTime }))
      .min(1)
      // Counting working time would never end in a day without any, and would count twice where spans overlap.
      .refine(inOrder, {
        params: bi(
          '工作时段须按先后排列、不得重叠，且结束晚于开始。',
          'Working hours must end after they begin, in order and without overlap.',
        ),
      }),
  }),
})

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

function inOrder(spans: readonly { readonly from: string; readonly to: string }[]): boolean {
  return spans.every((span, index) => span.from < span.to && (spans[index - 1]?.to ?? '00:00') <= span.from)
}
