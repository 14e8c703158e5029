// The answers to a sheet as CSV that Excel opens: what was asked, what came out, and why a row has no figure.
import type { RuleAnswerView, RuleFieldView } from '../../api/rules.js'

const STATUS = { answered: '已算出', missing: '缺项', refused: '不能计算' } as const

/** An address to download it from. */
export function tableOf(fields: readonly RuleFieldView[], answers: readonly RuleAnswerView[]): string {
  const outs = [...new Set(answers.flatMap(({ out }) => (isMapping(out) ? Object.keys(out) : [])))]
  const head = [...fields.map(({ name }) => name.zh), '状态', '结果', ...outs, '说明', '依据']
  const rows = answers.map(({ status, out, inputs, steps, missing, refused, instrument, cites }) => [
    ...fields.map(({ input }) => text(inputs.given[input])),
    STATUS[status],
    isMapping(out) ? '' : text(out),
    ...outs.map((name) => (isMapping(out) ? text(out[name]) : '')),
    (status === 'answered' ? steps.map((step) => step.zh) : [...missing, ...refused].map((one) => one.why.zh)).join(
      ' ',
    ),
    `${instrument} ${cites.map((cite) => cite.clause ?? cite.row ?? '').join('、')}`,
  ])
  const lines = [head, ...rows].map((row) => row.map(quoted).join(','))
  // The mark tells Excel that this is UTF-8.
  return URL.createObjectURL(new Blob([`\uFEFF${lines.join('\r\n')}\r\n`], { type: 'text/csv' }))
}

function text(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(text).join('、')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** A cell that begins like a formula is shown as text and run by nobody. */
function quoted(value: string): string {
  const safe = /^[=+@\t\r]|^-(?![\d.])/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
