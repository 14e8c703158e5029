// Both case rooms at work on one demand, in memory and in their own time: what one says reaches the other, what falls due fires. Nothing
// here decides anything; every action is the desk's own.
import type { Action, Actor } from '../../cases/action.js'
import type { CaseFile, Leg } from '../../cases/case-file.js'
import type { Command, Commanded, ReceiveContact } from '../../cases/command.js'
import type { CaseDesk } from '../../cases/desk.js'
import type { Outcome, OutgoingMessage, Timer } from '../../cases/outcome.js'
import type { Calendar } from '../../deadlines/calendar.js'
import { newId } from '../../terms/ids.js'
import { otherPlatform, type Platform } from '../../terms/platform.js'
import type { Result } from '../../terms/refusal.js'
import { type Instant, instant, ms } from '../../terms/time.js'

/** What one command did to the file of one side. */
export interface Step {
  readonly at: Instant
  readonly commanded: Pick<Commanded, 'by' | 'command' | 'key'>
  readonly actions: readonly Action[]
  readonly file: CaseFile
  /** Every timer that runs after it. */
  readonly timers: readonly Timer[]
}

/** A story that the desks refuse to tell is told anew with other chances. */
export class Untold extends Error {}

const CARRIED_IN_MS = 20_000

export class World {
  readonly steps: Readonly<Record<Platform, Step[]>> = { '12345': [], '110': [] }
  private readonly files = new Map<Platform, CaseFile>()
  private readonly timers: Record<Platform, Map<string, Timer>> = { '12345': new Map(), '110': new Map() }
  private readonly waiting: { readonly at: number; readonly message: OutgoingMessage }[] = []

  constructor(
    private readonly desks: Readonly<Record<Platform, CaseDesk>>,
    private readonly calendar: Calendar,
    public now: Instant,
  ) {}

  contact(platform: Platform, command: ReceiveContact, by: Actor): CaseFile {
    return this.keep(platform, { command, by, key: this.key() }, (commanded) =>
      this.desks[platform].open(commanded, this.now),
    )
  }

  do(platform: Platform, command: Command, by: Actor): CaseFile {
    const file = this.file(platform)
    const commanded = { command, by, key: this.key() }
    return this.keep(platform, commanded, () => this.desks[platform].decide(file, commanded, this.now))
  }

  file(platform: Platform): CaseFile {
    const file = this.files.get(platform)
    if (!file) throw new Untold(`no file at ${platform}`)
    return file
  }

  knows(platform: Platform): boolean {
    return this.files.has(platform)
  }

  leg(platform: Platform, kind: Leg['kind'], ...states: readonly string[]): Leg {
    const leg = this.file(platform).legs.find((one) => one.kind === kind && states.includes(one.state))
    if (!leg) throw new Untold(`no ${kind} in ${states.join('/')}`)
    return leg
  }

  /** Round the clock. */
  pass(minutes: number): void {
    this.until(ms(this.now) + minutes * 60_000)
  }

  /** So many minutes of somebody who only works in working hours. */
  work(minutes: number): void {
    // A second beyond the whole minute, so that not everything happens on the minute.
    this.until(ms(this.calendar.addWorkingMinutes(this.now, minutes)) + (minutes % 53) * 1_000)
  }

  private until(end: number): void {
    for (;;) {
      const next = this.nextEvent(end)
      if (!next) break
      this.now = instant(Math.max(next.at, ms(this.now)))
      next.happen()
    }
    this.now = instant(end)
  }

  private nextEvent(end: number): { at: number; happen: () => void } | undefined {
    const events: { at: number; happen: () => void }[] = this.waiting.map((one) => ({
      at: one.at,
      happen: () => {
        this.waiting.splice(this.waiting.indexOf(one), 1)
        this.carry(one.message)
      },
    }))
    for (const platform of ['12345', '110'] as const) {
      for (const timer of this.timers[platform].values()) {
        events.push({ at: ms(timer.dueAt), happen: () => this.fire(platform, timer) })
      }
    }
    return events.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
  }

  private fire(platform: Platform, timer: Timer): void {
    this.timers[platform].delete(timer.key)
    const by: Actor = { platform, account: 'clock', role: 'clock', unit: null }
    this.do(platform, { kind: 'fire_timer', timer: timer.key }, by)
  }

  private carry({ to, id, type, demandId, at, data }: OutgoingMessage): void {
    const file = this.files.get(to)
    const commanded = this.desks[to].commandFor({ id, from: otherPlatform(to), type, demandId, at, data }, file)
    if (!commanded.ok) throw new Untold(`${type}: ${commanded.refusal.code}`)
    this.keep(to, { ...commanded.value, key: this.key() }, (asked) =>
      file ? this.desks[to].decide(file, asked, this.now) : this.desks[to].open(asked, this.now),
    )
  }

  private keep(platform: Platform, commanded: Commanded, decide: (commanded: Commanded) => Result<Outcome>): CaseFile {
    const result = decide(commanded)
    if (!result.ok) throw new Untold(`${commanded.command.kind}: ${result.refusal.code}`)
    const { file, actions, timers, messages } = result.value
    this.files.set(platform, file)
    for (const key of timers.stop) this.timers[platform].delete(key)
    for (const timer of timers.start) this.timers[platform].set(timer.key, timer)
    for (const message of messages) this.waiting.push({ at: ms(this.now) + CARRIED_IN_MS, message })
    if (actions.length > 0) {
      this.steps[platform].push({ at: this.now, commanded, actions, file, timers: [...this.timers[platform].values()] })
    }
    return file
  }

  private key(): string {
    return newId(ms(this.now))
  }
}
