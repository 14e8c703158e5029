// The generator of case files: what it makes is what the desks make, can be had again, and has the shares of a hotline.
import assert from 'node:assert/strict'
import test from 'node:test'
import { type Action, findChainFault } from '../../src/cases/action.js'
import type { CaseFile } from '../../src/cases/case-file.js'
import { fold } from '../../src/cases/fold.js'
import { createTriage } from '../../src/cases/triage.js'
import { createCalendar } from '../../src/deadlines/calendar.js'
import { demandFacts } from '../../src/reports/demand-facts.js'
import { spread } from '../../src/start/generate/days.js'
import { type Generated, generate, type TableLines } from '../../src/start/generate/generate.js'
import { createRandom } from '../../src/start/generate/random.js'
import { BULK_TABLES, type BulkTable } from '../../src/store/bulk/copy-lines.js'
import { rowsOf } from '../../src/store/write/rows.js'
import { haimenBook, INSTRUMENT } from '../support/two-desks.js'

const UNTIL = '2026-11-21'
const PHONE_KEY = 'a key of thirty-two letters, more'

type Cells = Readonly<Record<string, string | null>>
type Rows = Readonly<Record<BulkTable, readonly Cells[]>>
type Made = Generated & { readonly rows: Rows; readonly police: Rows }

async function made(seed: number, count: number): Promise<Made> {
  const book = await haimenBook()
  const teller = { book, instrument: INSTRUMENT, triage: createTriage(book, INSTRUMENT) }
  const keeper = (tenant: string) => {
    const chunks: TableLines[] = []
    const write = async (lines: TableLines) => void chunks.push(lines)
    return { tenant, phoneKey: `${PHONE_KEY}${tenant === 'haimen/12345' ? '' : tenant}`, write, chunks }
  }
  const [hotline, police] = [keeper('haimen/12345'), keeper('haimen/110')]
  const wish = { count, seed, until: UNTIL, stories: 140, hotline, police }
  const generated = await generate(teller, wish, () => {})
  return { ...generated, rows: rowsIn(hotline.chunks), police: rowsIn(police.chunks) }
}

function rowsIn(chunks: readonly TableLines[]): Made['rows'] {
  const rows = (table: BulkTable) =>
    chunks.flatMap((lines) => lines[table].split('\n').filter(Boolean)).map(cellsOf(table))
  const tables = Object.keys(BULK_TABLES) as BulkTable[]
  return Object.fromEntries(tables.map((table) => [table, rows(table)])) as unknown as Made['rows']
}

const UNESCAPED: Readonly<Record<string, string>> = { '\\\\': '\\', '\\t': '\t', '\\n': '\n', '\\r': '\r' }

function cellsOf(table: BulkTable): (line: string) => Cells {
  const names = ['tenant', ...Object.keys(BULK_TABLES[table])]
  return (line) =>
    Object.fromEntries(
      line
        .split('\t')
        .map((cell, at) => [
          names[at] ?? '',
          cell === '\\N' ? null : cell.replaceAll(/\\[\\tnr]/g, (mark) => UNESCAPED[mark] ?? mark),
        ]),
    )
}

let first: Promise<Made> | undefined
const small = (): Promise<Made> => {
  first ??= made(7, 900)
  return first
}

test('the same seed makes the same files, another seed makes others', async () => {
  const [one, again, other] = [await small(), await made(7, 900), await made(8, 900)]
  assert.equal(one.files, 900)
  assert.equal(again.digest, one.digest)
  assert.deepEqual(again.rows.case_words[17], one.rows.case_words[17])
  assert.notEqual(other.digest, one.digest)
})

test('every file that was copied has a sound chain, folds to what is stored of it, and gives the facts that are kept', async () => {
  const { rows } = await small()
  const actions = byCase(rows.actions)
  const facts = new Map(rows.case_facts.map((row) => [row.case_id, row.facts]))
  for (const row of rows.case_files) {
    const chain = actions.get(row.id ?? '') ?? []
    assert.equal(findChainFault(chain), undefined, row.number ?? '')
    const file = fold(chain)
    assert.deepEqual(file, JSON.parse(row.file ?? ''))
    assert.deepEqual(JSON.parse(facts.get(row.id ?? '') ?? ''), JSON.parse(JSON.stringify(demandFacts(chain))))
  }
})

