// Records of the rosters as the room of seats wants them: text of fields, spans of time.
import type { RecordFile } from '../../registers/record-file.js'
import type { DutyShift } from '../../seats/duty.js'
import type { Sitting } from '../../seats/rest.js'
import { spanOf, type Written } from '../../seats/span.js'

export function textOf(record: RecordFile, field: string): string | null {
  const value = record.fields[field]
  return typeof value === 'string' && value !== '' ? value : null
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

/** Undefined for a record that was cancelled, or whose times an earlier version of the register let through. */
export function writtenOf(record: RecordFile): Written | undefined {
  const [day, begins, ends] = [textOf(record, 'day'), textOf(record, 'begins'), textOf(record, 'ends')]
  if (record.state === 'cancelled' || day === null || begins === null || ends === null) return undefined
  return CLOCK.test(begins) && CLOCK.test(ends) ? { day, begins, ends } : undefined
}

export function dutyShifts(records: readonly RecordFile[], zone: string): readonly DutyShift[] {
  return records.flatMap((record) => {
    const written = writtenOf(record)
    const unit = textOf(record, 'unit')
    if (written === undefined || unit === null) return []
    return [{ unit, post: textOf(record, 'post') ?? '', phone: textOf(record, 'phone'), ...spanOf(written, zone) }]
  })
}

export function sittings(
  records: readonly RecordFile[],
  nights: ReadonlySet<string>,
  zone: string,
): readonly Sitting[] {
  return records.flatMap((record) => {
    const written = writtenOf(record)
    const account = textOf(record, 'account')
    if (written === undefined || account === null) return []
    // An own span counts as a night when it begins after ten in the evening or before four.
    const late = written.begins >= '22:00' || written.begins < '04:00'
    const night = nights.has(textOf(record, 'shift') ?? '') || late
    return [{ account, day: written.day, night, ...spanOf(written, zone) }]
  })
}
