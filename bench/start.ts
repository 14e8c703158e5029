// `npm run bench -- start`: from the command to both consoles answering — in a copy with nothing installed, then again with everything
// there — and what the processes hold in memory ten seconds later.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { commandOf, descendants, memoryOf } from '../test/support/processes.js'
import { removeHome, type StartedDemo, startDemo } from '../test/support/running-demo.js'
import { ROOT } from './support/one-node.js'
import { table } from './support/table.js'

const REST_MS = 10_000

export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { 'skip-install': { type: 'boolean', default: false } } })
  const copy = values['skip-install'] ? ROOT : copyOfCheckout()
  const lines: (string | number)[][] = []
  let home: string | undefined
  try {
    if (!values['skip-install']) {
      process.stderr.write(`a copy without node_modules: ${copy}\n`)
      const first = await startDemo({ checkout: copy, until: '/' })
      home = first.home
      lines.push(['nothing installed, new home', first.seconds.toFixed(1)])
      process.stderr.write(first.said().replace(/^/gm, '  '))
      await first.stop()
    }
    const again = await startDemo({ checkout: copy, until: '/', ...(home ? { home } : {}) })
    lines.push([
      home ? "installed and built, yesterday's data" : 'installed and built, new home',
      again.seconds.toFixed(1),
    ])
    home = again.home
    await again.stop()
    const fresh = await startDemo({ checkout: copy, until: '/' })
    lines.push(['installed and built, new home', fresh.seconds.toFixed(1)])
    await sleep(REST_MS)
    const memory = memoryTable(fresh)
    await fresh.stop()
    removeHome(fresh.home)
    process.stdout.write(`\n${table(['npm start until both consoles answer', 'seconds'], lines)}\n${memory}`)
    return 0
  } finally {
    if (home) removeHome(home)
    if (copy !== ROOT) rmSync(copy, { recursive: true, force: true })
  }
}

/** What a fresh clone would hold, with changes not yet committed: no node_modules, no dist. */
function copyOfCheckout(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'liandong-clone-'))
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: ROOT,
    encoding: 'utf8',
  }).split('\0')
  for (const file of files.filter((one) => one !== '')) {
    mkdirSync(path.join(copy, path.dirname(file)), { recursive: true })
    cpSync(path.join(ROOT, file), path.join(copy, file))
  }
  return copy
}

function memoryTable({ launcherPid, home }: StartedDemo): string {
  const rows: (string | number)[][] = []
  const shown = (pid: number): string => memoryOf(pid)?.toFixed(0) ?? 'not known here'
  rows.push(['launcher', shown(launcherPid)])
  for (const [index, pid] of descendants(launcherPid)
    .filter((one) => commandOf(one).includes('server.js'))
    .entries()) {
    rows.push([`node ${index + 1}`, shown(pid)])
  }
  const postmaster = postmasterOf(home)
  if (postmaster !== null) {
    const pids = [postmaster, ...descendants(postmaster)]
    rows.push([
      `postgres (${pids.length} processes)`,
      pids.reduce((sum, pid) => sum + (memoryOf(pid) ?? 0), 0).toFixed(0),
    ])
  }
  return table(['at rest, ten seconds after', 'MB (PSS)'], rows)
}

function postmasterOf(home: string): number | null {
  try {
    const found = execFileSync('pgrep', ['-f', `postgres -D ${path.join(home, 'postgres')}`], { encoding: 'utf8' })
    return Number(found.split('\n')[0])
  } catch {
    return null
  }
}
