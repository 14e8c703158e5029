// Drives one demand through both platforms until nothing is left to do, or until it waits for something named.
import { setTimeout as sleep } from 'node:timers/promises'
import type { CaseFileView } from '../../../http/contract/case-file.js'
import type { CaseView, CommandAnswer, ContactAnswer } from '../../../http/contract/cases.js'
import { type Chance, chanceFor } from '../chance.js'
import type { DemoClient } from '../demo-client.js'
import type { NodeName } from '../running-demo.js'
import { inventContact } from './contact.js'
import { DESK, type Step } from './deed.js'
import { nextStep } from './step.js'
import type { Arrivals } from './watch-arrivals.js'

export interface DemandEnd {
  /** `closed`, `answered`, `turned_away`, or what it waits for, e.g. `waits: negotiation open`. */
  readonly end: string
  readonly deeds: number
  /** Refusal codes met on the way. */
  readonly refusals: readonly string[]
  /** Answers with a status of 500 or more: faults, which there should be none of. */
  readonly faults: readonly string[]
}

export interface Driven {
  readonly client: DemoClient
  readonly arrivals: Pick<Arrivals, 'find' | 'heardVersion' | 'messagesUnderWay'>
  /** Distinguishes this run's idempotency keys from another's. */
  readonly run: string
  readonly seed: string
}

const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 1_000
/** Files are read again this often even when nothing was heard of them: a live stream may have been away. */
const READ_ANYWAY_MS = 10_000
/** A demand on which nothing has moved for so long waits for a clock or a person, not for a message. */
const QUIET_MS = 25_000
/** However many messages wait: with the link down nobody would ever be done. */
const GIVE_UP_MS = 300_000
const MOST_DEEDS = 80

export async function driveDemand(driven: Driven, index: number, text: string): Promise<DemandEnd> {
  const { client, arrivals, run, seed } = driven
  const turnsTaken = new Map<string, Chance>()
  const refusals: string[] = []
  const faults: string[] = []
  let deeds = 0
  // Each question has its chance drawn once: asking again gives the same answer.
  const turns = (question: string): Chance => chanceOnce(turnsTaken, seed, index, question)

  const contact = inventContact(text, index, turns('contact'))
  const seat = await client.as(contact.node, DESK[contact.node].seat)
  const taken = await seat.post<ContactAnswer>('/api/contacts', contact.request, `replay-${run}-${index}-contact`)
  if (!taken.ok) {
    const told = `${taken.problem.code}`
    return { end: `not taken: ${told}`, deeds, refusals: [told], faults: taken.status >= 500 ? [told] : [] }
  }
  const files = new Map<NodeName, CaseFileView>([[contact.node, taken.body.case]])
  const other: NodeName = contact.node === 'hotline' ? 'police' : 'hotline'
  let quietSince = Date.now()
  let readAt = Date.now()
  let movedAt = Date.now()
  let pause = FIRST_PAUSE_MS
  const barred = new Set<string>()

  while (deeds < MOST_DEEDS) {
    const moved = await actOnce()
    if (moved) {
      quietSince = movedAt = Date.now()
      pause = FIRST_PAUSE_MS
      continue
    }
    if ([...files.values()].every((file) => file.state !== 'open') && !expectsPeer(files, other)) break
    if (arrivals.messagesUnderWay()) quietSince = Math.max(quietSince, Date.now() - QUIET_MS / 2)
    if (waitsForClock(files) || Date.now() - quietSince > QUIET_MS || Date.now() - movedAt > GIVE_UP_MS) break
    await sleep(pause)
    pause = Math.min(pause * 1.6, LONGEST_PAUSE_MS)
    if (await refresh()) quietSince = movedAt = Date.now()
  }
  return { end: endOf(files), deeds, refusals, faults }

  /** One deed on whichever side has one to do. */
  async function actOnce(): Promise<boolean> {
    for (const [node, file] of files) {
      const step = nextStep(node, file, turns)
      if (!step || barred.has(markOf(node, file, step))) continue
      const account = await client.as(node, step.who)
      const key = `replay-${run}-${index}-${node}-${deeds}`
      const answer = await account.post<CommandAnswer>(`/api/cases/${file.id}/${step.deed}`, step.body, key)
      deeds += 1
      if (answer.ok) {
        files.set(node, answer.body.case)
        return true
      }
      refusals.push(`${step.deed}: ${answer.problem.code}`)
      if (answer.status >= 500) faults.push(`${step.deed}: ${answer.problem.code} ${answer.problem.incident ?? ''}`)
      barred.add(markOf(node, file, step))
      await reload(node, file.id)
      return true
    }
    return false
  }

  /** Looks again on both sides; true when anything changed. */
  async function refresh(): Promise<boolean> {
    let changed = false
    const anyway = Date.now() - readAt > READ_ANYWAY_MS
    for (const [node, file] of [...files]) {
      if (!anyway && (arrivals.heardVersion(node, file.id) ?? 0) <= file.version) continue
      changed = (await reload(node, file.id)) || changed
    }
    if (anyway) readAt = Date.now()
    if (!files.has(other)) {
      const id = arrivals.find(other, taken.ok ? taken.body.case.demandId : '')
      if (id !== undefined) changed = (await reload(other, id)) || changed
    }
    return changed
  }

  async function reload(node: NodeName, id: string): Promise<boolean> {
    const reader = await client.as(node, DESK[node].shift)
    const view = await reader.get<CaseView>(`/api/cases/${id}`)
    if (!view.ok) {
      if (view.status >= 500) faults.push(`read: ${view.problem.code} ${view.problem.incident ?? ''}`)
      return false
    }
    const before = files.get(node)?.version
    files.set(node, view.body.case)
    return before !== view.body.case.version
  }
}

