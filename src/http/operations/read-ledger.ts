// One account book, newest entries first; on wish the whole chain is checked.

import { z } from 'zod'
import { findLedger } from '../../registers/create-register-desk.js'
import type { LedgerEntry } from '../../store/register-port.js'
import { findBookFault } from '../../store/registers/post-entry.js'
import { accept, refuse } from '../../terms/refusal.js'
import { innerId } from '../contract/primitives.js'
import { ledgerQuery, ledgerView } from '../contract/registers.js'
import type { Deps } from '../dependencies.js'
import { defineOperation } from '../operation.js'
import { bookHead } from '../registers/book-head.js'

const USUAL = 50

export const readLedger = defineOperation({
  id: 'ledger.read',
  method: 'GET',
  path: '/api/ledgers/:ledger',
  summary: { zh: '一本账册', en: 'An account book' },
  params: z.object({ ledger: innerId }),
  query: ledgerQuery,
  answers: { 200: ledgerView },
  async handle(ask, deps) {
    const found = findLedger(deps.book, ask.params.ledger)
    if (found === undefined) return refuse('ledger_unknown', { ledger: ask.params.ledger })
    const { ledger, pack } = found
    const { before, limit, verify } = ask.query
    const [[last], items] = await Promise.all([
      deps.store.ledgerEntries(ledger.id, { limit: 1 }),
      deps.store.ledgerEntries(ledger.id, { limit: limit ?? USUAL, ...(before === undefined ? {} : { before }) }),
    ])
    const oldest = items.at(-1)?.seq ?? 1
    return accept({
      status: 200,
      body: {
        ...bookHead(ledger, pack, last),
        items: items.map(({ prev: _prev, hash: _hash, ...entry }) => entry),
        next: oldest > 1 ? oldest : null,
        fault: verify ? await findFault(ledger.id, deps) : null,
      },
    })
  },
})

const BATCH = 1_000

async function findFault(ledger: string, deps: Deps): Promise<number | null> {
  const all: LedgerEntry[] = []
  for (let before: number | undefined; ; ) {
    const part = await deps.store.ledgerEntries(ledger, { limit: BATCH, ...(before === undefined ? {} : { before }) })
    all.push(...part)
    before = part.at(-1)?.seq
    if (part.length < BATCH) break
  }
  return findBookFault(all.reverse()) ?? null
}
