// Reads a sheet (xlsx, CSV) into questions for a rule: columns bear the inputs' names, in Chinese, English or as in the file.

import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { ruleParams, ruleSheet, ruleSheetView } from '../contract/rules.js'
import { defineOperation } from '../operation.js'
import { foundRule } from '../rules/found-rule.js'
import { readSheet } from '../rules/read-sheet.js'

const LARGEST_SHEET = 8_100_000

export const readRuleSheet = defineOperation({
  id: 'rule.sheet',
  method: 'POST',
  path: '/api/rules/:id/sheet',
  summary: { zh: '读一张要成批计算的表', en: 'Read a sheet of questions' },
  params: ruleParams,
  body: ruleSheet,
  bodyLimit: LARGEST_SHEET,
  answers: { 200: ruleSheetView },
  async handle({ params, body, now, session }, deps) {
    const found = foundRule(deps, params.id, today(deps, now), session)
    if (!found.ok) return found
    const sheet = await readSheet(Buffer.from(body.file, 'base64'), found.value.rule)
    return sheet.ok ? accept({ status: 200, body: sheet.value }) : sheet
  },
})
