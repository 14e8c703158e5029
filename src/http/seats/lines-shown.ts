// One line each of the rosters: a shift, somebody of the staff, an aid between the platforms.
import type { RecordFile } from '../../registers/record-file.js'
import type { SeatShift, SeatsView } from '../contract/seats.js'
import { textOf, writtenOf } from './roster-read.js'

export function shiftShown(record: RecordFile): readonly SeatShift[] {
  const written = writtenOf(record)
  const account = textOf(record, 'account')
  if (written === undefined || account === null) return []
  const { id, number, state, version } = record
  const more = { shift: textOf(record, 'shift'), seat: textOf(record, 'seat'), swapWith: textOf(record, 'swapWith') }
  return [{ id, number, state, version, ...written, account, ...more }]
}

export function staffShown(records: readonly RecordFile[]): SeatsView['staff'] {
  return records
    .map((record) => ({
      id: record.id,
      account: textOf(record, 'account') ?? '',
      skills: listOf(record.fields.skills),
      reserve: record.fields.reserve === true,
    }))
    .sort((a, b) => a.account.localeCompare(b.account))
}

export function aidShown(records: readonly RecordFile[]): SeatsView['aid'] {
  return records.map((record) => ({
    id: record.id,
    number: record.number,
    state: record.state,
    headline: record.headline,
    seats: numberOf(record, 'seats') ?? 0,
    lent: numberOf(record, 'lent'),
    theirNumber: textOf(record, 'theirNumber'),
    dueAt: record.dueAt,
  }))
}

/** Seats lent to us less those we lend. */
export function lentSeats(records: readonly RecordFile[]): number {
  return records.reduce((all, record) => {
    const lent = numberOf(record, 'lent') ?? 0
    return all + (record.state === 'lent' ? lent : record.state === 'lending' ? -lent : 0)
  }, 0)
}

function numberOf(record: RecordFile, field: string): number | null {
  const value = Number(record.fields[field] ?? Number.NaN)
  return Number.isFinite(value) ? value : null
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}
