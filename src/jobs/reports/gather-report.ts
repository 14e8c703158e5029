// Gathers what a report rests on and has it composed: sheets, hot topics, the quality of the data, the course of an incident.

import { readSheet, sheetBookOn } from '../../assess/read-sheet.js'
import type { Action } from '../../cases/action.js'
import { ACTION_WORDS } from '../../cases/action-words.js'
import { packsInForce } from '../../instruments/in-force.js'
import type { Book } from '../../instruments/pack.js'
import type { ReportPlan } from '../../instruments/report-plan.js'
import type { PrintedDocument } from '../../print/document.js'
import type { DemandFacts } from '../../reports/facts.js'
import { composeReport } from '../../reports/plan/compose-report.js'
import type { Extras, StepTold } from '../../reports/plan/extras.js'
import { createNames, type NameOf } from '../../reports/plan/names.js'
import { chineseDay, chineseMoment } from '../../reports/plan/periods.js'
import { type ReckonHooks, type ReportSheets, reckonReport } from '../../reports/plan/reckon-report.js'
import type { ReportWish } from '../../reports/plan/wish.js'
import { boundsOf } from '../../reports/reckon.js'
import type { Store } from '../../store/port.js'
import { otherPlatform, type Platform } from '../../terms/platform.js'
import { type Instant, instant, ms } from '../../terms/time.js'
import { dayOf } from '../../terms/zone.js'

export interface ReportSource {
  readonly store: Pick<
    Store,
    | 'eachFacts'
    | 'clusters'
    | 'listQuarantine'
    | 'listReconciliations'
    | 'timeline'
    | 'keepTallies'
    | 'keepingState'
    | 'readTallies'
    | 'countReceived'
  >
  readonly book: Book
  readonly platform: Platform
  /** Address of the console, without a slash at its end. */
  readonly base: string
  readonly now: () => Instant
}

export interface GatheredReport {
  readonly document: PrintedDocument
  /** Digest of the sheet by units it was made from. */
  readonly sheetDigest: string
}

const WEEK_MS = 7 * 86_400_000
const MOST_FILES = 200

export function reportPlans(book: Book, day: string): readonly ReportPlan[] {
  return packsInForce(book, day).flatMap(({ reports }) => reports)
}

export async function gatherReport(
  source: ReportSource,
  plan: ReportPlan,
  wish: ReportWish,
  {
    version,
    changes,
  }: { readonly version: number; readonly changes: (document: PrintedDocument) => readonly string[] },
  told: NonNullable<ReckonHooks['told']> = async () => {},
): Promise<GatheredReport> {
  const { store, book, now } = source
  const { zone } = book.place
  const sheetBook = sheetBookOn(book, wish.to)
  const { indicators } = sheetBook
  const { incident } = wish
  const found: string[] = []
  const counts = { townless: 0, rowless: 0, demands: 0 }
  const at = now()
  const sheets = await reckonReport(plan, { from: wish.from, to: wish.to }, sheetBook, store.eachFacts, {
    ...(incident === undefined ? {} : { wanted: wantedIn(incident) }),
    told,
    async earlier(period) {
      const read = await readSheet(store, book, { period, by: 'desk', today: dayOf(at, zone) }, false)
      // Not whole yet: the report then compares nothing rather than half.
      return read.ok && read.value.book.digest === sheetBook.digest ? read.value.sheet : undefined
    },
    seen({ demand }) {
      found.push(String(demand.caseId))
      counts.demands += 1
      if (demand.town === null) counts.townless += 1
      if (demand.row === null) counts.rowless += 1
    },
  })
  await told('composing', 0.65)
  const nameOf = createNames(book, wish.to)
  const extras: Extras = {
    clusters: await clustersIn(source, plan, wish),
    quality: { ...counts, ...(await qualityIn(source, wish)) },
    timeline: incident === undefined ? [] : await stepsOf(source, found.slice(0, MOST_FILES), nameOf),
  }
  const compose = (told: readonly string[]): PrintedDocument =>
    composeReport({
      ...{ plan, sheets, indicators, extras, nameOf, zone, version, changes: told },
      madeOn: chineseDay(dayOf(at, zone)),
      madeAt: chineseMoment(at, zone),
      base: source.base,
      ...(incident === undefined
        ? {}
        : {
            incident: {
              subject: incident.subject,
              window: `${chineseMoment(incident.from, zone)}至${chineseMoment(incident.to, zone)}`,
            },
          }),
    })
  const first = compose([])
  const changed = version > 1 ? changes(first) : []
  return { document: changed.length === 0 ? first : compose(changed), sheetDigest: sheetDigestOf(sheets) }
}

