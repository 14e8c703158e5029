// Two platforms on a real PostgreSQL each, with the real case room, joined by the pair's road under its clock.
import type { CaseFile, Leg } from '../../../src/cases/case-file.js'
import type { Command } from '../../../src/cases/command.js'
import { createCaseDesk } from '../../../src/cases/create-desk.js'
import { registerDeskOf } from '../../../src/start/register-desk.js'
import { createStore } from '../../../src/store/create-store.js'
import type { Store } from '../../../src/store/port.js'
import { newId } from '../../../src/terms/ids.js'
import type { Platform } from '../../../src/terms/platform.js'
import { instant } from '../../../src/terms/time.js'
import { freshDatabase } from '../../support/database.js'
import { scriptedTriage } from '../../support/scripted-triage.js'
import { clerk, haimenBook, INSTRUMENT, must } from '../../support/two-desks.js'
import { makePairOver, type Pair, type PairOptions, START } from './pair.js'

export interface TwoNodes extends Pair<Store> {
  contact(platform: Platform, text: string): Promise<CaseFile>
  do(platform: Platform, file: CaseFile, command: Command): Promise<CaseFile>
  /** The other side's file of the same demand. */
  peerOf(file: CaseFile): Promise<CaseFile | undefined>
  legs(file: CaseFile): readonly string[]
  legOf(file: CaseFile, kind: Leg['kind'], state?: string): Leg
  filesOn(platform: Platform): Promise<number>
  close(): Promise<void>
}

export async function twoNodes(options: PairOptions = {}): Promise<TwoNodes> {
  const book = await haimenBook()
  const databases = await Promise.all([freshDatabase(), freshDatabase()])
  const clock = { now: () => START }
  const make = (platform: Platform, url: string): Store =>
    createStore({
      url,
      tenant: `haimen/${platform}`,
      phoneKey: 'a key for tests',
      connections: 4,
      now: () => instant(clock.now()),
      registers: registerDeskOf(book, platform),
      desk: createCaseDesk({
        platform,
        book,
        instrument: INSTRUMENT,
        triage: scriptedTriage,
        random: (below) => Math.floor(Math.random() * below),
      }),
    })
  const stores = {
    '12345': make('12345', databases[0]?.appUrl ?? ''),
    '110': make('110', databases[1]?.appUrl ?? ''),
  }
  const pair = makePairOver(stores, options)
  clock.now = () => pair.now

  return Object.assign(pair, {
    async contact(platform: Platform, text: string) {
      const command: Command = {
        kind: 'receive_contact',
        channel: 'phone',
        text,
        requester: { name: '王某', phone: '13800000000' },
      }
      return must(await stores[platform].open({ command, by: clerk(platform), key: newId() })).file
    },
    async do(platform: Platform, file: CaseFile, command: Command) {
      return must(await stores[platform].perform(file.id, { command, by: clerk(platform), key: newId() })).file
    },
    peerOf: (file: CaseFile) => stores[file.platform === '110' ? '12345' : '110'].findByDemand(file.demandId),
    legs: (file: CaseFile) => file.legs.map((leg) => `${leg.kind}:${leg.state}`),
    legOf(file: CaseFile, kind: Leg['kind'], state?: string) {
      const leg = file.legs.find((one) => one.kind === kind && (state === undefined || one.state === state))
      if (leg === undefined) throw new Error(`no ${kind} ${state ?? ''} leg`)
      return leg
    },
    filesOn: async (platform: Platform) => (await stores[platform].list({ limit: 1 })).total,
    async close() {
      await Promise.all(Object.values(stores).map((store) => store.close()))
      await Promise.all(databases.map((database) => database.drop()))
    },
  })
}
