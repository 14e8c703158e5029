// What no sequence of commands may do to a citizen's wait. Both desks run in memory under a time that moves only when told; the
// sequences are random, the laws are not. Every law is held against every single action, so that a breach names the action that broke it.
import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import fc from 'fast-check'
import type { CaseFile, Clock } from '../../src/cases/case-file.js'
import { followsDemand } from '../../src/cases/clocks.js'
import { applyAction } from '../../src/cases/fold.js'
import { createCalendar } from '../../src/deadlines/calendar.js'
import type { Book } from '../../src/instruments/pack.js'
import { instant, ms } from '../../src/terms/time.js'
import { aMove, played, type Story } from '../support/random-story.js'
import { haimenBook } from '../support/two-desks.js'

let book: Book
before(async () => {
  book = await haimenBook()
})

/** Every action of every file with the file before and after it. */
function eachStep(
  { desks }: Story,
  look: (was: CaseFile, is: CaseFile, kind: string, body: Record<string, unknown>) => void,
): void {
  for (const actions of desks.actions.values()) {
    let file: CaseFile | undefined
    for (const action of actions) {
      const next = applyAction(file, action)
      if (file?.clock) look(file, next, action.kind, action.body)
      file = next
    }
  }
}

/** Enough to find, within a minute, every breach these laws were written for. */
const RUNS = { numRuns: Number(process.env.LIANDONG_CLOCK_RUNS ?? 50) }
const sequence = fc.array(aMove, { minLength: 4, maxLength: 40 })
const holds = (law: (story: Story) => void): void => {
  fc.assert(
    fc.property(sequence, (moves) => law(played(book, moves))),
    RUNS,
  )
}

