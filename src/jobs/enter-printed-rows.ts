// Enters the rows that papers print themselves (lists of matters, duties, tasks) once: each has a key for good.
import type { Book } from '../instruments/pack.js'
import { registersOf } from '../registers/create-register-desk.js'
import type { Store } from '../store/port.js'
import type { Platform } from '../terms/platform.js'
import { Fault } from '../terms/refusal.js'
import type { Instant } from '../terms/time.js'
import { dayOf } from '../terms/zone.js'

/** Answers how many were new. */
export async function enterPrintedRows(
  store: Pick<Store, 'performRecord' | 'usedKeys'>,
  book: Book,
  platform: Platform,
  now: Instant,
): Promise<number> {
  let entered = 0
  for (const { register } of registersOf(book, dayOf(now, book.place.zone))) {
    const rows = register.rows ?? []
    const used = rows.length === 0 ? new Set() : await store.usedKeys(rows.map(({ key }) => keyOf(register.id, key)))
    for (const row of rows) {
      if (used.has(keyOf(register.id, row.key))) continue
      const performed = await store.performRecord(null, {
        command: {
          kind: 'open',
          register: register.id,
          fields: row.fields,
          ...(row.state === undefined ? {} : { state: row.state }),
        },
        by: { platform, account: 'paper', role: 'system', unit: null },
        key: keyOf(register.id, row.key),
      })
      if (!performed.ok) {
        const { code, facts } = performed.refusal
        throw new Fault(
          'row_refused',
          `Row ${row.key} of register ${register.id} was refused: ${code} ${JSON.stringify(facts)}. Mend it in its YAML file.`,
        )
      }
      if (performed.ok && !performed.value.repeated) entered += 1
    }
  }
  return entered
}

function keyOf(register: string, row: string): string {
  return `row:${register}:${row}`
}
