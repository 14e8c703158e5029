// Rows of a case file as lines of PostgreSQL's COPY: for whoever writes case files by the hundred thousand. The same rows as a command's,
// made by the same builders; only the way into the tables differs.
import { type DemandFacts, FACTS_SHAPE } from '../../reports/facts.js'
import { groupWords } from '../../reports/group-by.js'
import type { Rows } from '../write/rows.js'
import { COLUMNS } from '../write/statements.js'

export const BULK_TABLES = {
  ...COLUMNS,
  timers: { ...COLUMNS.timers, wake_at: 'timestamptz' },
  case_facts: {
    case_id: 'text',
    version: 'integer',
    shape: 'integer',
    received_at: 'timestamptz',
    facts: 'jsonb',
    groups: 'text[]',
    book: 'text',
  },
} as const

export type BulkTable = keyof typeof BULK_TABLES
export type Lines = Readonly<Record<BulkTable, readonly string[]>>

/** Of one file: `facts` is what an assessment looks at, null for an exercise. No tally counts them yet: the keeper of the sheets does that. */
export function linesOf(tenant: string, rows: Rows, facts: DemandFacts | null): Lines {
  const line = (table: BulkTable) => (row: object) => copyLine(tenant, BULK_TABLES[table], row as Row)
  return {
    case_files: [line('case_files')(rows.file)],
    case_words: rows.words ? [line('case_words')(rows.words)] : [],
    case_likeness: rows.likeness ? [line('case_likeness')(rows.likeness)] : [],
    actions: rows.actions.map(line('actions')),
    legs: rows.legs.map(line('legs')),
    commands: rows.command ? [line('commands')(rows.command)] : [],
    timers: rows.start.map((row) => line('timers')({ ...row, wake_at: (row as Row).due_at })),
    case_facts: [line('case_facts')({ ...factsRow(rows, facts), book: null })],
  }
}

function factsRow({ caseId, file }: Rows, facts: DemandFacts | null): object {
  const { version, received_at } = file as Row
  const groups = facts === null ? [] : groupWords(facts, NO_STATIONS)
  return { case_id: caseId, version, shape: FACTS_SHAPE, received_at, facts, groups }
}

/** Police stations: a hotline's orders go to none. */
const NO_STATIONS: ReadonlySet<string> = new Set()

type Row = Readonly<Record<string, unknown>>

export function copyLine(tenant: string, columns: Readonly<Record<string, string>>, row: Row): string {
  const cells = Object.entries(columns).map(([name, type]) => cell(row[name], type))
  return `${[escaped(tenant), ...cells].join('\t')}\n`
}

function cell(value: unknown, type: string): string {
  if (value === null || value === undefined) return '\\N'
  if (type === 'jsonb') return escaped(JSON.stringify(value))
  if (Array.isArray(value)) return escaped(`{${value.map(element).join(',')}}`)
  return escaped(String(value))
}

function element(value: unknown): string {
  return typeof value === 'number' ? String(value) : `"${String(value).replaceAll(/["\\]/g, '\\$&')}"`
}

const MARKS: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

export function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (mark) => MARKS[mark] ?? mark) : text
}
