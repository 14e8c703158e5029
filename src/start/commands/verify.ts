// `verify <file>`: checks the chain of an exported case file without a database and names the first link that does not hold.
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Action, type ChainFault, findChainFault } from '../../cases/action.js'
import { Fault } from '../../terms/refusal.js'
import { UsageFault } from './usage.js'

const SENTENCES: Readonly<Record<ChainFault['what'], string>> = {
  hash_differs:
    '内容与其摘要不符：这一步在写下之后被改动过。 The content does not match its hash: this step was altered after it was written.',
  link_broken:
    '与上一步的摘要接不上：上一步被改动、替换或移除。 It does not link to the step before: that one was altered, replaced or removed.',
  gap: '序号不连续：有步骤缺失或顺序被打乱。 The numbers have a gap: a step is missing or out of order.',
  other_case: '属于另一件办件。 It belongs to another case file.',
}

export async function main(argv: readonly string[]): Promise<number> {
  const { positionals } = parseArgs({ args: [...argv], allowPositionals: true, strict: true })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageFault('verify', 'exactly one file is needed')
  const actions = parseExport(file, await readExport(file))
  const isCovered = (action: Action): boolean => 'covered' in action
  const broken = findChainFault(actions, isCovered)
  const covered = actions.filter(isCovered).length
  if (broken) {
    process.stdout.write(`BROKEN  ${file}\n  第 ${broken.seq} 步 · step ${broken.seq}: ${SENTENCES[broken.what]}\n`)
    return 1
  }
  const last = actions[actions.length - 1]
  process.stdout.write(
    `OK  ${file}\n  ${actions.length} 步首尾相接 · ${actions.length} linked steps, case ${last?.caseId}\n  末步摘要 · head ${last?.hash}\n`,
  )
  if (covered > 0) {
    process.stdout.write(
      `  其中 ${covered} 步因保密只带链、不带内容，内容未核 · ${covered} steps carry their link only (secrecy): their content is not checked\n`,
    )
  }
  return 0
}

async function readExport(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new Fault(
      'file_unreadable',
      `${file} cannot be read (${(cause as NodeJS.ErrnoException).code}). Check the path.`,
      {
        cause,
      },
    )
  }
}

/** An export holds one action per line; lines that are not actions (a heading with the case's number) carry no `seq`. */
export function parseExport(file: string, text: string): readonly Action[] {
  const actions: Action[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    let row: unknown
    try {
      row = JSON.parse(line)
    } catch (cause) {
      throw new Fault('export_unreadable', `${file}:${index + 1} is not JSON; the export is damaged from there on.`, {
        cause,
      })
    }
    if (row !== null && typeof row === 'object' && 'seq' in row) actions.push(row as Action)
  }
  if (actions.length === 0) throw new Fault('export_empty', `${file} holds no action. Is it an export of a case file?`)
  return actions
}
