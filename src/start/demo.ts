// `npm start`: two nodes as two processes with a database each, ready to be tried on one machine.
// Order matters: whatever can be refused is refused before anything runs, and everything is stopped in the opposite order.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Embedded } from '../store/embedded/start-embedded.js'
import { PLATFORMS, type Platform } from '../terms/platform.js'
import { announceDemo } from './commands/running-demo.js'
import { type Config, readConfig } from './config.js'
import { demoAccounts } from './demo/accounts.js'
import { openDatabases } from './demo/database.js'
import { lockHome } from './demo/home-lock.js'
import { inventPast } from './demo/invent-past.js'
import { type KeptNode, keepRunning } from './demo/keep-running.js'
import { nodeSettingsFor, urlsOf } from './demo/node-settings.js'
import { claimPort } from './demo/port-free.js'
import { createUndo, type Undo } from './demo/undo.js'
import { watchDatabase } from './demo/watch-database.js'
import { welcome } from './demo/welcome.js'
import { loadCheckedBook } from './node/load-checked-book.js'
import { keepSecrets } from './node/secrets.js'

const NODE_NAMES: Readonly<Record<Platform, string>> = { '12345': 'hotline', '110': 'police' }
const LEFTOVER_PATIENCE_MS = 8_000

const say = (zh: string, en: string): void => {
  process.stdout.write(`liandong  ${zh} · ${en}\n`)
}
const sayOnce = (line: string): void => {
  process.stdout.write(`liandong  ${line}\n`)
}

export async function main(): Promise<number> {
  const startedAt = performance.now()
  const config = readConfig()
  // A closed terminal or pipe must not end the launcher before it has stopped what it started.
  process.stdout.on('error', () => undefined)
  const undo = createUndo((cause) => say(`停止时出错：${(cause as Error).message}`, 'going on with the rest'))
  // Listened for from the beginning, so that Ctrl-C during the start already leads to an orderly end.
  const stopAsked = untilAskedToStop()
  try {
    await Promise.race([start(config, startedAt, undo), stopAsked])
    await stopAsked
    say('正在停止 …', 'stopping …')
    return 0
  } finally {
    if (await undo.run()) say('已停止，数据保留', 'stopped; the data stays')
    // An open channel would keep this process waiting for words that nobody sends.
    if (process.connected) process.disconnect()
  }
}

async function start(config: Config, startedAt: number, undo: Undo): Promise<void> {
  const book = await loadCheckedBook(config.packs)
  mkdirSync(path.join(config.home, 'logs'), { recursive: true })
  const lock = lockHome(config.home)
  undo.add(() => lock.release())
  const patience = lock.leftOver ? LEFTOVER_PATIENCE_MS : 0
  await claimPort(config.host, config.hotlinePort, 'LIANDONG_HOTLINE_PORT', patience)
  await claimPort(config.host, config.policePort, 'LIANDONG_POLICE_PORT', patience)

  const secrets = keepSecrets(config.home, Date.now())
  const databases = await openDatabases(config, secrets, say)
  const server: { embedded: Embedded | null } = { embedded: databases.embedded }
  undo.add(async () => {
    await server.embedded?.stop()
    if (server.embedded) say('PostgreSQL 已停止', 'PostgreSQL has stopped')
  })
  if (undo.begun) return
  if (databases.embedded && config.demoPast > 0) {
    await inventPast({ book, days: config.demoPast, embedded: databases.embedded, secrets, say })
    if (undo.begun) return
  }

  const accounts = { '12345': demoAccounts('12345', book.place), '110': demoAccounts('110', book.place) }
  const nodes = PLATFORMS.map((platform): KeptNode => {
    const name = NODE_NAMES[platform]
    const settings = nodeSettingsFor(platform, config, secrets, databases.urls[platform], accounts[platform])
    const log = path.join(config.home, 'logs', `${name}.log`)
    return keepRunning(name, settings, log, sayOnce)
  })
  undo.add(async () => {
    await Promise.all(nodes.map((node) => node.stop()))
    say('两个节点已停止', 'both nodes have stopped')
  })
  await Promise.all(nodes.map((node) => node.ready))
  if (undo.begun) return
  const urls = urlsOf(config)
  await Promise.all(PLATFORMS.map((platform) => answers(`${urls[platform]}/healthz`)))

  undo.add(watchDatabase(server, config.home, say))
  const named = { hotline: urls['12345'], police: urls['110'] }
  undo.add(
    announceDemo(config.home, {
      launcherPid: process.pid,
      urls: named,
      databases: { hotline: databases.urls['12345'], police: databases.urls['110'] },
      password: secrets.demoPassword,
    }),
  )
  const seconds = (performance.now() - startedAt) / 1000
  process.stdout.write(
    welcome({ place: book.place, urls, accounts, password: secrets.demoPassword, home: config.home, seconds }),
  )
}

function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
    // Started by a program that keeps a channel open (a test, a measurement): the demo does not outlive it.
    if (process.connected) process.once('disconnect', () => resolve())
  })
}

async function answers(url: string): Promise<void> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
}
