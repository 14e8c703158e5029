// What a said certainty is worth: how often the first row was right, by tenth of certainty and by band.
import type { Band } from '../../../terms/reading.js'
import type { Scored } from './score-deck.js'

const BANDS: readonly (readonly [Band, string])[] = [
  ['self', '可自动派发 by itself'],
  ['propose', '给三个建议 propose three'],
  ['ask', '先问一句 ask first'],
]

/** Empty where nothing was learnt, or the deck names no rows. */
export function certaintyTable(scored: readonly Scored[]): readonly string[] {
  const told = scored.filter(({ decision, rowFirst }) => typeof decision.certainty === 'number' && rowFirst !== null)
  if (told.length === 0) return []
  const tenths = Array.from({ length: 10 }, (_, tenth) =>
    told.filter(({ decision }) => Math.min(9, Math.floor((decision.certainty ?? 0) * 10)) === tenth),
  )
  return [
    '三档 bands: texts, first row right, in three',
    ...BANDS.map(([band, name]) => {
      const own = told.filter(({ decision }) => decision.band === band)
      return `  ${name}: ${own.length} · ${share(own, ({ rowFirst }) => rowFirst === true)} · ${share(own, ({ rowInThree }) => rowInThree === true)}`
    }),
    '',
    '把握与对错 certainty said, texts, first row right',
    ...tenths.flatMap((own, tenth) =>
      own.length === 0
        ? []
        : [
            `  0.${tenth}–${tenth === 9 ? '1.0' : `0.${tenth + 1}`}: ${own.length} · ${share(own, ({ rowFirst }) => rowFirst === true)}`,
          ],
    ),
    '',
  ]
}

function share(own: readonly Scored[], is: (one: Scored) => boolean): string {
  return own.length === 0 ? '–' : `${((100 * own.filter(is).length) / own.length).toFixed(1)}%`
}
