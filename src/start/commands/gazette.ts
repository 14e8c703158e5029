// `gazette`: reads a printed gazette or newspaper page, reports what is in it and what looks wrong, lays it aside on the running node
// for review, compares its lists with the packs, and publishes or rejects it.
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { GazetteRowView } from '../../http/contract/gazette.js'
import { readConfig } from '../config.js'
import { comparePacks, comparisonReport, digestsFile } from './gazette/diff.js'
import { findKeeper, getKeeper } from './gazette/keeper.js'
import { readGazetteFile } from './gazette/read-file.js'
import { gazetteReport } from './gazette/report.js'
import { showProgress } from './progress.js'
import type { NodeName } from './running-demo.js'
import { UsageFault } from './usage.js'

interface Options {
  readonly node: NodeName
  readonly language: 'zh' | 'en'
  readonly json: boolean
  readonly pack: string | undefined
  readonly reason: string | undefined
}

type Deed = (what: string, options: Options) => Promise<number>

const DEEDS: Readonly<Record<string, { readonly deed: Deed; readonly needs: boolean }>> = {
  import: { deed: importFile, needs: true },
  diff: { deed: diffFile, needs: true },
  digests: { deed: writeDigests, needs: true },
  list: { deed: listStaged, needs: false },
  show: { deed: showStaged, needs: true },
  publish: { deed: publish, needs: true },
  reject: { deed: reject, needs: true },
}

export async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      node: { type: 'string', default: 'hotline' },
      lang: { type: 'string', default: 'zh' },
      json: { type: 'boolean', default: false },
      pack: { type: 'string' },
      reason: { type: 'string' },
    },
  })
  const [word = '', what = '', ...more] = positionals
  const chosen = DEEDS[word]
  if (!chosen || more.length > 0) throw new UsageFault('gazette', `one of ${Object.keys(DEEDS).join(', ')} is needed`)
  if (chosen.needs && what === '') throw new UsageFault('gazette', `${word} needs a file or an id`)
  const { node, lang, json, pack, reason } = values
  if (node !== 'hotline' && node !== 'police') throw new UsageFault('gazette', '--node must be hotline or police')
  if (lang !== 'zh' && lang !== 'en') throw new UsageFault('gazette', '--lang must be zh or en')
  return chosen.deed(what, { node, language: lang, json, pack, reason })
}

async function importFile(file: string, { node, language, json }: Options): Promise<number> {
  const progress = showProgress('导入 import', 3)
  const read = await readGazetteFile(file, progress)
  const keeper = await findKeeper(node)
  const staged = keeper && (await keeper.stage(path.basename(file), read.bytes))
  progress.update(3)
  progress.end(keeper === undefined ? '' : '已交审 staged')
  if (json) {
    const { issue, source, digest } = read
    say(
      JSON.stringify({ file: path.basename(file), digest, source, ...issue, staged: staged?.gazette ?? null }, null, 2),
    )
    return 0
  }
  process.stdout.write(gazetteReport(read, language))
  if (staged === undefined) {
    say('\n没有正在运行的演示：只报告，未交审。 No demo is running: reported only, not staged.')
  } else {
    const { gazette, fresh } = staged
    const known = fresh ? '' : '（同一文件已导入过 the same file was imported before）'
    say(`\n${rowOf(gazette)}${known}`)
    if (gazette.state === 'staged') {
      say(`审核后 after review: liandong gazette publish ${gazette.id} | gazette reject ${gazette.id} --reason …`)
    }
  }
  return 0
}

async function diffFile(file: string, { pack, json }: Options): Promise<number> {
  const progress = showProgress('比对 compare', 3)
  const { issue } = await readGazetteFile(file, progress)
  const comparisons = await comparePacks(issue, readConfig().packs, pack)
  progress.update(3)
  progress.end()
  if (json) say(JSON.stringify(comparisons, null, 2))
  else process.stdout.write(comparisonReport(comparisons))
  return comparisons.some(({ differences }) => differences.length > 0) ? 1 : 0
}

/** printed.csv on standard output, to be kept in the pack. */
async function writeDigests(file: string, { pack }: Options): Promise<number> {
  if (pack === undefined) throw new UsageFault('gazette', 'digests needs --pack')
  const progress = showProgress('摘要 digests', 3)
  const { issue } = await readGazetteFile(file, progress)
  process.stdout.write(await digestsFile(issue, readConfig().packs, pack))
  progress.update(3)
  progress.end()
  return 0
}

async function listStaged(_: string, { node, json }: Options): Promise<number> {
  const rows = await (await getKeeper(node)).list()
  if (json) say(JSON.stringify(rows, null, 2))
  else say(rows.length === 0 ? '还没有导入过公报。 No gazette has been imported.' : rows.map(rowOf).join('\n'))
  return 0
}

async function showStaged(id: string, { node, language, json }: Options): Promise<number> {
  const keeper = await getKeeper(node)
  const view = await keeper.show((await keeper.find(id)).id)
  if (json) {
    say(JSON.stringify(view, null, 2))
    return 0
  }
  const { gazette, instruments, acts, events, articles, anomalies, comparisons } = view
  say(rowOf(gazette))
  say(
    `文件 instruments ${instruments.length} · 任免 acts ${acts.length} · 大事记 events ${events.length} · 稿件 articles ${articles.length}`,
  )
  for (const { span, instrument, what, mend } of anomalies) {
    say(`  ${String(span.from).padStart(6)}  ${instrument ?? '—'}  ${what[language]} → ${mend[language]}`)
  }
  process.stdout.write(comparisonReport(comparisons))
  return 0
}

async function publish(id: string, { node }: Options): Promise<number> {
  const keeper = await getKeeper(node)
  say(rowOf(await keeper.publish((await keeper.find(id)).id)))
  return 0
}

async function reject(id: string, { node, reason }: Options): Promise<number> {
  if (reason === undefined) throw new UsageFault('gazette', 'reject needs --reason')
  const keeper = await getKeeper(node)
  say(rowOf(await keeper.reject((await keeper.find(id)).id, reason)))
  return 0
}

const STATES = { staged: '待审 staged', published: '已发布 published', rejected: '已退回 rejected' } as const

function rowOf({ id, state, fileName, kind, instruments, anomalies, stagedBy, reason }: GazetteRowView): string {
  const why = reason === '' ? '' : ` · ${reason}`
  return `${id}  ${STATES[state]}  ${fileName} · ${kind} · 文件 instruments ${instruments} · 异常 anomalies ${anomalies} · ${stagedBy}${why}`
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
