// A whole account book as a spreadsheet, oldest entry first, with what each account stood at after it; on record before the first byte leaves.
import { z } from 'zod'
import { findLedger } from '../../registers/create-register-desk.js'
import type { LedgerEntry } from '../../store/register-port.js'
import { refuse } from '../../terms/refusal.js'
import { zonedParts } from '../../terms/zone.js'
import { innerId } from '../contract/primitives.js'
import { ledgerExportQuery } from '../contract/registers.js'
import { handOut } from '../exports/hand-out.js'
import { defineOperation } from '../operation.js'
import { asCsv, asXlsx } from '../registers/sheet.js'

const FIXED = {
  zh: ['序号', '时间', '摘要', '借方', '贷方', '金额', '登记件', '经办'],
  en: ['No.', 'Time', 'Text', 'Debit', 'Credit', 'Amount', 'Record', 'By'],
} as const
const MEMBERS = ['seq', 'at', 'text', 'debit', 'credit', 'amount', 'record', 'by'] as const
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const BATCH = 1_000

export const exportLedger = defineOperation({
  id: 'ledger.export',
  method: 'GET',
  path: '/api/ledgers/:ledger/export',
  summary: { zh: '导出账册', en: 'Export an account book' },
  params: z.object({ ledger: innerId }),
  query: ledgerExportQuery,
  contentType: 'application/octet-stream',
  answers: { 200: z.any() },
  async handle(ask, deps) {
    const found = findLedger(deps.book, ask.params.ledger)
    if (found === undefined) return refuse('ledger_unknown', { ledger: ask.params.ledger })
    const { accounts, id, title } = found.ledger
    const { language } = ask
    const named = (account: string) => accounts.find((one) => one.id === account)?.name[language] ?? account
    const clock = (at: string) => {
      const { year, month, day, hour, minute } = zonedParts(at, deps.book.place.zone)
      return `${year}-${month}-${day} ${hour}:${minute}`
    }
    const entries: LedgerEntry[] = []
    for (let before: number | undefined; ; ) {
      const part = await deps.store.ledgerEntries(id, { limit: BATCH, ...(before === undefined ? {} : { before }) })
      entries.push(...part)
      before = part.at(-1)?.seq
      if (part.length < BATCH) break
    }
    const rows = entries
      .reverse()
      .map((one) => [
        ...[String(one.seq), clock(one.at), one.text, named(one.debit), named(one.credit), one.amount],
        ...[one.recordNumber, one.by, ...accounts.map((account) => one.balances[account.id] ?? '0.00')],
      ])
    const columns = [...FIXED[language], ...accounts.map(({ name }) => name[language])]
    const { format, reason } = ask.query
    const body = format === 'csv' ? asCsv(columns, rows) : await asXlsx(columns, rows, title[language])
    return handOut(ask, deps, {
      ...{ operation: 'ledger.export', subject: id, purpose: reason, format, body, count: rows.length },
      fields: [...MEMBERS, ...accounts.map((account) => account.id)],
      ...{ fileName: `${id}.${format}`, contentType: format === 'csv' ? 'text/csv; charset=utf-8' : XLSX },
      detail: { ledger: id, head: entries.at(-1)?.hash ?? null },
    })
  },
})
