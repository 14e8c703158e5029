// Lets the clock look at records that have something due: its own moves, rounds of inspection. One bad record holds up nobody.
import type { Store } from '../store/port.js'
import type { Platform } from '../terms/platform.js'
import { type Instant, instant, ms } from '../terms/time.js'

const BATCH = 50
const PUT_OFF_MS = 60_000

/** Answers how many were looked at with effect. The key names record, version and due time, so that two workers do it once. */
export async function wakeRecords(
  store: Pick<Store, 'wakingRecords' | 'findRecord' | 'performRecord' | 'postponeRecord'>,
  platform: Platform,
  now: Instant,
  onFault: (error: unknown) => void = () => {},
): Promise<number> {
  const ids = await store.wakingRecords(now, BATCH)
  let done = 0
  for (const id of ids) {
    try {
      const record = await store.findRecord(id)
      if (record === undefined || record.wakeAt === null || record.wakeAt > now) continue
      const performed = await store.performRecord(id, {
        command: { kind: 'wake' },
        by: { platform, account: 'clock', role: 'clock', unit: null },
        key: `wake:${id}:${record.version}`,
      })
      if (performed.ok && !performed.value.repeated) done += 1
      else await store.postponeRecord(id, instant(ms(now) + PUT_OFF_MS))
    } catch (error) {
      onFault(error)
      await store.postponeRecord(id, instant(ms(now) + PUT_OFF_MS)).catch(onFault)
    }
  }
  return done
}
