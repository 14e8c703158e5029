// `rule --rule R13 --batch in.xlsx --out out.xlsx`: a whole sheet, row by row, with a line that shows how far it is.
import { readFile, writeFile } from 'node:fs/promises'
import writeXlsx from 'write-excel-file/node'
import { readSheet } from '../../../http/rules/read-sheet.js'
import { askRule } from '../../../rules/ask-rule.js'
import type { FoundRule } from '../../../rules/find-asked-rule.js'
import type { RuleTools } from '../../../rules/formula.js'
import type { RuleAnswer } from '../../../rules/rule-answer.js'
import { answerTable } from '../../../rules/sheet/answer-table.js'
import { Fault } from '../../../terms/refusal.js'
import type { Day } from '../../../terms/time.js'
import { showProgress } from '../progress.js'
import { UsageFault } from '../usage.js'

export interface Batch {
  readonly from: string
  readonly to: string
  readonly asOf: Day
  readonly tools: RuleTools
}

/** 0: every row answered · 1: some rows were not. */
export async function answerSheet(found: FoundRule, { from, to, asOf, tools }: Batch): Promise<number> {
  if (!/\.(xlsx|csv)$/i.test(to)) throw new UsageFault('rule', '--out must end in .xlsx or .csv')
  const bytes = await readFile(from).catch((cause: unknown) => {
    throw new Fault('sheet_unreadable', `打不开 ${from}。 ${from} cannot be opened.`, { cause })
  })
  const sheet = await readSheet(bytes, found.rule)
  if (!sheet.ok) {
    const names = Object.values(found.rule.inputs).map((field) => field.name.zh)
    throw new Fault(
      sheet.refusal.code,
      `${from} 不能用：须是 .xlsx 或 CSV，第一行写列名（${names.join('、')}），至多两万行。 It must be an .xlsx or CSV sheet whose first row names the inputs, with at most 20,000 rows.`,
    )
  }
  for (const { column, input } of sheet.value.columns) {
    if (input === null && column !== '')
      process.stderr.write(
        `「${column}」不是这条规则的输入，略过。 “${column}” is no input of this rule and is left out.\n`,
      )
  }
  const { rows } = sheet.value
  const progress = showProgress(found.rule.id, rows.length)
  const answers: RuleAnswer[] = []
  for (const [index, given] of rows.entries()) {
    answers.push(askRule({ ...found, given, asOf, tools }))
    progress.update(index + 1)
    // A long sheet must let the line be drawn.
    if (index % 200 === 199) await new Promise((resolve) => setImmediate(resolve))
  }
  progress.end()
  await writeTable(to, answerTable(found.rule, answers))
  const answered = answers.filter((answer) => answer.status === 'answered').length
  process.stdout.write(
    `${to}：${rows.length} 行，算出 ${answered} 行，缺项或不能计算 ${rows.length - answered} 行 · ${rows.length} rows, ${answered} answered, ${rows.length - answered} not\n`,
  )
  return answered === rows.length ? 0 : 1
}

async function writeTable(to: string, table: readonly (readonly string[])[]): Promise<void> {
  if (/\.csv$/i.test(to)) {
    const lines = table.map((row) => row.map(quoted).join(','))
    // The mark tells Excel that this is UTF-8.
    return writeFile(to, `\uFEFF${lines.join('\r\n')}\r\n`)
  }
  await writeXlsx(table.map((row) => row.map((value) => ({ type: String, value })))).toFile(to)
}

/** A cell that begins like a formula is shown as text and run by nobody. */
function quoted(value: string): string {
  const safe = /^[=+@\t\r]|^-(?![\d.])/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}
