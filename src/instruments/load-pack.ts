// Reads one instrument's folder into a Pack and keeps, for the checker, the line of everything it read.

import type { BoardBook } from './boards.js'
import { citationExpander, citedAskedRule, citedProcedure, citedTable, citedThrough } from './expand-citations.js'
import { bi, errorAt, type Finding, type Spot } from './finding.js'
import type { Indicator } from './indicator.js'
import type { MeetingRules } from './meeting-rules.js'
import type { OpenDataPlan } from './open-data-plan.js'
import type { Pack, PaperDocument } from './pack.js'
import { PackReader } from './pack-reader.js'
import { readRules } from './read-rules.js'
import type { Ledger, Register, Target } from './register.js'
import type { ReportPlan } from './report-plan.js'
import { boardsShape } from './shapes/boards.js'
import { clausesShape, documentShape, gapsShape, scopesShape } from './shapes/document.js'
import * as matters from './shapes/matters.js'
import { meetingsShape } from './shapes/meetings.js'
import { procedureShape } from './shapes/procedure.js'
import { assessmentShape, ledgersShape, registerShape, targetsShape } from './shapes/register.js'
import { openDataShape, reportsShape } from './shapes/reports.js'
import { limitsShape } from './shapes/rules.js'
import { staffingShape } from './shapes/staffing.js'
import type { Staffing } from './staffing.js'
import type { Path } from './yaml-source.js'

export interface LoadedPack {
  /** `null` when document.yaml could not be read: without it nothing can be cited. */
  readonly pack: Pack | null
  /** Folder relative to the place. */
  readonly folder: string
  readonly findings: readonly Finding[]
  /** `part` is a file of the folder, e.g. `procedure.yaml`; see PackReader.at for the catalogue and the words. */
  readonly at: (part: string, where?: Path) => Spot
  /** Rule id → its file. */
  readonly ruleFiles: ReadonlyMap<string, string>
  /** Register id → its file. */
  readonly registerFiles: ReadonlyMap<string, string>
  /** Id of a rule that is asked by name → its file. */
  readonly askedFiles: ReadonlyMap<string, string>
}

export async function loadPack(root: string, folder: string): Promise<LoadedPack> {
  const reader = new PackReader(root, folder)
  const document: PaperDocument | null = await reader.part('document.yaml', documentShape)
  const rows = await reader.matters()
  const { tables, asked } = await readRules(reader)
  const parts = {
    clauses: await reader.list('clauses.yaml', clausesShape),
    scopes: await reader.part('scopes.yaml', scopesShape),
    words: await reader.words(),
    utterances: await reader.utterances(),
    facts: await reader.list('facts.yaml', matters.factsShape),
    pairs: await reader.list('pairs.yaml', matters.pairsShape),
    danger: await reader.list('danger.yaml', matters.dangerShape),
    gaps: await reader.list('gaps.yaml', gapsShape),
    knowledge: await reader.list('knowledge.yaml', matters.knowledgeShape),
    outside: await reader.list('outside.yaml', matters.outsideShape),
    exclusions: await reader.list('exclusions.yaml', matters.exclusionsShape),
  }
  const printedDigests = await reader.printedDigests()
  const procedure = await reader.part('procedure.yaml', procedureShape)
  const limits = await reader.list('limits.yaml', limitsShape)
  const registers: { readonly file: string; readonly register: Register }[] = []
  for (const file of await reader.filesIn('registers')) {
    const register = await reader.part(file, registerShape)
    if (register) registers.push({ file, register: register as unknown as Register })
  }
  const ledgers = await reader.list('ledgers.yaml', ledgersShape)
  const assessment = await reader.list('assessment.yaml', assessmentShape)
  const staffing = await reader.part('seats.yaml', staffingShape)
  const meetings = await reader.part('meetings.yaml', meetingsShape)
  const boards = await reader.part('boards.yaml', boardsShape)
  const reports = await reader.list('reports.yaml', reportsShape)
  const openData = await reader.part('open-data.yaml', openDataShape)
  const targets: Target[] = []
  for (const file of ['targets.yaml', ...(await reader.filesIn('targets'))]) {
    targets.push(...((await reader.list(file, targetsShape)) as unknown as Target[]))
  }
  if (document === null && !reader.has('document.yaml')) reader.findings.push(noDocument(reader.at('document.yaml')))

  const { findings } = reader
  const at = (part: string, where?: Path): Spot => reader.at(part, where)
  const ruleFiles = new Map(tables.map(({ file, table }) => [table.id, file]))
  const registerFiles = new Map(registers.map(({ file, register }) => [register.id, file]))
  const askedFiles = new Map(asked.map(({ file, rule }) => [rule.id, file]))
  const files = { ruleFiles, askedFiles, registerFiles }
  if (document === null) return { pack: null, folder, findings, at, ...files }
  const expand = citationExpander(document, rows)
  const pack: Pack = {
    // `2023-13-hotline-110@2027-01-01` is a later version of `2023-13-hotline-110`.
    id: folder.split('@')[0] ?? folder,
    document,
    matters: rows,
    ...(printedDigests === undefined ? {} : { printedDigests }),
    ...parts,
    procedure: procedure && citedProcedure(procedure, expand),
    limits: limits.map((limit) => ({ ...limit, cites: expand(limit.cites) })),
    rules: tables.map(({ table }) => citedTable(table, expand)),
    registers: registers.map(({ register }) => citedThrough(register, expand)),
    ledgers: citedThrough(ledgers as unknown as readonly Ledger[], expand),
    targets: citedThrough(targets, expand),
    assessment: citedThrough(assessment as unknown as readonly Indicator[], expand),
    staffing: staffing && citedThrough(staffing as unknown as Staffing, expand),
    meetings: meetings && citedThrough(meetings as unknown as MeetingRules, expand),
    boards: citedThrough(boards as unknown as BoardBook | null, expand),
    reports: citedThrough(reports as unknown as readonly ReportPlan[], expand),
    openData: openData && citedThrough(openData as unknown as OpenDataPlan, expand),
    asked: asked.map(({ rule }) => citedAskedRule(rule, expand)),
  }
  return { pack, folder, findings, at, ...files }
}

function noDocument(spot: Spot): Finding {
  return errorAt(
    spot,
    bi('文件夹里没有 document.yaml。', 'The folder has no document.yaml.'),
    bi('补上文号、标题、印发机关和日期。', 'Add it with number, title, issuer and dates.'),
  )
}
