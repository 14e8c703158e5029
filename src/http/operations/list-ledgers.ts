// The account books of the place with their balances.
import { accept } from '../../terms/refusal.js'
import { ledgerLines } from '../contract/registers.js'
import { defineOperation } from '../operation.js'
import { bookHead } from '../registers/book-head.js'

export const listLedgers = defineOperation({
  id: 'ledger.list',
  method: 'GET',
  path: '/api/ledgers',
  summary: { zh: '账册', en: 'Account books' },
  answers: { 200: ledgerLines },
  async handle(_ask, deps) {
    const ledgers = []
    for (const pack of deps.book.packs) {
      for (const ledger of pack.ledgers) {
        const [last] = await deps.store.ledgerEntries(ledger.id, { limit: 1 })
        ledgers.push(bookHead(ledger, pack, last))
      }
    }
    return accept({ status: 200, body: { ledgers } })
  },
})
