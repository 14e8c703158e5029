// The store on PostgreSQL: wires the deeds of this room together for one tenant.
import type { CaseDesk } from '../cases/desk.js'
import type { RegisterDesk } from '../registers/create-register-desk.js'
import { Fault, refuse } from '../terms/refusal.js'
import { type Instant, instant } from '../terms/time.js'
import { createAccounts } from './access/accounts.js'
import { createAudit } from './access/audit.js'
import { createBoards } from './boards/create-boards.js'
import { createCallers } from './callers.js'
import { createFeed } from './change-feed.js'
import { createPool } from './connection.js'
import { createEvaluation } from './evaluation.js'
import { findNextEarly } from './exchange/early.js'
import { findFiled } from './exchange/inbox.js'
import { createOutbox } from './exchange/outbox.js'
import { notePeer, readPeer } from './exchange/peers.js'
import { createQuarantine } from './exchange/quarantine.js'
import { createReconciling } from './exchange/reconcile.js'
import { takeIn } from './exchange/take-in.js'
import { createGazettes } from './gazettes.js'
import { createHandedOut } from './handed-out.js'
import { createModels } from './models.js'
import { createPapers } from './papers.js'
import type { Store } from './port.js'
import { findAlike } from './read/alike.js'
import { readClusters } from './read/clusters.js'
import { createCounts } from './read/counts.js'
import { eachFacts } from './read/each-facts.js'
import { eachTimeline } from './read/each-timeline.js'
import { findCase, listOpenCalls, readTimeline } from './read/find-case.js'
import { listCases } from './read/list-cases.js'
import { listDuties } from './read/list-duties.js'
import { listLegs } from './read/list-legs.js'
import { createMeetingReads } from './read/meetings.js'
import { readOversight, sumOversight } from './read/oversight.js'
import { countSelfDispatched } from './read/self-dispatched.js'
import { createRegisters } from './registers/create-registers.js'
import { createReports } from './reports.js'
import { createRosters } from './rosters.js'
import { createAssessment } from './tallies/create-assessment.js'
import { createTimers } from './timers.js'
import type { Workshop } from './workshop.js'
import { createOpeningWriter } from './write/group-openings.js'
import { mergeCases } from './write/merge-cases.js'
import { openCase } from './write/open-case.js'
import { performOnCase } from './write/perform-on-case.js'
import { readBySound } from './write/read-by-sound.js'

export interface StoreSettings {
  /** The application role's address of the database, as `provision` gave it. */
  readonly url: string
  /** Whose data: one platform of one place, e.g. `haimen/12345`. */
  readonly tenant: string
  readonly desk: CaseDesk
  /** Left out where nothing but cases is kept: every register is then unknown. */
  readonly registers?: RegisterDesk
  /** Secret of this installation; phones are looked up by a hash keyed with it. */
  readonly phoneKey: string
  readonly now?: () => Instant
  /** At most this many connections; 16 are enough for one node. */
  readonly connections?: number
}

const NO_REGISTERS: RegisterDesk = {
  decide: (record, { command }) =>
    refuse('register_unknown', { register: record?.register ?? (command.kind === 'open' ? command.register : '') }),
  hear: () => undefined,
  look: () => ({ alarms: [], links: {}, lookups: {} }),
  getLedger(id) {
    throw new Fault('ledger_unknown', `This store keeps no registers and so no account book ${id}.`)
  },
}

export function createStore(settings: StoreSettings): Store {
  const { tenant, desk, phoneKey } = settings
  const pool = createPool(settings.url, settings.connections ?? 16)
  const feed = createFeed()
  const shop: Workshop = {
    pool,
    tenant,
    desk,
    phoneKey,
    now: settings.now ?? (() => instant(Date.now())),
    writeOpening: createOpeningWriter(pool, tenant),
    published: ({ file, actions }) =>
      feed.publish({ caseId: file.id, kinds: actions.map((action) => action.kind), version: file.version }),
    recordChanged: feed.publishRecord,
  }
  return {
    open: (commanded) => openCase(shop, commanded),
    perform: (caseId, commanded) => performOnCase(shop, caseId, commanded),
    merge: (duplicate, main, merging) => mergeCases(shop, duplicate, main, merging),
    find: (caseId) => findCase(shop, 'id', caseId),
    findByNumber: (number) => findCase(shop, 'number', number),
    findByDemand: (demandId) => findCase(shop, 'demand_id', demandId),
    timeline: (caseId) => readTimeline(shop, caseId),
    eachFacts: (from, to, each) => eachFacts(shop, from, to, each),
    eachTimeline: (from, to, each) => eachTimeline(shop, from, to, each),
    list: (query) => listCases(shop, query),
    readBySound: (stopping) => readBySound(shop, stopping),
    legs: (query) => listLegs(shop, query),
    duties: (query) => listDuties(shop, query),
    oversight: (query) => readOversight(shop, query),
    unitOversight: (query) => sumOversight(shop, query),
    alike: (question, now) => findAlike(shop, question, now),
    clusters: (window) => readClusters(shop, window),
    ...createCounts(shop),
    selfDispatched: (since) => countSelfDispatched(shop, since),
    openCalls: () => listOpenCalls(shop),
    ...createOutbox(shop),
    takeIn: (message) => takeIn(shop, message),
    async takeInWaiting(peer) {
      const message = await findNextEarly(pool, tenant, peer)
      return message && { ...(await takeIn(shop, message)), message }
    },
    findWaiting: (peer) => findNextEarly(pool, tenant, peer),
    takenDigest: async (peer, seq) => (await findFiled(pool, tenant, peer, seq))?.digest ?? null,
    ...createQuarantine(shop),
    peer: (peer) => readPeer(shop, peer),
    heard: (peer, at) => notePeer(shop, peer, { heardAt: at }),
    ...createReconciling(shop),
    ...createTimers(shop),
    ...createAccounts(shop),
    ...createAudit(shop),
    ...createBoards(shop),
    ...createModels(shop),
    ...createMeetingReads(shop),
    ...createRegisters(shop, settings.registers ?? NO_REGISTERS),
    ...createRosters(shop),
    ...createGazettes(shop),
    ...createPapers(shop),
    ...createReports(shop),
    ...createAssessment(shop),
    ...createCallers(shop),
    ...createEvaluation(shop),
    ...createHandedOut(shop),
    subscribe: feed.subscribe,
    subscribeRecords: feed.subscribeRecords,
    async ping() {
      await pool.query('select 1')
    },
    close: () => pool.end(),
  }
}
