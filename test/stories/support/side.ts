// One platform as the people at it use it: over HTTP, logged in, in the role that may do it.
import assert from 'node:assert/strict'
import type pg from 'pg'
import type { Role } from '../../../src/access/roles.js'
import { findChainFault } from '../../../src/cases/action.js'
import type { ActionView, CaseFileView, LegView } from '../../../src/http/contract/case-file.js'
import type { CaseView, CommandAnswer, ContactAnswer } from '../../../src/http/contract/cases.js'
import type { CaseDeed, ContactRequest } from '../../../src/http/contract/commands.js'
import type { Problem } from '../../../src/http/contract/problem.js'
import type { Answer, ApiClient } from '../../../src/start/commands/api-client.js'
import type { Store } from '../../../src/store/port.js'
import type { Platform } from '../../../src/terms/platform.js'

export interface Side {
  readonly platform: Platform
  /** As superuser, for looking behind the store. */
  readonly admin: pg.Client
  /** What the node logged as an error. */
  readonly faults: readonly string[]
  as(role: Role, unit?: string): Promise<ApiClient>
  logOut(): void
  /** The seat takes a contact. By phone unless said otherwise. */
  contact(text: string, more?: Partial<ContactRequest>): Promise<ContactAnswer>
  /** A deed on a file, by the seat unless said otherwise; it has to succeed. Answers the file after it. */
  does(caseId: string, deed: CaseDeed, body: object, who?: Who): Promise<CaseFileView>
  /** A deed that has to be refused. */
  refuses(caseId: string, deed: CaseDeed, body: object, who?: Who): Promise<Problem>
  read(caseId: string): Promise<CaseFileView>
  timeline(caseId: string): Promise<readonly ActionView[]>
  /** This platform's file of a demand the other one told of. */
  ofDemand(demandId: string): Promise<CaseFileView>
  knows(demandId: string): Promise<boolean>
}

export interface Who {
  readonly role: Role
  readonly unit?: string
}

export const LEAD: Who = { role: 'shift_lead' }
export const CALLER: Who = { role: 'follow_up' }
export const clerkOf = (unit: string): Who => ({ role: 'unit_clerk', unit })

let keys = 0

export function sideOver(parts: {
  platform: Platform
  store: Store
  admin: pg.Client
  faults: readonly string[]
  logIn: (role: Role, unit?: string) => Promise<ApiClient>
}): Side {
  const { platform, store, admin, faults, logIn } = parts
  const seat: Who = { role: platform === '12345' ? 'agent' : 'call_taker' }
  const known = new Map<string, Promise<ApiClient>>()

  function as(role: Role, unit?: string): Promise<ApiClient> {
    const name = `${role} ${unit ?? ''}`
    const there = known.get(name) ?? logIn(role, unit)
    known.set(name, there)
    return there
  }

  async function ask(caseId: string, deed: CaseDeed, body: object, who: Who): Promise<Answer<CommandAnswer>> {
    const client = await as(who.role, who.unit)
    keys += 1
    return client.post<CommandAnswer>(`/api/cases/${caseId}/${deed}`, body, `story-${process.pid}-${keys}`)
  }

  async function read(caseId: string): Promise<CaseFileView> {
    const seen = await (await as(seat.role)).get<CaseView>(`/api/cases/${caseId}`)
    assert.ok(seen.ok, JSON.stringify(seen))
    return seen.body.case
  }

  return {
    platform,
    admin,
    faults,
    as,
    logOut: () => known.clear(),
    async contact(text, more = {}) {
      keys += 1
      const requester = { name: '王秀英', phone: '13800001234' }
      const body = { channel: 'phone', text, requester, ...more }
      const taken = await (await as(seat.role)).post<ContactAnswer>('/api/contacts', body, `story-contact-${keys}`)
      assert.ok(taken.ok, JSON.stringify(taken))
      assert.equal(taken.status, 201)
      return taken.body
    },
    async does(caseId, deed, body, who = seat) {
      const done = await ask(caseId, deed, body, who)
      assert.ok(done.ok, `${deed}: ${JSON.stringify(done)}`)
      return done.body.case
    },
    async refuses(caseId, deed, body, who = seat) {
      const refused = await ask(caseId, deed, body, who)
      assert.ok(!refused.ok, `${deed} was done`)
      return refused.problem
    },
    read,
    async timeline(caseId) {
      const told = await (await as(seat.role)).get<readonly ActionView[]>(`/api/cases/${caseId}/timeline`)
      assert.ok(told.ok, JSON.stringify(told))
      // What is shown is masked; the chain is that of what is kept.
      assert.equal(findChainFault(await store.timeline(caseId)), undefined)
      return told.body
    },
    async ofDemand(demandId) {
      const file = await store.findByDemand(demandId)
      assert.ok(file, `${platform} has no file of this demand`)
      return read(file.id)
    },
    knows: async (demandId) => (await store.findByDemand(demandId)) !== undefined,
  }
}

/** The one leg of that kind, in that state when one is given. */
export function leg(file: CaseFileView, kind: LegView['kind'], state?: string): LegView {
  const found = file.legs.filter((one) => one.kind === kind && (state === undefined || one.state === state))
  const there = file.legs.map((one) => `${one.kind}:${one.state}`).join(', ')
  assert.equal(found.length, 1, `one ${kind} ${state ?? ''} leg expected; there are ${there}`)
  return found[0] as LegView
}

export function legs(file: CaseFileView): readonly string[] {
  return file.legs.map((one) => `${one.kind}:${one.state}`)
}
