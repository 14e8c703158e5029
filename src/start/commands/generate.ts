// `generate`: a county's case files for measuring and for trying things out, made by the desks themselves from a seed, into the store of
// this home. Nothing about a real person is in them. A store that holds case files is left alone.
import { parseArgs } from 'node:util'
import { createTriage } from '../../cases/triage.js'
import { openBulk } from '../../store/bulk/open-bulk.js'
import { instant } from '../../terms/time.js'
import { dayOf } from '../../terms/zone.js'
import { readConfig } from '../config.js'
import { openDatabases } from '../demo/database.js'
import { generate } from '../generate/generate.js'
import { openBuiltModels, warnOfMissing } from '../models/built-models.js'
import { linkageInstrument } from '../node/linkage-instrument.js'
import { loadCheckedBook } from '../node/load-checked-book.js'
import { keepSecrets } from '../node/secrets.js'
import { showProgress } from './progress.js'
import { UsageFault } from './usage.js'

const DAY_MS = 86_400_000
const MOST = 5_000_000

export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      count: { type: 'string' },
      seed: { type: 'string', default: '1' },
      until: { type: 'string' },
      stories: { type: 'string', default: '1400' },
    },
  })
  const count = whole(values.count, '--count', 1, MOST)
  const seed = whole(values.seed, '--seed', 0, 4_294_967_295)
  const stories = whole(values.stories, '--stories', 70, 20_000)
  const config = readConfig()
  const book = await loadCheckedBook(config.packs)
  const until = values.until ?? dayOf(instant(Date.now() - DAY_MS), book.place.zone)
  if (!/^\d{4}-\d\d-\d\d$/.test(until) || Number.isNaN(Date.parse(until)))
    throw new UsageFault('generate', '--until takes a day such as 2026-11-01')

  const secrets = keepSecrets(config.home, Date.now())
  const databases = await openDatabases(config, secrets, (_, en) => process.stderr.write(`${en}\n`))
  try {
    const adminUrl =
      databases.embedded?.adminUrl('liandong_hotline') ?? config.hotlineDatabaseUrl ?? ownServer(config.databaseUrl)
    const bulk = await openBulk(adminUrl)
    try {
      const instrument = linkageInstrument(book)
      const teller = {
        book,
        instrument,
        triage: createTriage(book, instrument, await openBuiltModels(book, warnOfMissing)),
      }
      const { phoneHashKey: phoneKey } = secrets.nodes['12345']
      const bars = { stories: showProgress('故事 stories', stories), files: showProgress('办件 case files', count) }
      let at: keyof typeof bars = 'stories'
      const begun = performance.now()
      const hotline = { tenant: `${book.place.id}/12345`, phoneKey, write: bulk.write }
      const made = await generate(teller, { count, seed, until, stories, hotline }, (what, done) => {
        if (what !== at) bars[at].end()
        at = what
        bars[what].update(done)
      })
      bars.files.end()
      const written = (performance.now() - begun) / 1000
      await bulk.finish((index, done, of) => process.stderr.write(`索引 index ${done + 1}/${of} ${index}\n`))
      const whole = (performance.now() - begun) / 1000
      const gigabytes = (await bulk.size()) / 1e9
      process.stdout.write(
        `${made.files} 件 case files · ${made.actions} 个动作 actions · ${made.open} 件未结 open · ${made.days} 天 days 至 to ${until}\n` +
          `写入 written ${written.toFixed(0)} s（${Math.round(made.files / written)} 件/秒 a second）· 连索引 with indexes ${whole.toFixed(0)} s · ${gigabytes.toFixed(2)} GB\n` +
          `种子 seed ${seed} · 摘要 digest ${made.digest}\n`,
      )
      return 0
    } finally {
      await bulk.close()
    }
  } finally {
    if (databases.embedded && !databases.embedded.adopted) await databases.embedded.stop()
  }
}

function ownServer(url: string | null): string {
  const own = new URL(url ?? '')
  own.pathname = '/liandong_hotline'
  return own.href
}

function whole(text: string | undefined, option: string, least: number, most: number): number {
  const value = Number(text)
  if (text === undefined || !/^\d+$/.test(text) || value < least || value > most)
    throw new UsageFault('generate', `${option} takes a whole number from ${least} to ${most}`)
  return value
}
