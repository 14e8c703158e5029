// Two case rooms, hotline and police, in memory: messages go over at once unless the link is down, time moves only when told.
import path from 'node:path'
import type { Action, Actor } from '../../src/cases/action.js'
import type { CaseFile, Leg } from '../../src/cases/case-file.js'
import type { Command, ReceiveContact } from '../../src/cases/command.js'
import { createCaseDesk } from '../../src/cases/create-desk.js'
import type { CaseDesk } from '../../src/cases/desk.js'
import type { Outcome, OutgoingMessage, Timer } from '../../src/cases/outcome.js'
import { loadBook } from '../../src/instruments/load-book.js'
import type { Book } from '../../src/instruments/pack.js'
import type { Decision, RoutingQuestion } from '../../src/routing/decision.js'
import type { Platform } from '../../src/terms/platform.js'
import { otherPlatform } from '../../src/terms/platform.js'
import type { Result } from '../../src/terms/refusal.js'
import { instant, ms } from '../../src/terms/time.js'
import { ROOT } from './source-files.js'

export const INSTRUMENT = '2023-13-hotline-110'

let loaded: Promise<Book> | undefined
export function haimenBook(): Promise<Book> {
  loaded ??= loadBook(path.join(ROOT, 'packs', 'haimen'))
  return loaded
}

export class TwoDesks {
  now = '2026-03-02T01:00:00.000Z' // a Monday, 09:00 in Haimen
  linkUp = true
  readonly files = new Map<string, CaseFile>()
  readonly actions = new Map<string, Action[]>()
  readonly timers = new Map<string, Map<string, Timer>>()
  readonly waiting: OutgoingMessage[] = []
  readonly refusedMessages: string[] = []
  private readonly desks: Record<Platform, CaseDesk>
  private serial = 0

  constructor(book: Book, triage: (question: RoutingQuestion) => Decision) {
    const make = (platform: Platform) => {
      let turn = 0
      return createCaseDesk({
        platform,
        book,
        instrument: INSTRUMENT,
        triage,
        random: (below) => {
          turn = (turn * 48271 + 11) % 2147483647
          return turn % below
        },
      })
    }
    this.desks = { '12345': make('12345'), '110': make('110') }
  }

  /** A contact at a platform; answers the file, throws on refusal. */
  contact(platform: Platform, contact: Partial<ReceiveContact> & { text: string }, by = clerk(platform)): CaseFile {
    const command: ReceiveContact = {
      kind: 'receive_contact',
      channel: 'phone',
      requester: { name: '王某', phone: '13800000000' },
      ...contact,
    }
    const outcome = must(this.desks[platform].open({ command, by, key: this.key() }, this.now))
    this.keep(outcome)
    return this.get(outcome.file.id)
  }

  try(file: CaseFile, command: Command, by = clerk(file.platform)): Result<Outcome> {
    const current = this.get(file.id)
    const result = this.desks[current.platform].decide(current, { command, by, key: this.key() }, this.now)
    if (result.ok) this.keep(result.value)
    return result
  }

  do(file: CaseFile, command: Command, by = clerk(file.platform)): CaseFile {
    must(this.try(file, command, by))
    return this.get(file.id)
  }

  merge(duplicate: CaseFile, main: CaseFile, reason = '同一件事') {
    const desk = this.desks[main.platform]
    const by = clerk(main.platform)
    const result = must(
      desk.merge(this.get(duplicate.id), this.get(main.id), { by, key: this.key(), reason }, this.now),
    )
    this.keep(result.duplicate)
    this.keep(result.main)
  }

  get(id: string): CaseFile {
    const file = this.files.get(id)
    if (!file) throw new Error(`no file ${id}`)
    return file
  }

  /** The other platform's file of the same demand. */
  peer(file: CaseFile): CaseFile {
    const found = this.findPeer(file)
    if (!found) throw new Error(`the other platform has no file of demand ${file.demandId}`)
    return found
  }

  findPeer(file: CaseFile): CaseFile | undefined {
    return [...this.files.values()].find((one) => one.demandId === file.demandId && one.platform !== file.platform)
  }

  kinds(file: CaseFile): string[] {
    return (this.actions.get(file.id) ?? []).map((action) => action.kind)
  }

  /** Moves time, firing what falls due on the way in order. */
  pass(minutes: number): void {
    const end = instant(ms(this.now) + minutes * 60_000)
    for (;;) {
      const next = [...this.timers]
        .flatMap(([id, timers]) => [...timers.values()].map((timer) => ({ id, timer })))
        .filter(({ timer }) => timer.dueAt <= end)
        .sort((a, b) => (a.timer.dueAt < b.timer.dueAt ? -1 : 1))[0]
      if (!next) break
      if (next.timer.dueAt > this.now) this.now = next.timer.dueAt
      this.timers.get(next.id)?.delete(next.timer.key)
      const file = this.get(next.id)
      must(this.try(file, { kind: 'fire_timer', timer: next.timer.key }, clock(file.platform)))
    }
    this.now = end
  }

  restoreLink(): void {
    this.linkUp = true
    this.carry()
  }

  private keep(outcome: Outcome): void {
    const { file } = outcome
    this.files.set(file.id, file)
    this.actions.set(file.id, [...(this.actions.get(file.id) ?? []), ...outcome.actions])
    const timers = this.timers.get(file.id) ?? new Map<string, Timer>()
    for (const key of outcome.timers.stop) timers.delete(key)
    for (const timer of outcome.timers.start) timers.set(timer.key, timer)
    this.timers.set(file.id, timers)
    this.waiting.push(...outcome.messages)
    if (this.linkUp) this.carry()
  }

  private carry(): void {
    for (let message = this.waiting.shift(); message; message = this.waiting.shift()) {
      const desk = this.desks[message.to]
      const from = otherPlatform(message.to)
      const { id, type, demandId, at, data } = message
      const known = [...this.files.values()].find((one) => one.demandId === demandId && one.platform === message?.to)
      const commanded = desk.commandFor({ id, from, type, demandId, at, data }, known)
      const result = !commanded.ok
        ? commanded
        : known
          ? desk.decide(known, commanded.value, this.now)
          : desk.open(commanded.value, this.now)
      if (result.ok) this.keep(result.value)
      else this.refusedMessages.push(`${type}: ${result.refusal.code}`)
    }
  }

  private key(): string {
    this.serial += 1
    return `story-${String(this.serial).padStart(6, '0')}`
  }
}

export function clerk(platform: Platform, account = platform === '12345' ? 'agent1' : 'taker1'): Actor {
  return { platform, account, role: platform === '12345' ? 'agent' : 'call_taker', unit: null }
}

export function lead(platform: Platform): Actor {
  return { platform, account: 'lead1', role: 'shift_lead', unit: null }
}

export function unitClerk(unit: string, platform: Platform = '12345'): Actor {
  return { platform, account: `clerk-${unit}`, role: 'unit_clerk', unit }
}

export function clock(platform: Platform): Actor {
  return { platform, account: 'clock', role: 'clock', unit: null }
}

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`)
  return result.value
}

export function legOf(file: CaseFile, kind: Leg['kind'], state?: string): Leg {
  const leg = file.legs.find((one) => one.kind === kind && (state === undefined || one.state === state))
  if (!leg) {
    const there = file.legs.map((one) => `${one.kind}:${one.state}`).join(', ')
    throw new Error(`no ${kind}${state ? `:${state}` : ''} leg; there are ${there}`)
  }
  return leg
}
