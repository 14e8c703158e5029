// `boards measure`: what the four boards find, how soon and how often they cry wolf, on planted events (invented streams) or on real letters.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadBook } from '../../instruments/load-book.js'
import { Fault } from '../../terms/refusal.js'
import { readConfig } from '../config.js'
import { plantedPicture } from './boards/draw-planted.js'
import { measureLetters } from './boards/measure-letters.js'
import { falseAlarmsOf, linesOf, measureStream, STREAMS, type StreamMeasured } from './boards/measure-planted.js'
import { UsageFault } from './usage.js'

export async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      planted: { type: 'boolean', default: false },
      seeds: { type: 'string', default: '1-4' },
      'per-day': { type: 'string', default: '500' },
      letters: { type: 'string' },
      show: { type: 'string' },
      json: { type: 'boolean', default: false },
      // Figures of earlier runs (--json), each a file of its own: shown and drawn together without measuring again.
      figures: { type: 'string', multiple: true },
      picture: { type: 'string' },
    },
  })
  if (positionals[0] !== 'measure' || positionals.length > 1) throw new UsageFault('boards', 'say: boards measure …')
  const book = await loadBook(readConfig().packs)
  const pack = book.packs.find(({ boards }) => boards !== null)
  if (pack === undefined) throw new Fault('boards_unknown', 'No paper of this place has a boards.yaml.')
  if (values.letters !== undefined) {
    process.stdout.write(await measureLetters(values.letters, book, pack, Number(values.show ?? 0)))
    return 0
  }
  if (!values.planted) throw new UsageFault('boards', 'either --planted or --letters file.jsonl')
  const measured: StreamMeasured[] = (values.figures ?? []).flatMap(
    (file) => JSON.parse(readFileSync(file, 'utf8')) as StreamMeasured[],
  )
  const [first, last] = measured.length > 0 ? [1, 0] : seedsOf(values.seeds)
  for (let seed = first; seed <= last; seed++) {
    for (const stream of STREAMS) {
      process.stderr.write(`\rseed ${seed} of ${first}–${last}: ${stream}      `)
      measured.push(measureStream(pack, book.place, stream, seed, Number(values['per-day'])))
    }
  }
  process.stderr.write('\n')
  if (values.picture !== undefined) {
    const seeds = [...new Set(measured.map(({ seed }) => seed))].sort((a, b) => a - b).join(' ')
    writeFileSync(values.picture, plantedPicture(linesOf(measured), `种子 seeds ${seeds}`))
  }
  process.stdout.write(values.json ? `${JSON.stringify(measured)}\n` : tableOf(measured))
  return 0
}

function seedsOf(text: string): readonly [number, number] {
  const [, first, last] = /^(\d{1,4})-(\d{1,4})$/.exec(text) ?? []
  if (first === undefined || last === undefined || Number(first) > Number(last))
    throw new UsageFault('boards', '--seeds 1-8')
  return [Number(first), Number(last)]
}

function tableOf(measured: readonly StreamMeasured[]): string {
  const hours = (value: number | null): string => (value === null ? '–' : value.toFixed(0))
  const lines = linesOf(measured).map(
    ({ kind, size, planted, found, median, p90 }) =>
      `| ${kind} | ${size} | ${found} / ${planted} | ${hours(median)} | ${hours(p90)} |`,
  )
  const wolves = falseAlarmsOf(measured).map(
    ({ kind, weeks, total, perWeek, byWhy }) =>
      `| ${kind} | ${weeks} | ${total} | ${perWeek === null ? '–' : perWeek.toFixed(2)} | ${Object.entries(byWhy)
        .map(([why, count]) => `${why} ${count}`)
        .join(', ')} |`,
  )
  return [
    '| event | size | found | delay h, median | p90 |',
    '|---|---|---|---|---|',
    ...lines,
    '',
    '| weeks | count | false alarms | a week | of which |',
    '|---|---|---|---|---|',
    ...wolves,
    '',
  ].join('\n')
}
