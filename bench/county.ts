// `npm run bench -- county`: lists, searches, sheets and boards over 10,000 to 1,000,000 generated case files while 20 new ones a second
// come in, over HTTP from a node as `npm start` runs it. Prints p50 and p95 of each kind beside a bare indexed select of the same run,
// and writes what docs/images/growth.svg is drawn from.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { logIn } from '../src/start/commands/api-client.js'
import { main as generate } from '../src/start/commands/generate.js'
import { freshHome, removeHome } from '../test/support/running-demo.js'
import { growthPicture, type SizeMeasured } from './county/growth-picture.js'
import { startIncoming } from './county/incoming.js'
import { getter, type Measured, measure, measureBare } from './county/measure.js'
import { questionsOf } from './county/questions.js'
import { startNodeOver } from './support/node-over.js'
import { milliseconds, table } from './support/table.js'

/** What the screens promise, in milliseconds at p95. */
const LIMITS: Readonly<Record<string, number>> = { list: 150, search: 150, overview: 150, sheet: 1_000, board: 1_000 }
const UNTIL = '2026-11-21'

/** 0: everything within its limit · 1: something was not, or failed. */
export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      sizes: { type: 'string', default: '10000,100000,1000000' },
      homes: { type: 'string' },
      times: { type: 'string', default: '60' },
      rate: { type: 'string', default: '20' },
      out: { type: 'string', default: 'county.json' },
      picture: { type: 'string' },
      draw: { type: 'boolean', default: false },
      patience: { type: 'string', default: '3600' },
      only: { type: 'string' },
    },
  })
  if (values.draw) return drawn(values.out, values.picture)
  const sizes = values.sizes.split(',').map(Number)
  const all: SizeMeasured[] = []
  for (const size of sizes) {
    const home = values.homes === undefined ? freshHome() : path.join(path.resolve(values.homes), nameOf(size))
    try {
      await filled(home, size)
      all.push(await measureSize(home, size, values))
    } finally {
      if (values.homes === undefined) removeHome(home)
    }
    process.stdout.write(`\n${shown(all.at(-1) as SizeMeasured)}`)
    writeFileSync(values.out, `${JSON.stringify(all, null, 1)}\n`)
  }
  if (values.picture !== undefined) writeFileSync(values.picture, growthPicture(all))
  return all.some(({ kinds }) =>
    kinds.some((one) => one.failed > 0 || one.p95 > (LIMITS[one.group] ?? Number.POSITIVE_INFINITY)),
  )
    ? 1
    : 0
}

function drawn(from: string, to: string | undefined): number {
  const picture = growthPicture(JSON.parse(readFileSync(from, 'utf8')) as SizeMeasured[])
  if (to === undefined) process.stdout.write(picture)
  else writeFileSync(to, picture)
  return 0
}

/** county-10k, county-1m: a home is generated once and measured as often as wanted. */
function nameOf(size: number): string {
  return `county-${size >= 1_000_000 ? `${size / 1_000_000}m` : `${size / 1_000}k`}`
}

async function filled(home: string, size: number): Promise<void> {
  if (existsSync(path.join(home, 'secrets.json'))) return
  mkdirSync(home, { recursive: true })
  const before = process.env.LIANDONG_HOME
  process.env.LIANDONG_HOME = home
  try {
    await generate(['--count', String(size), '--until', UNTIL])
  } finally {
    if (before === undefined) delete process.env.LIANDONG_HOME
    else process.env.LIANDONG_HOME = before
  }
}

interface Wish {
  readonly times: string
  readonly rate: string
  /** Seconds to wait for the kept tallies of a store that is new. */
  readonly patience: string
  /** Groups of questions, by comma; left out: all. */
  readonly only?: string | undefined
}

async function measureSize(home: string, size: number, wish: Wish): Promise<SizeMeasured> {
  const times = Number(wish.times)
  const node = await startNodeOver(home)
  const client = new pg.Client({ connectionString: node.appUrl })
  try {
    await client.connect()
    const tokens = new Map<string, string>()
    for (const account of ['seat', 'supervise', 'urban-management-bureau']) {
      tokens.set(account, (await logIn(node.url, account, node.password)).token ?? '')
    }
    const getters = new Map([...tokens].map(([account, token]) => [account, getter(node.url, token)]))
    const builtIn = await untilBuilt(getters.get('supervise'), Number(wish.patience) * 1_000)
    const wanted = wish.only?.split(',')
    const questions = (await questionsOf(client, node.tenant, UNTIL)).filter(
      ({ group }) => wanted?.includes(group) ?? true,
    )
    const incoming = startIncoming(node.url, tokens.get('seat') ?? '', Number(wish.rate))
    const kinds: Measured[] = []
    const loads: number[] = []
    for (const question of questions) {
      const get = getters.get(question.as)
      if (!get) continue
      process.stderr.write(`${size} · ${question.group}: ${question.kind} … `)
      const measured = await measure(question, get, times)
      loads.push(loadavg()[0] ?? 0)
      kinds.push(measured)
      process.stderr.write(
        `p50 ${measured.p50} p95 ${measured.p95} ms${measured.failed > 0 ? ` · ${measured.failed} failed: ${measured.firstFailure}` : ''}\n`,
      )
    }
    const bare = await measureBare(client, node.tenant, times * 2)
    const arrived = await incoming.stop()
    for (const get of getters.values()) get.end()
    const load = { least: Math.min(...loads), most: Math.max(...loads), cores: cpus().length }
    return { size, bare, kinds, incoming: arrived, load, builtIn, bytes: await sizeOf(client) }
  } finally {
    await client.end()
    await node.stop()
  }
}

/** Kept tallies are made in the background at a store's first start: their time is told apart from what the screens take. */
async function untilBuilt(get: ReturnType<typeof getter> | undefined, patienceMs: number): Promise<number | null> {
  if (!get) return null
  const begun = performance.now()
  for (;;) {
    const { status, text } = await get(`/api/assessment?from=${UNTIL}&to=${UNTIL}&by=unit`)
    const building = status === 200 ? (JSON.parse(text) as { building?: unknown }).building : null
    if (status === 200 && (building === null || building === undefined || building === false)) break
    if (performance.now() - begun > patienceMs) return null
    process.stderr.write(`tallies: ${status} ${JSON.stringify(building ?? text.slice(0, 120))}\n`)
    await sleep(10_000)
  }
  return Math.round((performance.now() - begun) / 1000)
}

async function sizeOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes')
  return Number(rows[0]?.bytes ?? 0)
}

function shown({ size, bare, kinds, incoming, load, builtIn, bytes }: SizeMeasured): string {
  const line = (one: Measured) => [
    one.kind,
    milliseconds(one.p50),
    milliseconds(one.p95),
    milliseconds(one.most),
    (one.p95 / bare.p95).toFixed(1),
    LIMITS[one.group] ?? '',
    one.asked,
    one.failed,
  ]
  return (
    `${size} case files · ${(bytes / 1e9).toFixed(1)} GB · tallies built in ${builtIn ?? '—'} s · ${load.cores} cores, load ${load.least.toFixed(1)}–${load.most.toFixed(1)}\n` +
    `meanwhile ${incoming.done} new cases, ${incoming.perSecond}/s, p50 ${incoming.p50} ms, p95 ${incoming.p95} ms, ${incoming.failed} failed\n` +
    table(['kind', 'p50 ms', 'p95 ms', 'most', '× bare', 'limit', 'asked', 'failed'], [line(bare), ...kinds.map(line)])
  )
}