describe('whatever the desks and units do, in whatever order', () => {
  it('a citizen’s clock starts at the first contact and never starts again', () => {
    holds((story) => {
      eachStep(story, (was, is, kind) => {
        assert.ok(is.firstContactAt <= was.firstContactAt, `${kind} made the first contact later`)
        assert.ok(is.clock.startedAt <= was.clock.startedAt, `${kind} started the clock again`)
        assert.ok(is.clock.startedAt <= is.firstContactAt, `${kind} lets the clock start after the first contact`)
      })
    })
  })

  it('a due time moves later only by a pause that is listed or an extension that was approved, and by exactly that much', () => {
    const calendar = createCalendar(book.place)
    const longer = (clock: Clock, from: string, to: string): string =>
      clock.within && 'workingDays' in clock.within
        ? calendar.addWorkingMinutes(clock.dueAt ?? '', calendar.workingMinutesBetween(from, to))
        : instant(ms(clock.dueAt ?? '') + ms(to) - ms(from))
    holds((story) => {
      eachStep(story, (was, is, kind, body) => {
        const [from, to] = [was.clock.dueAt, is.clock.dueAt]
        if (from === null || to === null) assert.equal(to, from, `${kind} took the due time away`)
        else if (to > from && kind === 'clock_resumed') {
          const pause = is.clock.pauses.at(-1)
          assert.ok(pause && was.clock.paused?.rule === pause.rule, 'the pause is listed under its rule')
          assert.equal(to, longer(was.clock, pause.from, pause.to))
        } else if (to > from) {
          assert.equal(kind, 'extension_decided', `${kind} lengthened the wait`)
          assert.equal(body.approved, true)
          assert.equal(to, calendar.addWorkingDays(from, Number(body.days)))
          assert.equal(is.clock.extensions?.length, (was.clock.extensions?.length ?? 0) + 1)
        }
      })
    })
  })

  it('a due time moves earlier only by an action that names its rule', () => {
    holds((story) => {
      eachStep(story, (was, is, kind, body) => {
        if ((is.clock.dueAt ?? '') >= (was.clock.dueAt ?? '')) return
        assert.equal(kind, 'clock_shortened', `${kind} moved the due time without saying so`)
        assert.ok(['danger', 'merged', 'earlier_contact', 'carried_over'].includes(String(body.rule)))
        assert.equal(is.clock.shortened?.at(-1)?.rule, body.rule)
      })
    })
  })

  it('danger only ever shortens, and taking it back lengthens nothing', () => {
    holds((story) => {
      eachStep(story, (was, is, kind) => {
        if (kind !== 'danger_raised' && kind !== 'danger_downgraded') return
        assert.equal(is.clock.dueAt, was.clock.dueAt, 'the change of the clock is an action of its own')
      })
      for (const [id, actions] of story.desks.actions) {
        const raised = actions.filter(({ kind }) => kind === 'danger_raised').at(0)
        const { clock } = story.desks.get(id)
        if (raised === undefined || (clock.extensions ?? []).length > 0 || clock.pauses.length > 0) continue
        assert.ok((clock.dueAt ?? '') <= instant(ms(raised.at) + 1440 * 60_000), 'a day at most once danger is known')
      }
    })
  })

  it('pauses are bounded: as often and as long as the rule says, and by two people where it takes two', () => {
    holds((story) => {
      for (const file of story.desks.files.values()) {
        const rules = book.packs.flatMap((pack) => pack.procedure?.pausing.rules ?? [])
        for (const rule of rules) {
          const own = file.clock.pauses.filter((one) => one.rule === rule.id)
          assert.ok(own.length <= (rule.maxTimes ?? 1), `${own.length} pauses under ${rule.id}`)
          for (const { from, to, by, approvedBy } of own) {
            assert.ok(ms(to) - ms(from) <= rule.maxDays * 86_400_000, 'no pause outlasts its rule')
            // What was paused at the other platform was approved there.
            if (by !== 'peer' && rule.needsApproval) assert.ok(approvedBy !== undefined && by !== approvedBy)
          }
        }
        assert.ok((file.clock.extensions ?? []).length <= 1, 'one extension per demand, whoever handles it')
      }
    })
  })

  it('whoever works off the citizen’s time has the citizen’s due time, whoever had it before', () => {
    holds((story) => {
      for (const { legs, clock } of story.desks.files.values()) {
        for (const leg of legs.filter((one) => one.open && followsDemand(one.clock))) {
          assert.equal(leg.clock.dueAt, clock.dueAt, `${leg.kind} ${leg.state}`)
          assert.equal(leg.clock.paused?.since, clock.paused?.since, `${leg.kind} ${leg.state}`)
        }
      }
    })
  })

  it('the other platform goes on from the same first contact and never gives more time than the sender had', () => {
    holds((story) => {
      for (const file of story.desks.files.values()) {
        const actions = story.desks.actions.get(file.id) ?? []
        if (file.origin !== 'transfer') continue
        const opened = actions[0]
        const sender = story.desks.peer(file)
        const first = applyAction(undefined, opened ?? never())
        // Several things may have happened in the same instant: the sender had one of these due times when it sent.
        let then: CaseFile | undefined
        const had: CaseFile[] = []
        for (const action of story.desks.actions.get(sender.id) ?? []) {
          if (action.at > first.receivedAt) break
          then = applyAction(then, action)
          if (action.at === first.receivedAt) had.push(then)
        }
        const latest = had
          .map(({ clock }) => clock.dueAt ?? '')
          .sort()
          .at(-1)
        assert.ok(had.some(({ firstContactAt }) => firstContactAt === first.firstContactAt))
        assert.ok((first.clock.dueAt ?? '') <= (latest ?? ''), 'a transfer brought a later due time')
      }
    })
  })

  it('a matter that is late and unfinished is under supervision, at whatever stage it stands', () => {
    holds((story) => {
      // A minute for the timers, so that what fell due in the last command is looked at too.
      story.desks.pass(1)
      for (const file of story.desks.files.values()) {
        const { clock, legs, state } = file
        if (state !== 'open' || clock.dueAt === null || clock.paused || clock.dueAt >= story.desks.now) continue
        const done = ['completed', 'followed_up', 'written_back']
        const busy = legs.filter((leg) => leg.open && leg.kind !== 'negotiation' && !done.includes(leg.state))
        if (busy.length === 0) continue
        const steps = file.supervisions.filter(({ limit }) => limit === 'demand' || followsDemand({ limit }))
        assert.ok(steps.length > 0, `late since ${clock.dueAt} at ${busy.map((leg) => `${leg.kind}:${leg.state}`)}`)
      }
    })
  })

  it('merged files keep the earliest of all callers and the earliest of all due times', () => {
    holds(({ desks, first, older }) => {
      const main = desks.get(first.id)
      const merged = [...desks.files.values()].filter(({ mergedInto }) => mergedInto === main.id)
      for (const one of merged) {
        assert.ok(main.firstContactAt <= one.firstContactAt)
      }
      if (desks.get(older.id).mergedInto === main.id) assert.equal(main.firstContactAt, older.firstContactAt)
    })
  })
})

function never(): never {
  throw new Error('a file without actions')
}
