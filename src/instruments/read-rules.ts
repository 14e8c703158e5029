// Reads the rules of a pack: decision tables the desk uses (they name `outputs`) and rules that are asked by name, which
// stand in rules/ too, or in asked/ where a table of the same id stands in rules/.
import type { z } from 'zod'
import type { PackReader } from './pack-reader.js'
import { askedRuleShape, type WrittenAskedRule } from './shapes/asked-rule.js'
import { ruleTableShape, type WrittenRuleTable } from './shapes/rules.js'

export interface ReadRules {
  readonly tables: readonly { readonly file: string; readonly table: WrittenRuleTable }[]
  readonly asked: readonly { readonly file: string; readonly rule: WrittenAskedRule }[]
}

export async function readRules(reader: PackReader): Promise<ReadRules> {
  const tables: ReadRules['tables'][number][] = []
  const asked: ReadRules['asked'][number][] = []
  for (const file of [...(await reader.filesIn('rules')), ...(await reader.filesIn('asked'))]) {
    const read = await reader.partOfKind<WrittenRuleTable | WrittenAskedRule>(file, shapeOf)
    if (read === null) continue
    if ('outputs' in read) tables.push({ file, table: read })
    else asked.push({ file, rule: read })
  }
  return { tables, asked }
}

function shapeOf(data: unknown): z.ZodType<WrittenRuleTable | WrittenAskedRule> {
  return typeof data === 'object' && data !== null && 'outputs' in data ? ruleTableShape : askedRuleShape
}
