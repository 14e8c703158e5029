// A decision in the few words of the command line and of scored decks.
import type { Decision } from './decision.js'

export interface TriageReport {
  readonly accept: Decision['accept']
  readonly mode: Decision['mode']
  readonly matters: readonly { readonly id: string; readonly confidence: number }[]
  readonly danger: boolean
  readonly ask: string | null
  readonly cites: readonly {
    readonly instrument: string
    readonly version: string
    readonly clause?: string
    readonly row?: string
  }[]
}

export function triageReport(decision: Decision): TriageReport {
  return {
    accept: decision.accept,
    mode: decision.mode,
    matters: decision.matters.map(({ id, confidence }) => ({ id, confidence })),
    danger: decision.danger.present,
    ask: decision.ask?.question.zh ?? null,
    cites: decision.cites,
  }
}
