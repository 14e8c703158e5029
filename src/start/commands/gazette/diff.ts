// `gazette diff`: the printed lists against the catalogue of a pack, row by row.
import path from 'node:path'
import {
  type CatalogueComparison,
  compareCatalogue,
  type Difference,
  wordingDigests,
} from '../../../gazette/compare-catalogue.js'
import type { GazetteIssue, PrintedTable } from '../../../gazette/issue.js'
import { loadBook } from '../../../instruments/load-book.js'
import type { Pack } from '../../../instruments/pack.js'
import { Fault } from '../../../terms/refusal.js'

export interface PackComparison extends CatalogueComparison {
  readonly pack: string
  readonly instrument: string
}

/** `folder`: a pack inside a place's folder. Every pack with a catalogue whose paper is printed, or only that one. */
export async function comparePacks(
  issue: GazetteIssue,
  packs: string,
  folder: string | undefined,
): Promise<readonly PackComparison[]> {
  return (await printedPacks(issue, packs, folder)).map(({ pack, tables }) => {
    const digests = new Map(Object.entries(pack.printedDigests ?? {}))
    const { id, document, matters } = pack
    return { pack: id, instrument: document.number, ...compareCatalogue(tables, matters, digests) }
  })
}

/** printed.csv of a pack, from the paper it was made from. */
export async function digestsFile(issue: GazetteIssue, packs: string, folder: string): Promise<string> {
  const lines = (await printedPacks(issue, packs, folder)).flatMap(({ pack, tables }) =>
    [...wordingDigests(tables, pack.matters)].map(([row, digest]) => `${row},${digest}`),
  )
  return `${['id,digest', ...lines].join('\n')}\n`
}

async function printedPacks(
  issue: GazetteIssue,
  packs: string,
  folder: string | undefined,
): Promise<readonly { readonly pack: Pack; readonly tables: readonly PrintedTable[] }[]> {
  const place = folder === undefined ? packs : path.dirname(path.resolve(folder))
  const wanted = folder === undefined ? undefined : path.basename(path.resolve(folder))
  const book = await loadBook(place)
  const chosen = book.packs.filter(({ id, matters }) => matters.length > 0 && (wanted === undefined || id === wanted))
  if (wanted !== undefined && chosen.length === 0) {
    throw new Fault(
      'pack_without_catalogue',
      `${folder} 没有事项清单可比。\n${folder} has no catalogue to compare with.`,
    )
  }
  return chosen.flatMap((pack) => {
    const { number } = pack.document
    const printed = issue.instruments.find((one) => one.number === number)
    if (printed !== undefined) return [{ pack, tables: printed.tables }]
    if (wanted === undefined) return []
    throw new Fault(
      'paper_not_printed',
      `这期没有${number}（${pack.id}）。\n${number}, the paper of ${pack.id}, is not printed in this issue.`,
    )
  })
}

export function comparisonReport(comparisons: readonly PackComparison[]): string {
  if (comparisons.length === 0)
    return '这期没有文件包里带事项清单的文件。 No paper of this issue has a catalogue in the packs.\n'
  return `${comparisons.map(one).join('\n')}\n`
}

function one({ pack, instrument, rows, worded, tables, differences }: PackComparison): string {
  const lists = tables.map(
    ({ name, printed, pack: held }) => `  「${name}」 刊登 printed ${printed} · 文件包 pack ${held}`,
  )
  const verdict =
    differences.length === 0
      ? `没有差异：${rows} 行的类别、细类都一致，${worded} 行的文字与留存摘要一致。 No difference: class and subclass of ${rows} rows, wording of ${worded}.`
      : `${differences.length} 处差异 differences`
  return [
    `${instrument} ↔ ${pack}`,
    ...lists,
    `  ${verdict}`,
    ...differences.map((found) => `  ${difference(found)}`),
  ].join('\n')
}

const KIND: Readonly<Record<Difference['kind'], string>> = {
  class: '类别不同 class differs',
  subclass: '细类不同 subclass differs',
  wording: '文字不同 wording differs',
  only_printed: '文件包没有 not in the pack',
  only_in_pack: '没有刊登 not printed',
  table_missing: '整张表没有刊登 list not printed',
}

function difference({ kind, row, table, line, printed, pack }: Difference): string {
  const where = [row ?? '—', line === null ? null : `第${line}行`].filter((part) => part !== null).join(' ')
  const says = [printed === null ? null : `刊登 printed「${printed}」`, pack === null ? null : `文件包 pack「${pack}」`]
  return `${where} · ${KIND[kind]} · ${table} · ${says.filter((part) => part !== null).join(' · ')}`
}
