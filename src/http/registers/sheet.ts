// A register as a table: number, state, its fields in the reader's language, times. Secret fields never stand in it.
import writeXlsxFile from 'write-excel-file/node'
import type { Place } from '../../instruments/pack.js'
import type { Responsible } from '../../instruments/posts/responsible.js'
import type { Field, Register } from '../../instruments/register.js'
import type { RecordFile } from '../../registers/record-file.js'
import type { Json } from '../../terms/json.js'
import type { Language } from '../../terms/text.js'
import { zonedParts } from '../../terms/zone.js'

const FIXED = {
  zh: { number: '编号', state: '状态', opened: '登记时间', due: '到期', holder: '承办', responsible: '责任人' },
  en: { number: 'Number', state: 'State', opened: 'Entered', due: 'Due', holder: 'Holder', responsible: 'Responsible' },
} as const

export function columnsOf(register: Register, language: Language): readonly string[] {
  const fixed = FIXED[language]
  return [
    fixed.number,
    fixed.state,
    ...shown(register).map(({ name }) => name[language]),
    fixed.holder,
    fixed.responsible,
    fixed.opened,
    fixed.due,
  ]
}

/** `responsible`: for the unit that holds it, as of the day the record came into this state. */
export function rowOf(
  record: RecordFile,
  register: Register,
  place: Place,
  language: Language,
  responsible: Responsible | null,
): string[] {
  const state = register.states.find(({ id }) => id === record.state)?.name[language] ?? record.state
  const clock = (at: string | null): string => {
    if (at === null) return ''
    const { year, month, day, hour, minute } = zonedParts(at, place.zone)
    return `${year}-${month}-${day} ${hour}:${minute}`
  }
  const values = shown(register).map((field) => textOf(record.fields[field.id] ?? null, field, place, language))
  const holder = place.units.find(({ id }) => id === record.holder)?.name[language] ?? record.holder ?? ''
  const answers = responsible === null ? '' : responsibleText(responsible, language)
  return [record.number, state, ...values, holder, answers, clock(record.openedAt), clock(record.dueAt)]
}

function responsibleText({ post, holder, paper, note }: Responsible, language: Language): string {
  if (post === null) return ''
  if (holder === null) return [post, ...(note === null ? [] : [note[language]])].join('：')
  return `${holder}（${[post, ...(paper === null ? [] : [paper])].join('，')}）`
}

function shown({ fields }: Register): readonly Field[] {
  return fields.filter(({ secretFor }) => secretFor === undefined)
}

function textOf(value: Json, field: Field, place: Place, language: Language): string {
  if (value === null) return ''
  const named = (id: Json): string => field.values?.[String(id)]?.[language] ?? String(id)
  if (Array.isArray(value)) return value.map((one) => named(one as Json)).join('、')
  if (field.type === 'choice') return named(value)
  if (field.type === 'boolean') return language === 'zh' ? (value ? '是' : '否') : String(value)
  if (field.type === 'town') return place.towns.find(({ id }) => id === value)?.name[language] ?? String(value)
  if (field.type === 'unit') return place.units.find(({ id }) => id === value)?.name[language] ?? String(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** With a byte order mark, without which spreadsheets take Chinese for something else; no cell begins a formula. */
export function asCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

export async function asXlsx(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  title: string,
): Promise<Buffer> {
  const head = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const body = rows.map((row) => row.map((value) => ({ value: harmless(value), type: String })))
  return writeXlsxFile([head, ...body], { sheet: title.slice(0, 31).replaceAll(/[\\/?*[\]:]/g, ' ') }).toBuffer()
}

/** A cell that begins like a formula is told as text: what a citizen typed must not run on a clerk's machine. */
export function harmless(text: string): string {
  return /^[=+@\t\r]/.test(text) || /^-[^\d.]/.test(text) ? `'${text}` : text
}
