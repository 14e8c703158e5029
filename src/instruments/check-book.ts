// The pack checker: what is wrong, where, and how to mend it. A place whose packs have an error does not start.
import type { Day } from '../terms/time.js'
import { acceptingBody } from './checks/accepting-body.js'
import type { Check, PlaceCheck, Subject } from './checks/check.js'
import { coveredCalendar } from './checks/covered-calendar.js'
import { datesInOrder } from './checks/dates-in-order.js'
import { deadCitations } from './checks/dead-citations.js'
import { deadEnds } from './checks/dead-ends.js'
import { duplicateIds, duplicatePlaceIds } from './checks/duplicate-ids.js'
import { expiredKnowledge } from './checks/expired-knowledge.js'
import { holdersAndClocks } from './checks/holders-and-clocks.js'
import { knownUnits } from './checks/known-units.js'
import { ladderSteps } from './checks/ladder-steps.js'
import { pairBranches } from './checks/pair-branches.js'
import { pairReferences } from './checks/pair-references.js'
import { risingEscalation } from './checks/rising-escalation.js'
import { rowReferences } from './checks/row-references.js'
import { ruleExamples } from './checks/rule-examples.js'
import { ruleTables } from './checks/rule-tables.js'
import { selfDispatchSwitches } from './checks/self-dispatch-switches.js'
import { silentLimits } from './checks/silent-limits.js'
import { soundBoards } from './checks/sound-boards.js'
import { soundPapers } from './checks/sound-papers.js'
import { soundRegisters } from './checks/sound-registers.js'
import { soundUtterances } from './checks/sound-utterances.js'
import { undecidedTwins } from './checks/undecided-twins.js'
import { unspokenRows } from './checks/unspoken-rows.js'
import { versionNames } from './checks/version-names.js'
import { type Finding, PackFault } from './finding.js'
import { keptBook } from './kept-book.js'
import { bookOf, type LoadedBook, loadBookWithLines } from './load-book.js'
import type { Book, Pack } from './pack.js'

const CHECKS: readonly Check[] = [
  versionNames,
  duplicateIds,
  datesInOrder,
  soundPapers,
  acceptingBody,
  knownUnits,
  rowReferences,
  pairReferences,
  pairBranches,
  undecidedTwins,
  deadEnds,
  holdersAndClocks,
  risingEscalation,
  ladderSteps,
  silentLimits,
  ruleTables,
  ruleExamples,
  deadCitations,
  expiredKnowledge,
  unspokenRows,
  soundUtterances,
  soundRegisters,
  soundBoards,
]
const PLACE_CHECKS: readonly PlaceCheck[] = [duplicatePlaceIds, coveredCalendar, selfDispatchSwitches]

/** Everything wrong in a place's folder, by file and line. `today` decides what has expired; `more` are checks of rooms above. */
export async function checkPacks(
  dir: string,
  today: Day = new Date().toISOString().slice(0, 10),
  more: readonly Check[] = [],
): Promise<Finding[]> {
  return checkBook(await loadBookWithLines(dir), today, more)
}

export function checkBook(loaded: LoadedBook, today: Day, more: readonly Check[] = []): Finding[] {
  const packs = loaded.packs.map((entry) => entry.pack).filter((pack): pack is Pack => pack !== null)
  const findings: Finding[] = [...loaded.findings]
  const { place } = loaded
  const allRead = loaded.packs.every((entry) => entry.findings.length === 0)
  if (place !== null) {
    findings.push(...PLACE_CHECKS.flatMap((check) => check(place, loaded.atPlace, today, { packs, allRead })))
  }
  for (const entry of loaded.packs) {
    // A part that could not be read is empty here: references into it would all look broken.
    if (entry.pack === null || entry.findings.length > 0) continue
    const subject: Subject = {
      pack: entry.pack,
      folder: entry.folder,
      at: entry.at,
      ruleFiles: entry.ruleFiles,
      registerFiles: entry.registerFiles,
      askedFiles: entry.askedFiles,
      place,
      packs,
      allRead,
      today,
    }
    findings.push(...[...CHECKS, ...more].flatMap((check) => check(subject)))
  }
  return findings.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}

/** What a node starts with: the book, or a PackFault that lists every error. */
export async function loadSoundBook(
  dir: string,
  today: Day = new Date().toISOString().slice(0, 10),
  more: readonly Check[] = [],
): Promise<{ readonly book: Book; readonly warnings: readonly Finding[] }> {
  return keptBook(dir, `sound on ${today} by ${more.length} more checks`, async () => {
    const loaded = await loadBookWithLines(dir)
    const findings = checkBook(loaded, today, more)
    if (findings.some((finding) => finding.severity === 'error')) throw new PackFault(dir, findings)
    return { book: bookOf(dir, loaded), warnings: findings }
  })
}
