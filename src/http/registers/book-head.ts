// An account book's head: accounts with their balances, and the figures its pack asks for.
import Big from 'big.js'
import { feel } from '../../instruments/feel.js'
import type { Pack } from '../../instruments/pack.js'
import type { Ledger } from '../../instruments/register.js'
import type { LedgerEntry } from '../../store/register-port.js'
import { paperShown } from './shown.js'

export function bookHead(ledger: Ledger, pack: Pack, last: LedgerEntry | undefined) {
  const balances = last?.balances ?? {}
  const seen = Object.fromEntries(ledger.accounts.map(({ id }) => [id, Number(balances[id] ?? 0)]))
  return {
    id: ledger.id,
    title: ledger.title,
    unit: ledger.unit,
    paper: paperShown(pack),
    accounts: ledger.accounts.map(({ id, name }) => ({ id, name, balance: balances[id] ?? '0.00' })),
    figures: (ledger.figures ?? []).map(({ id, name, is }) => ({ id, name, value: figureOf(is, balances, seen) })),
    entries: last?.seq ?? 0,
    cites: [...ledger.cites],
  }
}

/** One account by name stays exact; what is reckoned is told to the cent. */
function figureOf(
  is: string,
  balances: Readonly<Record<string, string>>,
  seen: Readonly<Record<string, number>>,
): string {
  const negated = is.trim().replace(/^-\s*/, '')
  if (negated in seen) return new Big(balances[negated] ?? 0).times(is.trim().startsWith('-') ? -1 : 1).toFixed(2)
  const { value } = feel(is, seen)
  return typeof value === 'number' ? new Big(value.toFixed(2)).toFixed(2) : '0.00'
}