test('what went over to the police is there as well: the same demand, the same caller’s words, and as much open towards each other', async () => {
  const { rows, police } = await small()
  const files = (of: Rows) => of.case_files.map((row) => JSON.parse(row.file ?? '') as CaseFile)
  const over = files(rows).filter(({ legs }) => legs.some(({ kind }) => kind.startsWith('transfer')))
  const there = new Map(files(police).map((file) => [file.demandId, file]))
  assert.ok(over.length > 20)
  assert.equal(there.size, police.case_files.length)
  const towards = (file: CaseFile | undefined, kind: string) =>
    file?.legs.filter((leg) => leg.kind === kind && leg.open).length ?? 0
  let carried = 0
  for (const file of over) {
    const peer = there.get(file.demandId)
    // What was sent in the last moments of the last day is still on its way.
    if (peer === undefined) continue
    carried += 1
    assert.equal(peer.peerNumber, file.number)
    assert.equal(peer.firstContactAt, file.firstContactAt)
    assert.equal(towards(peer, 'transfer_in'), towards(file, 'transfer_out'), file.number)
  }
  assert.ok(carried / over.length > 0.95)
  const chains = byCase(police.actions)
  for (const { id } of there.values()) assert.equal(findChainFault(chains.get(id) ?? []), undefined)
})

test('its rows are those that a command would have written', async () => {
  const { rows } = await small()
  const words = new Map(rows.case_words.map((row) => [row.case_id, row]))
  const likeness = new Map(rows.case_likeness.map((row) => [row.case_id, row]))
  for (const row of rows.case_files.slice(0, 200)) {
    const file = JSON.parse(row.file ?? '') as CaseFile
    const outcome = { file, actions: [], messages: [], timers: { start: [], stop: [] }, tell: {} }
    const expected = rowsOf(undefined, outcome, { phoneKey: PHONE_KEY, command: null })
    const wanted = expected.words as { words: string; sounds: readonly number[] }
    assert.equal(words.get(file.id)?.words, wanted.words)
    assert.equal(words.get(file.id)?.sounds, `{${wanted.sounds.join(',')}}`)
    const alike = expected.likeness as { bands: readonly number[]; phone_hash: string | null; town: string }
    assert.equal(likeness.get(file.id)?.bands, `{${alike.bands.join(',')}}`)
    assert.equal(likeness.get(file.id)?.phone_hash, alike.phone_hash)
    assert.deepEqual([row.town, row.state, row.number], [alike.town, file.state, file.number])
  }
})

test('two thirds are answered on the call, a quarter goes to units; no number and no id stands twice; nothing lies after the last day', async () => {
  const { rows } = await small()
  const share = (part: (file: CaseFile) => boolean) =>
    rows.case_files.filter((row) => part(JSON.parse(row.file ?? '') as CaseFile)).length / rows.case_files.length
  const answered = share((file) => file.state === 'answered')
  const ordered = share((file) => file.legs.some((leg) => leg.kind === 'order') || file.state === 'open')
  const over = share((file) => file.legs.some((leg) => leg.kind.startsWith('transfer')))
  assert.ok(answered > 0.6 && answered < 0.72, `answered ${answered}`)
  assert.ok(ordered > 0.2 && ordered < 0.34, `ordered ${ordered}`)
  assert.ok(over > 0.03 && over < 0.09, `handed over ${over}`)
  assert.equal(new Set(rows.case_files.map(({ number }) => number)).size, rows.case_files.length)
  assert.equal(new Set(rows.commands.map(({ key }) => key)).size, rows.commands.length)
  assert.ok(rows.actions.every(({ at }) => (at ?? '') < '2026-11-21T16:00:00.000Z'))
})

test('the days of two years hold what was asked for, fewer at weekends and on holidays', async () => {
  const book = await haimenBook()
  const days = spread(1_000_000, 730, UNTIL, createCalendar(book.place), createRandom(1))
  const mean = (some: typeof days) => some.reduce((sum, { count }) => sum + count, 0) / some.length
  assert.equal(
    days.reduce((sum, { count }) => sum + count, 0),
    1_000_000,
  )
  assert.deepEqual([days[0]?.day, days.at(-1)?.day], ['2024-11-22', UNTIL])
  assert.ok(
    mean(days.filter(({ weekday }) => weekday === 6)) < 0.85 * mean(days.filter(({ weekday }) => weekday === 1)),
  )
  const nationalDay = days.find(({ day }) => day === '2025-10-02')
  assert.ok((nationalDay?.count ?? 0) < 0.85 * mean(days.filter(({ weekday }) => weekday === 3)))
})

function byCase(rows: readonly Cells[]): ReadonlyMap<string, Action[]> {
  const chains = new Map<string, Action[]>()
  for (const row of rows) {
    const chain = chains.get(row.case_id ?? '') ?? []
    chain.push(JSON.parse(row.body ?? '') as Action)
    chains.set(row.case_id ?? '', chain)
  }
  return chains
}
