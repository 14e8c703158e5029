// `check [folder]`: reads a place's packs as a node would and says what is wrong, where, and how to mend it.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { checkPacks } from '../../instruments/check-book.js'
import { loadBookWithLines } from '../../instruments/load-book.js'
import { readConfig } from '../config.js'
import { tellFinding } from '../node/load-checked-book.js'
import { ruleChecks } from '../rule-tools.js'
import { UsageFault } from './usage.js'

export async function main(argv: readonly string[]): Promise<number> {
  const { positionals } = parseArgs({ args: [...argv], allowPositionals: true, strict: true })
  if (positionals.length > 1) throw new UsageFault('check', 'one folder at a time')
  const dir = positionals[0] === undefined ? readConfig().packs : path.resolve(positionals[0])
  const findings = await checkPacks(dir, undefined, ruleChecks('whole'))
  const errors = findings.filter((finding) => finding.severity === 'error')
  const warnings = findings.filter((finding) => finding.severity === 'warning')
  for (const [title, list] of [
    ['错误 errors', errors],
    ['提醒 warnings', warnings],
  ] as const) {
    if (list.length > 0)
      process.stdout.write(`${title}\n${list.map((finding) => tellFinding(dir, finding)).join('\n')}\n\n`)
  }
  const { packs } = await loadBookWithLines(dir)
  const matters = packs.reduce((sum, entry) => sum + (entry.pack?.matters.length ?? 0), 0)
  const shown = path.relative(process.cwd(), dir) || '.'
  process.stdout.write(
    `${shown}：${packs.length} 份文件，${matters} 个事项，${errors.length} 处错误，${warnings.length} 处提醒 · ${packs.length} instruments, ${matters} matters, ${errors.length} errors, ${warnings.length} warnings\n`,
  )
  return errors.length > 0 ? 1 : 0
}
