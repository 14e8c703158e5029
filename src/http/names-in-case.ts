// The names of the towns, units and rows that occur in one file, so that a screen needs no second question.
import type { CaseFile } from '../cases/case-file.js'
import type { Book, Pack } from '../instruments/pack.js'
import { unitNames } from '../instruments/successor.js'
import type { Bilingual } from '../terms/text.js'

export interface Names {
  readonly towns: Record<string, Bilingual>
  readonly units: Record<string, Bilingual>
  readonly rows: Record<string, string>
}

export function namesIn(file: CaseFile, book: Book, pack: Pack | undefined): Names {
  const units = new Set([
    file.decision.unit,
    ...file.legs.map((leg) => leg.unit),
    ...file.decision.matters.map((one) => one.unit),
  ])
  const rows = new Set([...file.legs.flatMap((leg) => leg.matters), ...file.decision.matters.map((one) => one.id)])
  const towns = new Set([file.place.town, file.decision.town])
  return {
    towns: pick(book.place.towns, towns),
    units: pick(unitNames(book.place), units),
    rows: Object.fromEntries(
      (pack?.matters ?? []).filter((row) => rows.has(row.id)).map((row) => [row.id, row.subclass]),
    ),
  }
}

function pick(all: readonly { readonly id: string; readonly name: Bilingual }[], wanted: ReadonlySet<string | null>) {
  return Object.fromEntries(all.filter((one) => wanted.has(one.id)).map((one) => [one.id, one.name]))
}
