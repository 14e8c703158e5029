// How the other commands find a running demo: the launcher leaves its addresses and password in the home, readable by its owner.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Fault } from '../../terms/refusal.js'

export type NodeName = 'hotline' | 'police'

export interface RunningDemo {
  readonly launcherPid: number
  readonly urls: Readonly<Record<NodeName, string>>
  /** As each node's least-privileged role: for commands that work beside a node rather than through it. */
  readonly databases: Readonly<Record<NodeName, string>>
  /** One password for all demo accounts. */
  readonly password: string
}

const fileOf = (home: string): string => path.join(home, 'running-demo.json')

export function announceDemo(home: string, demo: RunningDemo): () => void {
  writeFileSync(fileOf(home), JSON.stringify(demo, null, 2), { mode: 0o600 })
  return () => rmSync(fileOf(home), { force: true })
}

export function findDemo(home: string): RunningDemo {
  let demo: RunningDemo
  try {
    demo = JSON.parse(readFileSync(fileOf(home), 'utf8')) as RunningDemo
    process.kill(demo.launcherPid, 0)
  } catch (cause) {
    // EPERM: it runs, under another account.
    if ((cause as NodeJS.ErrnoException).code === 'EPERM') return readDemo(home)
    throw new Fault(
      'demo_not_running',
      `没有正在运行的演示（${home}）。请先在另一个终端运行 npm start。\nNo demo is running on ${home}. Start one with “npm start” in another terminal, then try again.`,
      { cause },
    )
  }
  return demo
}

function readDemo(home: string): RunningDemo {
  return JSON.parse(readFileSync(fileOf(home), 'utf8')) as RunningDemo
}
