// The register desk of a node: schemas and rules from the book, randomness from the system.
import { randomInt } from 'node:crypto'
import { amendedOf } from '../instruments/amend/amend-book.js'
import { checkChange } from '../instruments/amend/check-change.js'
import type { Book } from '../instruments/pack.js'
import { createRegisterDesk, type RegisterDesk } from '../registers/create-register-desk.js'
import { askRule } from '../rules/ask-rule.js'
import { findAskedRule } from '../rules/find-asked-rule.js'
import type { Platform } from '../terms/platform.js'
import { Fault } from '../terms/refusal.js'
import { linkageInstrument } from './node/linkage-instrument.js'
import { ruleToolsOf } from './rule-tools.js'

export function registerDeskOf(
  book: Book,
  platform: Platform,
  random: (below: number) => number = (below) => randomInt(below),
): RegisterDesk {
  const tools = ruleToolsOf(book)
  return createRegisterDesk({
    platform,
    book,
    random,
    checkChange(change, today) {
      const printed = amendedOf(book)?.printed ?? book
      return checkChange(printed, linkageInstrument(printed), amendedOf(book)?.changes ?? [], change, today)
    },
    askRule(id, inputs, asOf) {
      const found = findAskedRule(book, id, asOf)
      if (found === undefined)
        throw new Fault('rule_unknown', `No pack has the rule ${id}; run check, it names who asks for it.`)
      const { status, out, cites } = askRule({ ...found, given: inputs, asOf, tools })
      return { status, out, cites }
    },
  })
}
