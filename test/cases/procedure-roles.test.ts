// Who may do a deed is said twice: in the procedure of the pack, which cites the paper, and in the table of the access room.
// The two say the same.
import assert from 'node:assert/strict'
import { before, it } from 'node:test'
import { POLICY } from '../../src/access/policy-table.js'
import { ROLES } from '../../src/access/roles.js'
import type { Book } from '../../src/instruments/pack.js'
import { haimenBook, INSTRUMENT } from '../support/two-desks.js'

/** Operation of the access table → leg and move of the procedure. */
const SAME: Readonly<Record<string, readonly [leg: string, action: string]>> = {
  'case.offer-transfer': ['transfer_out', 'transfer_offered'],
  'case.accept-transfer': ['transfer_in', 'transfer_accepted'],
  'case.decline-transfer': ['transfer_in', 'transfer_declined'],
  'case.recall-transfer': ['transfer_out', 'transfer_recalled'],
  'case.open-negotiation': ['negotiation', 'negotiation_opened'],
  'case.answer-negotiation': ['negotiation', 'negotiation_answered'],
  'case.dispatch': ['order', 'order_dispatched'],
  'case.sign-for': ['order', 'order_signed_for'],
  'case.return-order': ['order', 'order_returned'],
  'case.adjudicate-return': ['order', 'return_rejected'],
  'case.request-extension': ['order', 'extension_requested'],
  'case.decide-extension': ['order', 'extension_decided'],
  'case.report-result': ['order', 'result_reported'],
  'case.review-result': ['order', 'result_accepted'],
  'case.complete-desk': ['desk', 'desk_completed'],
  'case.write-back': ['transfer_in', 'result_written_back'],
  'case.record-follow-up': ['desk', 'follow_up_recorded'],
  'case.close': ['desk', 'case_closed'],
  'case.answer-from-knowledge': ['desk', 'demand_answered'],
  'case.turn-away': ['desk', 'demand_turned_away'],
}

let book: Book
before(async () => {
  book = await haimenBook()
})

for (const [operation, [leg, action]] of Object.entries(SAME)) {
  it(`lets the same people do ${operation} as the procedure lets make ${action}`, () => {
    const procedure = book.packs.find((pack) => pack.id === INSTRUMENT)?.procedure
    const move = procedure?.legs[leg]?.moves.find((one) => one.action === action)
    assert.ok(move, `the procedure has no move ${action} on ${leg}`)
    const line = POLICY[operation as keyof typeof POLICY]
    const people = move.by.filter((role) => (ROLES as readonly string[]).includes(role))
    assert.deepEqual([...line.roles].sort(), [...people].sort())
  })
}
