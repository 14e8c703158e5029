// `share verify <file>`: whose export it is, what for and until when, and whether it is unchanged; asks the ledger of the node it came from.
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { Fault } from '../../terms/refusal.js'
import { withNode } from './models/reach-node.js'
import { type Examined, examineShareFile } from './share/examine.js'
import { UsageFault } from './usage.js'

const SAID: Readonly<Record<Examined['verdict'], string>> = {
  unchanged: 'OK  未改动，与导出台账一致 · unchanged, as the ledger of exports has it',
  changed: 'CHANGED  与交付时不一致 · not as it was handed over',
  unvouched:
    'SELF-CONSISTENT  与文件自带的摘要一致，未能与台账核对 · agrees with its own head line; no ledger was asked',
  unknown: 'UNKNOWN  台账里没有这个文件 · no export of this node',
}

/** 0: unchanged, or self-consistent when offline · 1: changed, or nobody's. */
export async function main(argv: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { node: { type: 'string', default: 'hotline' }, offline: { type: 'boolean' } },
  })
  const [verb, file, ...more] = positionals
  if (verb !== 'verify' || file === undefined || more.length > 0) throw new UsageFault('share', 'one file is needed')
  const { node } = values
  if (node !== 'hotline' && node !== 'police') throw new UsageFault('share', '--node must be hotline or police')
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    throw new Fault('file_unreadable', `${file} cannot be read (${cause.code}). Check the path.`, { cause })
  })
  const examined = values.offline
    ? await examineShareFile(bytes)
    : await withNode(node, ({ store }) => examineShareFile(bytes, (by) => store.findExport(by)))
  process.stdout.write(told(file, examined))
  return examined.verdict === 'unchanged' || examined.verdict === 'unvouched' ? 0 : 1
}

function told(file: string, { verdict, row, head }: Examined): string {
  const lines = [`${SAID[verdict]}`, `  ${file}`]
  const id = row?.id ?? head?.id
  if (id !== undefined) {
    const owner =
      row === undefined ? `${head?.owner} (${head?.unit})` : `${row.account}${row.unit ? ` (${row.unit})` : ''}`
    lines.push(
      `  取用人 owner        ${owner}`,
      `  用途 purpose        ${row?.purpose ?? head?.purpose}`,
      `  授权 grant          ${row?.grantNumber ?? head?.grant ?? '—'}`,
      `  取用时间 taken at   ${row?.at ?? head?.takenAt}`,
      `  件数 count          ${row?.count ?? head?.count}`,
      `  字段 fields         ${(row?.fields ?? head?.fields ?? []).join(', ')}`,
      `  到期 expires        ${row?.expiresOn ?? head?.expires ?? '—'}`,
      `  导出编号 export     ${id}`,
    )
  }
  if (head !== undefined) lines.push(`  ${head.onward}`)
  return `${lines.join('\n')}\n`
}
