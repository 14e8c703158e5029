// Adds an entry to an account book: numbered, chained, balanced, and refused where it would spend what is not there.
import { createHash } from 'node:crypto'
import Big from 'big.js'
import type { Actor } from '../../cases/action.js'
import type { Ledger } from '../../instruments/register.js'
import type { RecordEffect } from '../../registers/record-command.js'
import type { RecordFile } from '../../registers/record-file.js'
import { stop } from '../../registers/refused.js'
import { canonicalJson, type JsonObject } from '../../terms/json.js'
import { Fault } from '../../terms/refusal.js'
import type { Instant } from '../../terms/time.js'
import type { Sql } from '../connection.js'
import type { LedgerEntry } from '../register-port.js'

export const BOOK_START = '0'.repeat(64)

type Posting = Extract<RecordEffect, { kind: 'post' }>

export async function postEntry(
  sql: Sql,
  tenant: string,
  posting: Posting,
  ledger: Ledger,
  record: RecordFile,
  by: Actor,
  at: Instant,
): Promise<void> {
  const known = (id: string) => ledger.accounts.some((account) => account.id === id)
  if (!known(posting.debit) || !known(posting.credit)) {
    throw new Fault('account_unknown', `The book ${ledger.id} has no account ${posting.debit} or ${posting.credit}.`)
  }
  const { rows } = await sql.query<{ seq: number; balances: Record<string, string>; hash: string }>({
    name: 'last-ledger-entry',
    text: `select seq, balances, hash from ledger_entries where tenant = $1 and ledger = $2 order by seq desc limit 1`,
    values: [tenant, ledger.id],
  })
  const last = rows[0] ?? { seq: 0, balances: {}, hash: BOOK_START }
  const amount = new Big(posting.amount)
  const balances: Record<string, string> = Object.fromEntries(
    ledger.accounts.map(({ id }) => [id, last.balances[id] ?? '0.00']),
  )
  balances[posting.debit] = new Big(balances[posting.debit] ?? 0).plus(amount).toFixed(2)
  balances[posting.credit] = new Big(balances[posting.credit] ?? 0).minus(amount).toFixed(2)
  for (const { id, name, neverNegative } of ledger.accounts) {
    const before = new Big(last.balances[id] ?? 0)
    const now = new Big(balances[id] ?? 0)
    // An account that was overdrawn by an older reading of the book may still be filled up.
    if (neverNegative && now.lt(0) && now.lt(before)) {
      const facts = { ledger: ledger.id, account: name.zh, has: before.toFixed(2), needs: amount.toFixed(2) }
      stop('not_enough_in_account', facts, posting.cites)
    }
  }
  const entry: Omit<LedgerEntry, 'hash'> = {
    seq: last.seq + 1,
    at,
    by: by.account,
    recordId: record.id,
    recordNumber: record.number,
    debit: posting.debit,
    credit: posting.credit,
    amount: amount.toFixed(2),
    text: posting.text,
    cites: posting.cites as unknown as readonly JsonObject[],
    balances,
    prev: last.hash,
  }
  await sql.query({
    name: 'post-ledger-entry',
    text: `insert into ledger_entries (tenant, ledger, seq, at, by_account, record_id, record_number, debit, credit, amount, text,
        cites, balances, prev, hash)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    values: [
      tenant,
      ledger.id,
      entry.seq,
      at,
      entry.by,
      record.id,
      record.number,
      entry.debit,
      entry.credit,
      entry.amount,
      entry.text,
      JSON.stringify(entry.cites),
      JSON.stringify(balances),
      entry.prev,
      hashOfEntry(entry),
    ],
  })
}

export function hashOfEntry(entry: Omit<LedgerEntry, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(entry)).digest('hex')
}

/** Number of the first entry whose chain, balance or hash does not hold; undefined when the book is sound. Oldest first. */
export function findBookFault(entries: readonly LedgerEntry[]): number | undefined {
  let prev = BOOK_START
  let seq = 0
  let balances: Readonly<Record<string, string>> = {}
  for (const { hash, ...entry } of entries) {
    const expected: Record<string, string> = { ...balances }
    expected[entry.debit] = new Big(expected[entry.debit] ?? 0).plus(entry.amount).toFixed(2)
    expected[entry.credit] = new Big(expected[entry.credit] ?? 0).minus(entry.amount).toFixed(2)
    const balanced = Object.entries(entry.balances).every(([id, now]) => new Big(now).eq(expected[id] ?? 0))
    const sum = Object.values(entry.balances).reduce((all, one) => all.plus(one), new Big(0))
    if (entry.seq !== seq + 1 || entry.prev !== prev || !balanced || !sum.eq(0) || hashOfEntry(entry) !== hash)
      return entry.seq
    prev = hash
    seq = entry.seq
    balances = entry.balances
  }
  return undefined
}