function sheetDigestOf({ digest }: ReportSheets): string {
  return digest
}

function wantedIn({ from, to, town, row, cases }: NonNullable<ReportWish['incident']>) {
  return ({ demand }: DemandFacts): boolean => {
    if (cases !== undefined && cases.length > 0) return cases.includes(String(demand.caseId))
    const received = String(demand.received)
    if (received < from || received >= to) return false
    return (town === undefined || demand.town === town) && (row === undefined || demand.row === row)
  }
}

/** Clusters are looked for in the last week of a longer period: what grew a month ago is told by the figures. */
async function clustersIn({ store, book }: ReportSource, plan: ReportPlan, { from, to }: ReportWish) {
  const asked = plan.sections.some(({ parts }) => parts.some(({ extra }) => extra === 'clusters'))
  if (!asked) return []
  const [start, end] = boundsOf({ from, to }, book.place.zone)
  return store.clusters({ since: instant(Math.max(ms(start), ms(end) - WEEK_MS)), now: end })
}

async function qualityIn({ store, platform, book }: ReportSource, { from, to }: ReportWish) {
  const [start, end] = boundsOf({ from, to }, book.place.zone)
  const quarantined = (await store.listQuarantine(1_000)).filter(({ at }) => at >= start && at < end).length
  const days = (await store.listReconciliations(1_000)).filter(
    (row) => String(row.day) >= from && String(row.day) <= to && row.peer === otherPlatform(platform),
  )
  return { quarantined, compared: days.length, disagreed: days.filter(({ agrees }) => agrees === false).length }
}

/** Steps that tell who was told and what was done; the desks' own book-keeping stays out. */
const TOLD = new Set([
  ...['contact_received', 'file_opened', 'danger_raised', 'transfer_offered', 'transfer_accepted', 'transfer_declined'],
  ...[
    'peer_accepted',
    'peer_declined',
    'order_dispatched',
    'order_signed_for',
    'result_reported',
    'result_written_back',
  ],
  ...['negotiation_settled', 'negotiation_undecided', 'supervision_opened', 'supervision_closed', 'file_closed'],
])
const TO_PEER = new Set(['transfer_offered', 'result_written_back', 'peer_accepted', 'peer_declined'])

async function stepsOf(
  { store, platform }: ReportSource,
  cases: readonly string[],
  nameOf: NameOf,
): Promise<readonly StepTold[]> {
  const steps: StepTold[] = []
  for (const caseId of cases) {
    const actions = await store.timeline(caseId)
    const number = String(
      actions.find(({ body }) => typeof body.number === 'string')?.body.number ?? caseId.slice(0, 8),
    )
    for (const action of actions) {
      if (!TOLD.has(action.kind)) continue
      steps.push({
        at: action.at,
        caseId,
        number,
        what: ACTION_WORDS[action.kind]?.zh ?? action.kind,
        whom: whomOf(action, platform, nameOf),
      })
    }
  }
  return steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function whomOf({ kind, by, body }: Action, platform: Platform, nameOf: NameOf): string {
  if (typeof body.unit === 'string') return nameOf('unit', body.unit)
  if (TO_PEER.has(kind)) return nameOf('desk', otherPlatform(platform))
  return by.unit === null ? nameOf('desk', by.platform) : nameOf('unit', by.unit)
}
