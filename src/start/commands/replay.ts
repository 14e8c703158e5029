// `replay`: feeds real requests into the running demo at a steady rate, drives both platforms to closing as their people would,
// and then compares what the two count. Exit code 1 when they disagree or a node answered with a fault.
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { compareNodes, comparisonTable } from './compare-nodes.js'
import { connectToDemo, type DemoClient } from './demo-client.js'
import { showProgress } from './progress.js'
import { DESK } from './replay/deed.js'
import { type DemandEnd, type Driven, driveDemand } from './replay/drive-demand.js'
import { readRequests } from './replay/read-requests.js'
import { watchArrivals } from './replay/watch-arrivals.js'
import type { NodeName } from './running-demo.js'
import { UsageFault } from './usage.js'

/** More demands than this under way at once would only queue at the nodes. */
const MOST_AT_ONCE = 200

export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      file: { type: 'string' },
      count: { type: 'string', default: '100' },
      rate: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
    },
  })
  if (!values.file) throw new UsageFault('replay', '--file is missing')
  const count = wholeNumber('--count', values.count, 1, 1_000_000)
  const rate = wholeNumber('--rate', values.rate, 1, 1_000)
  const client = connectToDemo()
  const texts = await readRequests(values.file, count)
  if (texts.length < count)
    process.stderr.write(`${values.file} holds ${texts.length} requests; all of them are taken.\n`)
  await logInDesks(client)

  const startedAt = Date.now()
  const arrivals = await watchArrivals(client)
  const driven: Driven = { client, arrivals, run: startedAt.toString(36), seed: values.seed }
  const ends = await driveAll(driven, texts, rate).finally(() => arrivals.stop())
  const comparison = await compareNodes(client, 60_000)
  const faults = ends.flatMap((end) => end.faults)
  process.stdout.write(summary(ends, (Date.now() - startedAt) / 1000))
  process.stdout.write(comparisonTable(comparison))
  for (const fault of faults.slice(0, 20)) process.stdout.write(`故障 fault: ${fault}\n`)
  return comparison.agrees && faults.length === 0 ? 0 : 1
}

async function driveAll(driven: Driven, texts: readonly string[], rate: number): Promise<DemandEnd[]> {
  const progress = showProgress('replay', texts.length)
  const ends: DemandEnd[] = []
  const running = new Set<Promise<void>>()
  const startedAt = Date.now()
  let failure: unknown
  const note = (): void => progress.update(ends.length, `${running.size} 件在办 under way`)
  const ticking = setInterval(note, 1000)
  try {
    for (const [index, text] of texts.entries()) {
      const dueIn = startedAt + (index * 1000) / rate - Date.now()
      if (dueIn > 0) await sleep(dueIn)
      while (running.size >= MOST_AT_ONCE) await Promise.race(running)
      if (failure) break
      const life = driveDemand(driven, index, text)
        .then((end) => void ends.push(end))
        .catch((cause) => {
          failure ??= cause
        })
        .finally(() => {
          running.delete(life)
          note()
        })
      running.add(life)
    }
    await Promise.all(running)
  } finally {
    clearInterval(ticking)
    progress.end(`${ends.length} 件走完 driven`)
  }
  if (failure) throw failure
  return ends
}

/** Logged in beforehand, so that a wrong password or a stopped demo is said at once. */
async function logInDesks(client: DemoClient): Promise<void> {
  for (const node of ['hotline', 'police'] as const satisfies readonly NodeName[]) {
    for (const account of Object.values(DESK[node])) await client.as(node, account)
  }
}

function summary(ends: readonly DemandEnd[], seconds: number): string {
  const deeds = ends.reduce((sum, end) => sum + end.deeds, 0)
  const lines = [
    '',
    `${ends.length} 件诉求，${deeds} 步，${seconds.toFixed(0)} 秒 · ${ends.length} demands, ${deeds} deeds in ${seconds.toFixed(0)} s`,
  ]
  lines.push('', '去向 how they ended')
  for (const [end, number] of tally(ends.map((one) => one.end)))
    lines.push(`  ${end.padEnd(40)}${String(number).padStart(6)}`)
  const refusals = tally(ends.flatMap((end) => end.refusals))
  if (refusals.length > 0) lines.push('', '途中被拒的动作 refusals on the way')
  for (const [code, number] of refusals) lines.push(`  ${code.padEnd(40)}${String(number).padStart(6)}`)
  return `${lines.join('\n')}\n`
}

function tally(words: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new UsageFault('replay', `${option} must be a whole number from ${least} to ${most}, not “${text}”`)
}