function chanceOnce(taken: Map<string, Chance>, seed: string, index: number, question: string): Chance {
  const known = taken.get(question)
  if (known) return known
  const drawn = chanceFor(seed, `${index} ${question}`)
  const first = drawn.next()
  const fixed: Chance =
    question === 'contact'
      ? drawn
      : {
          next: () => first,
          happens: (probability) => first < probability,
          pick: (items) => items[Math.floor(first * items.length)] ?? items[0],
        }
  taken.set(question, fixed)
  return fixed
}

/** A step refused at this version of the file is not tried again at this version. */
function markOf(node: NodeName, file: CaseFileView, step: Step): string {
  return `${node} ${file.version} ${step.deed} ${String(step.body.legId ?? '')}`
}

function expectsPeer(files: ReadonlyMap<NodeName, CaseFileView>, other: NodeName): boolean {
  if (files.has(other)) return false
  return [...files.values()].some((file) => file.legs.some((leg) => leg.open && leg.kind === 'transfer_out'))
}

/** A negotiation that the other side will not answer, or not agree in, ends by its clock, minutes from now: nobody waits for it here. */
function waitsForClock(files: ReadonlyMap<NodeName, CaseFileView>): boolean {
  const all = [...files.values()]
  const open = all.flatMap((file) => file.legs.filter((leg) => leg.open))
  const negotiations = open.filter((leg) => leg.kind === 'negotiation')
  if (all.length < 2 || negotiations.length === 0) return false
  // Agreed on one side: the word is on its way to the other.
  if (negotiations.some(({ views }) => views.length > 1 && new Set(views.map((view) => view.says)).size === 1))
    return false
  return open.every((leg) => leg.kind === 'negotiation' || ['awaiting_dispatch', 'offered'].includes(leg.state))
}

function endOf(files: ReadonlyMap<NodeName, CaseFileView>): string {
  const open = [...files].filter(([, file]) => file.state === 'open')
  if (open.length === 0) {
    const [first] = [...files.values()]
    return first?.state ?? 'closed'
  }
  const waiting = open
    .flatMap(([, file]) => file.legs.filter((leg) => leg.open))
    .map((leg) => `${leg.kind} ${leg.state}`)
  const first = waiting.find((word) => word.startsWith('negotiation')) ?? waiting.sort()[0] ?? 'no open leg'
  return `waits: ${first}`
}
