// Lines → a gazette issue or a newspaper page. Never stops at something odd: what it notices is told as an anomaly at its lines.
import { accept, type Result, refuse } from '../terms/refusal.js'
import { chronicleFaults, dateFaults, orderFaults } from './anomalies/dates.js'
import { nameFaults, surnameFaults, twoNames } from './anomalies/names.js'
import { mastheadFaults, newspaperFaults } from './anomalies/newspaper.js'
import { signFaults, widthFaults } from './anomalies/signs.js'
import { structureFaults } from './anomalies/structure.js'
import { tableFaults } from './anomalies/tables.js'
import { dutyFaults, wordingFaults } from './anomalies/wording.js'
import type { Anomaly, GazetteIssue } from './issue.js'
import { bare, lineAt, type Paper } from './paper.js'
import { readActs } from './read-acts.js'
import { readChronicle } from './read-chronicle.js'
import { readCommittees } from './read-committees.js'
import { readInstrument } from './read-instrument.js'
import { looksLikeNewspaper, readNewspaper } from './read-newspaper.js'
import { readTables } from './read-tables.js'
import { splitIssue } from './split-issue.js'

/** Refusal: gazette_nothing_found, when neither a numbered instrument nor an article is in it. */
export function readGazette(paper: Paper): Result<GazetteIssue> {
  const split = splitIssue(paper)
  if (split.cuts.length > 0) return accept(asGazette(paper, split))
  if (looksLikeNewspaper(paper)) {
    const issue = asNewspaper(paper)
    if (issue.items.length > 0) return accept(issue)
  }
  const filled = paper.lines.filter((line) => bare(line) !== '').length
  return refuse('gazette_nothing_found', { lines: paper.lines.length, filled, format: paper.source.format })
}

function asGazette(paper: Paper, { cuts, chronicle: chronicleAt, front }: ReturnType<typeof splitIssue>): GazetteIssue {
  const tables = readTables(paper)
  const reads = cuts.map((cut) => readInstrument(paper, cut, tables))
  const acts = reads.flatMap(readActs)
  const perPaper = reads.map((read) => ({ read, committees: readCommittees(read) }))
  const committees = perPaper.flatMap((one) => one.committees)
  const years = reads.flatMap(({ head, cut }) => [
    cut.number.year,
    ...(head.signedOn === null ? [] : [Number(head.signedOn.slice(0, 4))]),
  ])
  const chronicle = readChronicle(paper, chronicleAt, years)
  const notes = front.map((line) => ({ text: bare(lineAt(paper, line)), line }))
  const anomalies = [
    ...mastheadFaults('gazette', notes),
    ...widthFaults(paper),
    ...perPaper.flatMap(({ read, committees: own }) => {
      const name = read.instrument.number
      return [
        ...structureFaults(read, reads),
        ...tableFaults(read),
        ...dateFaults(read),
        ...nameFaults(read, own),
        ...signFaults(name, read.texts),
        ...wordingFaults(name, read.texts),
        ...dutyFaults(name, read.texts),
      ]
    }),
    ...orderFaults(reads),
    ...twoNames(reads),
    ...chronicleFaults(chronicle),
    ...signFaults(null, chronicle.lines),
    ...wordingFaults(null, chronicle.lines),
    ...surnameFaults(acts, committees),
  ]
  return {
    ...{ kind: 'gazette', notes, items: [], acts, committees, chronicle: chronicle.events },
    instruments: reads.map(({ instrument }) => inheritIssuer(instrument, reads)),
    anomalies: inOrder(anomalies),
  }
}

/** Without a signature the series of the number tells who issued it, when another paper of the same series is signed. */
function inheritIssuer(
  instrument: GazetteIssue['instruments'][number],
  reads: readonly ReturnType<typeof readInstrument>[],
): GazetteIssue['instruments'][number] {
  if (instrument.signatory !== null) return instrument
  const series = instrument.number?.split('〔')[0]
  const issuer = reads.find(({ cut, head }) => cut.number.series === series && head.signatory !== null)?.head.signatory
  return issuer === undefined || issuer === null ? instrument : { ...instrument, issuer }
}

function asNewspaper(paper: Paper): GazetteIssue {
  const items = readNewspaper(paper)
  const texts = paper.lines.flatMap((line, at) => (bare(line) === '' ? [] : [{ text: bare(line), line: at + 1 }]))
  const firstLine = items[0]?.span.from ?? 1
  const anomalies = [
    ...mastheadFaults(
      'newspaper',
      texts.filter(({ line }) => line < firstLine),
    ),
    ...newspaperFaults(items),
    ...signFaults(null, texts),
    ...wordingFaults(null, texts),
  ]
  const notes = texts.filter(({ line }) => line < firstLine)
  return {
    ...{ kind: 'newspaper', notes, instruments: [], acts: [], committees: [], chronicle: [] },
    ...{ items, anomalies: inOrder(anomalies) },
  }
}

function inOrder(anomalies: readonly Anomaly[]): readonly Anomaly[] {
  return anomalies.toSorted((a, b) => a.span.from - b.span.from || a.kind.localeCompare(b.kind))
}
