// Takes a case file out with its chain, so that a third party can check that nothing was altered. Entitled roles, with a purpose, on record
// before the first byte leaves (task 5). What is excluded stays inside; of somebody who asked for secrecy only the chain goes out.
import { z } from 'zod'
import type { Action } from '../../cases/action.js'
import type { CaseFile } from '../../cases/case-file.js'
import { refuse } from '../../terms/refusal.js'
import { findForReading } from '../case-access.js'
import { caseParams, exportQuery } from '../contract/cases.js'
import { handOut } from '../exports/hand-out.js'
import { defineOperation } from '../operation.js'

export const exportCase = defineOperation({
  id: 'case.export',
  method: 'GET',
  path: '/api/cases/:id/export',
  summary: { zh: '导出办件及其链', en: 'Export a case file with its chain' },
  params: caseParams,
  query: exportQuery,
  contentType: 'application/x-ndjson',
  answers: { 200: z.string() },
  async handle(ask, deps) {
    const found = await findForReading(ask.params.id, ask, deps)
    if (!found.ok) return found
    const file = found.value
    // What a merged file says is part of the file it went into.
    const into = file.mergedInto === null ? undefined : await deps.store.find(file.mergedInto)
    if (file.exclusions.length > 0 || (into?.exclusions.length ?? 0) > 0)
      return refuse('export_excluded', { number: file.number })
    const actions = await deps.store.timeline(file.id)
    const covered = keepsSecret(file)
    const lines = covered ? actions.map(linkOnly) : actions
    return handOut(ask, deps, {
      ...{ operation: 'case.export', subject: file.number, purpose: ask.query.reason, caseId: file.id },
      ...{ fields: covered ? ['kind', 'at', 'by', 'hash'] : ['*'], count: actions.length, format: 'ndjson' },
      ...{ fileName: `case-${file.number}.ndjson`, contentType: 'application/x-ndjson; charset=utf-8' },
      body: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
      detail: { head: actions.at(-1)?.hash ?? null, covered },
    })
  },
})

function keepsSecret({ requester, petitioners }: CaseFile): boolean {
  return requester.secret || petitioners.some((one) => one.requester.secret)
}

/** The link without what it says: that none is missing can be checked, what they contain cannot, and `verify` says so. */
function linkOnly({ caseId, seq, kind, at, by, prev, hash }: Action) {
  return { covered: true, caseId, seq, kind, at, by, prev, hash }
}
