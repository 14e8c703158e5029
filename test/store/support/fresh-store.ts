// A store on a database of its own, with the small desk and a clock that stands still until it is moved.
import type { TestContext } from 'node:test'
import pg from 'pg'
import { createStore, type StoreSettings } from '../../../src/store/create-store.js'
import type { Store } from '../../../src/store/port.js'
import { type Instant, instant, ms } from '../../../src/terms/time.js'
import { freshDatabase } from '../../support/database.js'
import { smallDesk } from './small-desk.js'

export interface FreshStore {
  readonly store: Store
  readonly url: string
  /** As superuser, for looking behind the store. */
  readonly admin: pg.Client
  /** As the application's own role. */
  readonly app: pg.Client
  readonly clock: { now: Instant; forward(minutes: number): void }
  another(settings?: Partial<StoreSettings>): Store
}

export async function freshStore(t: TestContext): Promise<FreshStore> {
  const database = await freshDatabase()
  const clock = {
    now: '2026-03-02T01:00:00.000Z',
    forward(minutes: number) {
      clock.now = instant(ms(clock.now) + minutes * 60_000)
    },
  }
  const stores: Store[] = []
  const another = (settings: Partial<StoreSettings> = {}) => {
    const common = { url: database.appUrl, tenant: 'sample/12345', desk: smallDesk(), phoneKey: 'test' }
    const store = createStore({ ...common, now: () => clock.now, connections: 8, ...settings })
    stores.push(store)
    return store
  }
  const [admin, app] = [new pg.Client(database.adminUrl), new pg.Client(database.appUrl)]
  for (const client of [admin, app]) client.on('error', () => {})
  await Promise.all([admin.connect(), app.connect()])
  t.after(async () => {
    await Promise.all([...stores.map((store) => store.close()), admin.end(), app.end()])
    await database.drop()
  })
  return { store: another(), url: database.appUrl, admin, app, clock, another }
}

/** The value of a result that must not be a refusal. */
export function granted<T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value
}
