// `triage --deck`: decides every text of a marked deck as a node would, writes one line per text, and scores the whole.
import { writeFile } from 'node:fs/promises'
import { createTriage } from '../../cases/triage.js'
import { packInForce } from '../../instruments/in-force.js'
import { loadBook } from '../../instruments/load-book.js'
import { triageReport } from '../../routing/triage-report.js'
import { Fault } from '../../terms/refusal.js'
import type { Day } from '../../terms/time.js'
import { openBuiltModels, warnOfMissing } from '../models/built-models.js'
import { linkageInstrument } from '../node/linkage-instrument.js'
import { confusionPicture } from './confusion-picture.js'
import { deckTable } from './deck/deck-table.js'
import { readDeck } from './deck/read-deck.js'
import { scoreLine } from './deck/score-deck.js'
import { showProgress } from './progress.js'

export interface DeckCall {
  readonly deck: string
  readonly out: string | undefined
  /** File for the picture of classes mistaken for each other. */
  readonly picture: string | undefined
  readonly packs: string
  /** The day to decide by, in the place's zone. */
  readonly asOf: (zone: string) => Day
}

export async function triageDeck({ deck, out, picture, packs, asOf }: DeckCall): Promise<number> {
  const lines = await readDeck(deck)
  const book = await loadBook(packs)
  const instrument = linkageInstrument(book)
  const triage = createTriage(book, instrument, await openBuiltModels(book, warnOfMissing))
  const day = asOf(book.place.zone)
  const progress = showProgress('triage', lines.length)
  const scored = lines.map((line, at) => {
    const { text, receivedBy, channel } = line
    const decision = triage({ text, receivedBy, channel, asOf: day })
    progress.update(at + 1)
    return scoreLine(line, decision)
  })
  progress.end()
  if (out !== undefined) {
    const reports = scored.map(({ line, decision }) => JSON.stringify({ id: line.id, ...triageReport(decision) }))
    await write(out, `${reports.join('\n')}\n`)
  }
  const classes = new Map(packInForce(book, instrument, day)?.matters.map((matter) => [matter.id, matter.class]))
  if (picture !== undefined) {
    const classOf = (row: string | undefined) => classes.get(row ?? '') ?? '（无 none）'
    const answered = scored
      .filter(({ line }) => line.rows.length > 0)
      .map(({ line, decision }) => {
        const [first] = decision.matters
        const right = first !== undefined && [...line.rows, ...line.alsoOk].includes(first.id)
        return { truth: classOf(right ? first.id : line.rows[0]), answer: classOf(first?.id) }
      })
    await write(picture, confusionPicture('事项类别：应为与判为 Classes of matters: truth and answer', answered))
  }
  process.stdout.write(deckTable(scored, (row) => classes.get(row)))
  return 0
}

async function write(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((cause: unknown) => {
    throw new Fault('file_unwritable', `${file} cannot be written; check the folder and the rights on it.`, { cause })
  })
}
