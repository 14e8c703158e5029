// A node does not start on packs with errors: file, line, what is wrong and how to mend it, in both languages.
import path from 'node:path'
import { loadSoundBook } from '../../instruments/check-book.js'
import { type Finding, PackFault } from '../../instruments/finding.js'
import type { Book } from '../../instruments/pack.js'
import { Fault } from '../../terms/refusal.js'
import { ruleChecks } from '../rule-tools.js'

export async function loadCheckedBook(dir: string): Promise<Book> {
  try {
    return (await loadSoundBook(dir, undefined, ruleChecks('form'))).book
  } catch (cause) {
    if (!(cause instanceof PackFault)) throw cause
    const errors = cause.findings.filter((finding) => finding.severity === 'error')
    throw new Fault(
      'pack_refused',
      `${dir} 有 ${errors.length} 处错误，节点不启动。 The packs have ${errors.length} error(s); no node starts on them.\n${errors
        .map((finding) => tellFinding(dir, finding))
        .join('\n')}\n改好后重新启动；可先运行 npm run liandong -- check 复查。 Mend these lines and start again.`,
      { cause },
    )
  }
}

/** The file as it can be opened from where the command was given. */
export function tellFinding(dir: string, finding: Finding): string {
  const file = path.relative(process.cwd(), path.join(dir, finding.file)) || finding.file
  return [
    `  ${file}:${finding.line}`,
    `      ${finding.what.zh} ${finding.what.en}`,
    `      → ${finding.mend.zh} ${finding.mend.en}`,
  ].join('\n')
}
