// Compares what a file says with the shape its part must have; each departure becomes a finding at its line.
import { z } from 'zod'
import type { Language } from '../terms/text.js'
import { bi, errorAt, type Finding, type Spot } from './finding.js'
import type { Path } from './yaml-source.js'

const LOCALES = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError }

/** `null` beside findings when the shape is wrong. */
export function checkShape<T>(
  schema: z.ZodType<T>,
  data: unknown,
  spotOf: (path: Path) => Spot,
): { readonly value: T | null; readonly findings: readonly Finding[] } {
  const parsed = schema.safeParse(data, { reportInput: true })
  if (parsed.success) return { value: parsed.data, findings: [] }
  return { value: null, findings: parsed.error.issues.flatMap((issue) => departures(issue, spotOf)) }
}

function departures(issue: z.core.$ZodIssue, spotOf: (path: Path) => Spot): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      errorAt(
        spotOf([...issue.path, key]),
        bi(`不认识的字段「${key}」。`, `There is no field “${key}” here.`),
        bi(
          '删去该字段，或改成规定的字段名；花括号里的文字有逗号时要加引号。',
          'Remove it, or spell it as the format names it; a text with a comma inside { } needs quotes.',
        ),
      ),
    )
  }
  const where = issue.path.map(String).join('.') || '(file)'
  return [
    errorAt(
      spotOf(issue.path),
      bi(`${where}：${wording('zh', issue)}`, `${where}: ${wording('en', issue)}`),
      bi(
        '按 docs/tasks/write-a-pack.md 所列格式改正该字段。',
        'Correct the field as docs/tasks/write-a-pack.md describes it.',
      ),
    ),
  ]
}

function wording(language: Language, issue: z.core.$ZodIssue): string {
  // Our own refinements bring both sentences along as `params`; the rest is worded by the library's locale.
  if (issue.code === 'custom') return String(issue.params?.[language] ?? issue.message)
  const said = LOCALES[language](issue as z.core.$ZodRawIssue)
  return (typeof said === 'string' ? said : said?.message) ?? issue.message
}
