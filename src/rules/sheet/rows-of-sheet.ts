// The cells of a sheet as questions for a rule. Columns bear the inputs' names as in the rule's file, in Chinese or in English;
// what a cell cannot be read as stays as it stands, and the rule says what is wrong with it.
import type { AskedRule, RuleField, ScalarField, ScalarType } from '../../instruments/asked-rule.js'
import type { Json } from '../../terms/json.js'

export type Cell = string | number | boolean | Date | null | undefined

export interface SheetQuestions {
  /** Every column with the input it is read as; null: no input of this rule, left out. */
  readonly columns: readonly { readonly column: string; readonly input: string | null }[]
  readonly rows: readonly { readonly [input: string]: Json }[]
}

/** The first row names the columns; rows without any cell are left out. */
export function rowsOfSheet(rule: AskedRule, cells: readonly (readonly Cell[])[]): SheetQuestions {
  const [head = [], ...body] = cells
  const columns = head.map((cell) => {
    const column = shown(cell)
    return { column, input: inputCalled(rule, column) }
  })
  const rows = body
    .filter((row) => row.some((cell) => shown(cell) !== ''))
    .map((row) =>
      Object.fromEntries(
        columns.flatMap(({ input }, at): [string, Json][] => {
          const field = input === null ? undefined : rule.inputs[input]
          if (input === null || field === undefined || shown(row[at]) === '') return []
          return [[input, cellValue(field, row[at])]]
        }),
      ),
    )
  return { columns, rows }
}

function inputCalled(rule: AskedRule, column: string): string | null {
  const called = column.trim()
  const found = Object.entries(rule.inputs).find(([name, field]) => {
    const names = [name, field.name.zh, field.name.en.toLowerCase()]
    const unit =
      'unit' in field && field.unit ? [`${field.name.zh}（${field.unit}）`, `${field.name.zh}(${field.unit})`] : []
    return [...names, ...unit].some((one) => one === called || one === called.toLowerCase())
  })
  return found?.[0] ?? null
}

export function cellValue(field: RuleField, cell: Cell): Json {
  if ('fields' in field) return jsonIn(shown(cell))
  if (field.type !== 'list') return scalarValue(field, field.type, cell)
  const parts = shown(cell)
    .split(/[、，,;；|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts.map((part) => scalarValue(field, field.of, part))
}

type Named = Pick<ScalarField, 'values' | 'valueNames' | 'aliases'>

function scalarValue(field: Named, type: ScalarType, cell: Cell): Json {
  const text = shown(cell)
  switch (type) {
    case 'decimal':
    case 'integer':
      // 1,000 and １０００ are how people write them; anything else is left for the rule to refuse.
      return text.normalize('NFKC').replace(/(?<=\d),(?=\d{3}(\D|$))/g, '')
    case 'boolean':
      return truth(text) ?? text
    case 'choice':
      return choice(field, text)
    case 'date':
      return dayIn(text)
    case 'instant':
      return text.replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T')
    case 'text':
      return text
  }
}

const YES = new Set(['是', '有', '对', 'true', 'yes', 'y', '1', '√', '✓'])
const NO = new Set(['否', '无', '不', 'false', 'no', 'n', '0', '×', '✗'])

function truth(text: string): boolean | null {
  const word = text.trim().toLowerCase()
  return YES.has(word) ? true : NO.has(word) ? false : null
}

function choice(field: Named, text: string): Json {
  const values = field.values ?? []
  const named = values.find((value) => {
    const names = field.valueNames?.[String(value)]
    return String(value) === text || names?.zh === text || names?.en.toLowerCase() === text.toLowerCase()
  })
  if (named !== undefined) return named
  const said = truth(text)
  return said !== null && values.includes(said) ? said : text
}

/** 2023/3/5 and 2023年3月5日 are days too. */
function dayIn(text: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.trim()) ?? []
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function jsonIn(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}

function shown(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) {
    const written = Number.isNaN(cell.getTime()) ? '' : cell.toISOString()
    // Excel keeps no zone: what its user typed is what a UTC reading shows.
    return written.endsWith('T00:00:00.000Z') ? written.slice(0, 10) : written.slice(0, 19)
  }
  return typeof cell === 'string' ? cell.trim() : String(cell)
}
