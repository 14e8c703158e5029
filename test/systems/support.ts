// What several system checks do alike: take a table in, and end a demand at the hotline as its people would.
import assert from 'node:assert/strict'
import type { TestNode } from '../http/support/node.js'
import type { Values, Worker } from '../support/registers.js'

/** More rows than this are refused at once. */
const MOST_ROWS = 200

/** Imports rows and fails the test where one is not taken. */
export async function imported(worker: Worker, register: string, rows: readonly Values[]): Promise<void> {
  for (let from = 0; from < rows.length; from += MOST_ROWS) {
    const part = rows.slice(from, from + MOST_ROWS)
    const told = await worker.post(`/api/registers/${register}/import`, { rows: part, commit: true })
    assert.equal(told.status, 200, told.text)
    const failed = told.body.rows.filter((row: { ok: boolean }) => !row.ok)
    assert.deepEqual(failed, [])
  }
}

/** The desk answers the demand, calls back and closes. */
export async function endDemand(node: TestNode, caseId: string, result: string): Promise<void> {
  const say = async (command: string, body: unknown, as: string): Promise<void> => {
    const told = await node.ask('POST', `/api/cases/${caseId}/${command}`, { as, body })
    assert.equal(told.status, 200, `${command}: ${told.text}`)
  }
  await say('complete-desk', { text: result, resolved: true }, await node.token('agent'))
  const heard = { reached: true, resolved: 'yes', satisfied: 'satisfied', note: '满意' }
  await say('record-follow-up', heard, await node.token('follow_up'))
  await say('close', {}, await node.token('shift_lead'))
}
