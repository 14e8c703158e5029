// Reads one instrument's folder into a Pack and keeps, for the checker, the line of everything it read.
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import { checkShape } from './check-shape.js'
import { readCsv } from './csv-source.js'
import { citationExpander, type ExpandCitations } from './expand-citations.js'
import { bi, errorAt, type Finding, type Spot } from './finding.js'
import type { Limit, Matter, MatterWords, Pack, PaperDocument, Procedure, RuleTable } from './pack.js'
import { CATALOGUE_COLUMNS, matterShape } from './shapes/catalogue.js'
import { clausesShape, documentShape, gapsShape, scopesShape } from './shapes/document.js'
import * as matters from './shapes/matters.js'
import { procedureShape, type WrittenProcedure } from './shapes/procedure.js'
import { limitsShape, ruleTableShape, type WrittenLimits, type WrittenRuleTable } from './shapes/rules.js'
import { type Path, readYaml, type Source } from './yaml-source.js'

export interface LoadedPack {
  /** `null` when document.yaml could not be read: without it nothing can be cited. */
  readonly pack: Pack | null
  /** Folder relative to the place. */
  readonly folder: string
  readonly findings: readonly Finding[]
  /** `part` is a file of the folder, e.g. `procedure.yaml`; for catalogue.csv the first step is the row's index. */
  readonly at: (part: string, where?: Path) => Spot
  /** Rule id → its file. */
  readonly ruleFiles: ReadonlyMap<string, string>
}

export async function loadPack(root: string, folder: string): Promise<LoadedPack> {
  const dir = path.join(root, folder)
  const findings: Finding[] = []
  const sources = new Map<string, Source>()
  const shown = (part: string): string => `${folder}/${part}`
  let rowLines: readonly number[] = []

  // The words of a long catalogue stand in several files of one folder; the checker counts through them as one list.
  const wordFiles: { file: string; entries: number }[] = []
  const wordsAt = (where: Path): Spot => {
    let index = Number(where[0] ?? 0)
    for (const { file, entries } of wordFiles) {
      if (index < entries) {
        return { file: shown(file), line: sources.get(file)?.lineAt([index, ...where.slice(1)]) ?? 1 }
      }
      index -= entries
    }
    return { file: shown(wordFiles[0]?.file ?? 'words.yaml'), line: 1 }
  }

  const at = (part: string, where: Path = []): Spot => {
    if (part === 'catalogue.csv') return { file: shown(part), line: rowLines[Number(where[0] ?? -1)] ?? 1 }
    if (part === 'words.yaml') return wordsAt(where)
    return { file: shown(part), line: sources.get(part)?.lineAt(where) ?? 1 }
  }
  const readPart = async <T>(part: string, schema: z.ZodType<T>): Promise<T | null> => {
    const source = await readYaml(path.join(dir, part), shown(part))
    if (source === null) return null
    sources.set(part, source)
    findings.push(...source.findings)
    if (source.findings.length > 0) return null
    const checked = checkShape(schema, source.data, (where) => ({ file: shown(part), line: source.lineAt(where) }))
    findings.push(...checked.findings)
    return checked.value
  }
  const readMatters = async (): Promise<readonly Matter[]> => {
    const csv = await readCsv(path.join(dir, 'catalogue.csv'), shown('catalogue.csv'), CATALOGUE_COLUMNS)
    if (csv === null) return []
    findings.push(...csv.findings)
    const read: { line: number; matter: Matter }[] = []
    for (const row of csv.rows) {
      const spot = { file: shown('catalogue.csv'), line: row.line }
      const checked = checkShape(matterShape, row.cells, () => spot)
      findings.push(...checked.findings)
      if (checked.value) read.push({ line: row.line, matter: checked.value })
    }
    rowLines = read.map((row) => row.line)
    return read.map((row) => row.matter)
  }

  const document = (await readPart('document.yaml', documentShape)) as PaperDocument | null
  const rows = await readMatters()
  const ruleTables: { file: string; table: WrittenRuleTable }[] = []
  for (const file of await filesIn(dir, 'rules')) {
    const table = await readPart(file, ruleTableShape)
    if (table) ruleTables.push({ file, table: table as WrittenRuleTable })
  }
  const words: MatterWords[] = []
  for (const file of ['words.yaml', ...(await filesIn(dir, 'words'))]) {
    const entries = (await readPart(file, matters.wordsShape)) ?? []
    wordFiles.push({ file, entries: entries.length })
    words.push(...entries)
  }
  const parts = {
    clauses: (await readPart('clauses.yaml', clausesShape)) ?? [],
    scopes: await readPart('scopes.yaml', scopesShape),
    words,
    facts: (await readPart('facts.yaml', matters.factsShape)) ?? [],
    pairs: (await readPart('pairs.yaml', matters.pairsShape)) ?? [],
    danger: (await readPart('danger.yaml', matters.dangerShape)) ?? [],
    gaps: (await readPart('gaps.yaml', gapsShape)) ?? [],
    knowledge: (await readPart('knowledge.yaml', matters.knowledgeShape)) ?? [],
    outside: (await readPart('outside.yaml', matters.outsideShape)) ?? [],
    exclusions: (await readPart('exclusions.yaml', matters.exclusionsShape)) ?? [],
  }
  const procedure = await readPart('procedure.yaml', procedureShape)
  const limits = (await readPart('limits.yaml', limitsShape)) ?? []
  const ruleFiles = new Map(ruleTables.map(({ file, table }) => [table.id, file]))

  if (document === null) {
    if (!sources.has('document.yaml')) findings.push(noDocument(at('document.yaml')))
    return { pack: null, folder, findings, at, ruleFiles }
  }
  const expand = citationExpander(document, rows)
  const pack: Pack = {
    // `2023-13-hotline-110@2027-01-01` is a later version of `2023-13-hotline-110`.
    id: folder.split('@')[0] ?? folder,
    document,
    matters: rows,
    ...parts,
    procedure: procedure && citedProcedure(procedure, expand),
    limits: limits.map((limit: WrittenLimits[number]): Limit => ({ ...limit, cites: expand(limit.cites) })),
    rules: ruleTables.map(({ table }) => citedTable(table, expand)),
  }
  return { pack, folder, findings, at, ruleFiles }
}

