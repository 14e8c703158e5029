// A sample as the wire shows it (task 8): the demands drawn, and what unit, citizen, supervisor and evaluator each say of them, side by side.
import type { SampledDemand, SampleRow } from '../store/evaluation-port.js'

export function sampleShown(sample: SampleRow, demands: readonly SampledDemand[]) {
  const units = [...new Set(demands.map(({ unit }) => unit))]
  return {
    sample,
    demands: demands.map(({ caseId, number, unit, truths, verdict }) => ({
      ...{ caseId, number, unit, verdict },
      truths: truths && {
        unitSaysDone: truths.unitSaysDone === null ? null : truths.unitSaysDone === true,
        citizenSays: textOf(truths.citizenSays),
        supervisorFound: textOf(truths.supervisorFound),
      },
    })),
    units: units.map((unit) => ({ unit, ...countsOf(demands.filter((one) => one.unit === unit)) })),
    total: countsOf(demands),
  }
}

function countsOf(demands: readonly SampledDemand[]) {
  const count = (test: (one: SampledDemand) => boolean): number => demands.filter(test).length
  return {
    drawn: demands.length,
    judged: count(({ verdict }) => verdict !== null),
    unitSaysDone: count(({ truths }) => truths?.unitSaysDone === true),
    citizenSaysSolved: count(({ truths }) => truths?.citizenSays === 'yes'),
    supervisorFoundDone: count(({ truths }) => truths?.supervisorFound === 'done'),
    evaluatorFoundDone: count(({ verdict }) => verdict?.found === 'done'),
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
