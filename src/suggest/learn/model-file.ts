// A model of one label as bytes; JSON knows no infinity, so a threshold that nothing reaches is written as null.
import { readHeads, writeHeads } from './heads-file.js'
import type { Model } from './model.js'

interface Beside {
  readonly calibration: Model['calibration']
  readonly thresholds: readonly { readonly precision: number; readonly from: number | null }[]
}

export function writeModel(model: Model): Uint8Array {
  const beside: Beside = {
    calibration: model.calibration,
    thresholds: model.thresholds.map(({ precision, from }) => ({
      precision,
      from: Number.isFinite(from) ? from : null,
    })),
  }
  return writeHeads(model, beside)
}

export function readModel(bytes: Uint8Array): Model {
  const { heads, more } = readHeads(bytes)
  const { calibration, thresholds } = more as Beside
  return {
    ...heads,
    calibration,
    thresholds: thresholds.map(({ precision, from }) => ({ precision, from: from ?? Number.POSITIVE_INFINITY })),
  }
}