async function filesIn(dir: string, folder: string): Promise<string[]> {
  try {
    const names = await readdir(path.join(dir, folder))
    return names
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => `${folder}/${name}`)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw cause
  }
}

function citedProcedure(written: WrittenProcedure, expand: ExpandCitations): Procedure {
  const cited = <T extends { cites: Parameters<ExpandCitations>[0] }>(part: T) => ({
    ...part,
    cites: expand(part.cites),
  })
  const legs = Object.entries(written.legs).map(([kind, leg]) => [kind, { ...leg, moves: leg.moves.map(cited) }])
  return {
    ...written,
    legs: Object.fromEntries(legs) as Procedure['legs'],
    returning: cited(written.returning),
    declining: cited(written.declining),
    turningAway: cited(written.turningAway),
    pausing: cited(written.pausing),
    escalation: written.escalation.map(cited),
  }
}

function citedTable(written: WrittenRuleTable, expand: ExpandCitations): RuleTable {
  return {
    ...written,
    inputs: Object.keys(written.inputs),
    domains: written.inputs,
    excluded: written.excluded ?? [],
    lines: written.lines.map((line) => ({ ...line, cites: expand(line.cites) })),
  }
}

function noDocument(spot: Spot): Finding {
  return errorAt(
    spot,
    bi('文件夹里没有 document.yaml。', 'The folder has no document.yaml.'),
    bi('补上文号、标题、印发机关和日期。', 'Add it with number, title, issuer and dates.'),
  )
}
