// What the pack's own words say of every utterance: points of rows, and dangers named.
import type { Pack } from '../../instruments/pack.js'
import { createDangerReader } from '../danger.js'
import { LiteralIndex } from '../literals.js'
import { createRowHearing, type HeardRow } from '../rank.js'

export interface HeardUtterance {
  readonly rows: readonly HeardRow[]
  /** Facts of danger.yaml. */
  readonly danger: readonly string[]
}

export function hearUtterances(pack: Pack, texts: readonly string[]): readonly HeardUtterance[] {
  const literals = new LiteralIndex()
  const hearRows = createRowHearing(pack.matters, pack.words, literals, false)
  const readDanger = createDangerReader(pack.danger, literals)
  const all = new Set(pack.matters.map((matter) => matter.id))
  return texts.map((text) => {
    const heard = literals.hear(text)
    return { rows: hearRows(heard, all), danger: readDanger(heard).facts }
  })
}
