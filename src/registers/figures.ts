// Figures over all records of a register: counts, exact sums, ratios, averages, grouped, held against what the paper prints.
import Big from 'big.js'
import { conditionOf } from '../instruments/feel.js'
import type { Figure, Register } from '../instruments/register.js'
import type { RecordFile } from './record-file.js'
import { seeAlone } from './see.js'

export interface FigureShown {
  readonly id: string
  /** Exact decimal as text; null where there is nothing to divide by. */
  readonly value: string | null
  /** count and sum: how many records it rests on; ratio: numerator and denominator. */
  readonly from: { readonly count: number; readonly over: number | null }
  readonly groups: readonly { readonly key: string; readonly value: string | null; readonly count: number }[]
  /** Null where the paper expects nothing. */
  readonly agrees: boolean | null
}

interface Tally {
  count: number
  over: number
  sum: Big
}

/** Fed with records batch by batch, asked once at the end. */
export function createFigures(register: Register, zone: string, now: string) {
  const figures = register.figures ?? []
  const tallies = figures.map(() => ({ all: empty(), groups: new Map<string, Tally>() }))
  const tests = figures.map(({ where, over }) => ({ where: conditionOf(where), over: conditionOf(over) }))
  return {
    add(records: readonly RecordFile[]): void {
      for (const record of records) {
        let seen: Record<string, unknown> | undefined
        const look = () => {
          seen ??= seeAlone(record, register, zone, now)
          return seen
        }
        for (const [index, figure] of figures.entries()) {
          const tally = tallies[index]
          const test = tests[index]
          if (tally === undefined || test === undefined) continue
          const inOver = figure.over === undefined || test.over(look)
          const counts = (figure.kind !== 'ratio' || inOver) && test.where(look)
          if (!inOver && !counts) continue
          const key =
            figure.by === undefined ? null : keyOf(figure.by === 'state' ? record.state : record.fields[figure.by])
          const buckets = [tally.all, ...(key === null ? [] : [bucket(tally.groups, key)])]
          for (const one of buckets) {
            if (figure.kind === 'ratio' && inOver) one.over += 1
            if (!counts) continue
            one.count += 1
            const value = figure.of === undefined ? null : record.fields[figure.of]
            if (value !== null && value !== undefined && value !== '')
              one.sum = one.sum.plus(Number.isFinite(Number(value)) ? String(value) : 0)
          }
        }
      }
    },
    shown: (): readonly FigureShown[] =>
      figures.map((figure, index) => {
        const { all, groups } = tallies[index] ?? { all: empty(), groups: new Map() }
        const value = amountOf(figure, all)
        return {
          id: figure.id,
          value,
          from: { count: all.count, over: figure.kind === 'ratio' ? all.over : null },
          groups: [...groups]
            .map(([key, tally]) => ({ key, value: amountOf(figure, tally), count: tally.count }))
            .sort((a, b) => (a.key < b.key ? -1 : 1)),
          agrees: agreesOf(figure, value),
        }
      }),
  }
}

function empty(): Tally {
  return { count: 0, over: 0, sum: new Big(0) }
}

function bucket(groups: Map<string, Tally>, key: string): Tally {
  const known = groups.get(key) ?? empty()
  groups.set(key, known)
  return known
}

function keyOf(value: unknown): string {
  return value === null || value === undefined ? '' : Array.isArray(value) ? value.join('、') : String(value)
}

function amountOf(figure: Figure, { count, over, sum }: Tally): string | null {
  switch (figure.kind) {
    case 'count':
      return String(count)
    case 'sum':
      return sum.toFixed(figure.digits ?? 2)
    case 'average':
      return count === 0 ? null : sum.div(count).toFixed(figure.digits ?? 2)
    case 'ratio':
      return over === 0
        ? null
        : new Big(count)
            .times(100)
            .div(over)
            .toFixed(figure.digits ?? 2)
  }
}

function agreesOf(figure: Figure, value: string | null): boolean | null {
  if (figure.expected === undefined && figure.atLeast === undefined) return null
  if (value === null) return false
  const equal = figure.expected === undefined || new Big(value).eq(figure.expected)
  return equal && (figure.atLeast === undefined || new Big(value).gte(figure.atLeast))
}
