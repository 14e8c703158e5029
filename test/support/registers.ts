// Registers as a user meets them: one node on a real database, a clock the test sets, people who open and move records.
import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestContext } from 'node:test'
import type { Role } from '../../src/access/roles.js'
import type { Book } from '../../src/instruments/pack.js'
import { enterPrintedRows } from '../../src/jobs/enter-printed-rows.js'
import { runErrands } from '../../src/jobs/run-errands.js'
import { wakeRecords } from '../../src/jobs/wake-records.js'
import { type TestNode, type Told, testNode } from '../http/support/node.js'
import { haimenBook } from './two-desks.js'

export type Values = Readonly<Record<string, unknown>>

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came
export type Shown = Record<string, any>

/** Somebody at work: role and, for units, the unit. */
export interface Worker {
  open(register: string, fields: Values): Promise<Told>
  /** Opens and answers the record; fails the test where that is refused. */
  opened(register: string, fields: Values): Promise<Shown>
  move(id: string, move: string, fields?: Values, note?: string): Promise<Told>
  moved(id: string, move: string, fields?: Values): Promise<Shown>
  correct(id: string, fields: Values, reason: string): Promise<Told>
  read(id: string): Promise<Shown>
  list(register: string, query?: string): Promise<Shown[]>
  register(register: string): Promise<Shown>
  /** The figure of a register by id. */
  figure(register: string, figure: string): Promise<Shown>
  get(url: string): Promise<Told>
  post(url: string, body: unknown): Promise<Told>
}

export interface RegisterNode {
  readonly node: TestNode
  as(role: Role, unit?: string): Promise<Worker>
  /** A person without a login. */
  citizen: Worker
  /** Sets the clock, e.g. 2023-06-01T02:00:00.000Z, and lets everything due happen. */
  at(instant: string): Promise<void>
  /** Enters the rows that the papers print themselves, as a node does when it starts. */
  printed(): Promise<number>
  /** Lets the clock's moves, rounds and errands happen. */
  settle(): Promise<void>
}

export async function registersOf(t: TestContext, bookAs?: (book: Book) => Book): Promise<RegisterNode> {
  const node = await testNode(t, '12345', {}, undefined, bookAs)
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 50; round++) {
      const woken = await wakeRecords(node.store, '12345', node.clock.now)
      const run = await runErrands(node.store, '12345', node.clock.now)
      if (woken + run === 0) return
    }
  }
  return {
    node,
    settle,
    printed: async () => enterPrintedRows(node.store, (bookAs ?? same)(await haimenBook()), '12345', node.clock.now),
    async as(role, unit) {
      return worker(node, () => node.token(role, unit))
    },
    citizen: worker(node, undefined),
    async at(instant) {
      node.clock.now = instant
      await settle()
    },
  }
}

const same = (book: Book): Book => book

function worker(node: TestNode, as: (() => Promise<string>) | undefined): Worker {
  const who = async () => (as === undefined ? {} : { as: await as() })
  const base = as === undefined ? '/api/public' : '/api'
  const post = async (url: string, body: unknown) => node.ask('POST', url, { ...(await who()), body })
  const get = async (url: string) => node.ask('GET', url, await who())
  const good = (told: Told, ...statuses: number[]): Told => {
    assert.ok(statuses.includes(told.status), `${told.status} ${told.text}`)
    return told
  }
  const self: Worker = {
    get,
    post,
    open: (register, fields) => post(`${base}/registers/${register}/records`, { fields }),
    opened: async (register, fields) => good(await self.open(register, fields), 201).body.record,
    move: (id, move, fields = {}, note) =>
      post(`/api/records/${id}/moves/${move}`, { fields, ...(note ? { note } : {}) }),
    moved: async (id, move, fields) => good(await self.move(id, move, fields), 200).body.record,
    correct: (id, fields, reason) => post(`/api/records/${id}/corrections`, { fields, reason }),
    read: async (id) => good(await get(`${base}/records/${id}`), 200).body,
    list: async (register, query = '') =>
      good(await get(`${base}/registers/${register}/records${query}`), 200).body.items,
    register: async (register) => good(await get(`/api/registers/${register}`), 200).body,
    async figure(register, figure) {
      const { figures } = await self.register(register)
      const found = figures.find((one: { id: string }) => one.id === figure)
      assert.ok(found, `figure ${figure} of ${register}`)
      return found
    },
  }
  return self
}

/** A file for the commands under test. */
export function scratchFile(name: string, text: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'liandong-registers-')), name)
  writeFileSync(file, text)
  return file
}
