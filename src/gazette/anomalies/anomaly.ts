// How a detector words what it found: where, what, and how to mend it, in both languages.
import type { Anomaly, AnomalyKind, Span } from '../issue.js'

export interface Found {
  readonly kind: AnomalyKind
  readonly at: number | Span
  readonly zh: string
  readonly en: string
  readonly mendZh: string
  readonly mendEn: string
  readonly weight: Anomaly['weight']
}

export function anomalyOf(instrument: string | null, { kind, at, zh, en, mendZh, mendEn, weight }: Found): Anomaly {
  const span = typeof at === 'number' ? { from: at, to: at } : at
  return { kind, instrument, span, what: { zh, en }, mend: { zh: mendZh, en: mendEn }, weight }
}

/** Shortened to what a report has room for. */
export function brief(text: string, longest = 24): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
