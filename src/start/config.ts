// Reads the environment: the only file that does. Checks it, freezes it, passes it on; a wrong value is named with what to do.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Fault } from '../terms/refusal.js'
import { SETTINGS, type SettingName } from './settings.js'

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug'

export interface Config {
  /** The checkout: where packs, migrations and the built console are. */
  readonly root: string
  /** Everything that outlives a start: database, secrets, logs. Absolute. */
  readonly home: string
  /** Folder of the place; absolute. */
  readonly packs: string
  readonly host: string
  readonly hotlinePort: number
  readonly policePort: number
  /** Days of invented demands that a new demonstration begins with; 0: none. */
  readonly demoPast: number
  /** Server on which both databases are made; null means the embedded PostgreSQL. */
  readonly databaseUrl: string | null
  readonly hotlineDatabaseUrl: string | null
  readonly policeDatabaseUrl: string | null
  readonly logLevel: LogLevel
  readonly secureCookies: boolean
  readonly trustProxy: boolean
  /** For a node that runs alone; see docs/operations. */
  readonly nodeFile: string | null
}

type Environment = Readonly<Record<string, string | undefined>>

/** Throws a Fault that lists every wrong variable, not only the first. */
export function readConfig(environment: Environment = process.env, root: string = findRoot()): Config {
  const wrong: string[] = []
  const value = <T>(name: SettingName): T | null => {
    const { shape, fallback, must } = SETTINGS[name]
    // An empty variable is a variable that is not set: shells and unit files write both.
    const given = environment[name]?.trim() || fallback
    if (given === null) return null
    const parsed = shape.safeParse(given)
    if (parsed.success) return parsed.data as T
    wrong.push(`${name} is “${hidePassword(given)}” but must ${must}.`)
    return null
  }

  const config: Config = {
    root,
    home: path.resolve(root, value<string>('LIANDONG_HOME') ?? ''),
    packs: path.resolve(root, value<string>('LIANDONG_PACKS') ?? ''),
    host: value<string>('LIANDONG_HOST') ?? '',
    hotlinePort: value<number>('LIANDONG_HOTLINE_PORT') ?? 0,
    policePort: value<number>('LIANDONG_POLICE_PORT') ?? 0,
    demoPast: value<number>('LIANDONG_DEMO_PAST') ?? 0,
    databaseUrl: value('DATABASE_URL'),
    hotlineDatabaseUrl: value('HOTLINE_DATABASE_URL'),
    policeDatabaseUrl: value('POLICE_DATABASE_URL'),
    logLevel: value<LogLevel>('LIANDONG_LOG_LEVEL') ?? 'info',
    secureCookies: value<boolean>('LIANDONG_SECURE_COOKIES') ?? false,
    trustProxy: value<boolean>('LIANDONG_TRUST_PROXY') ?? false,
    nodeFile: value('LIANDONG_NODE_FILE'),
  }
  if (wrong.length === 0) wrong.push(...contradictions(config))
  if (wrong.length > 0) {
    throw new Fault(
      'settings_wrong',
      `The environment cannot be used:\n${wrong.map((line) => `  ${line}`).join('\n')}\nCorrect or unset these variables and start again; docs/reference/settings.md lists them all.`,
    )
  }
  return Object.freeze(config)
}

function contradictions(config: Config): string[] {
  const found: string[] = []
  if (config.hotlinePort === config.policePort) {
    found.push(
      `LIANDONG_HOTLINE_PORT and LIANDONG_POLICE_PORT are both ${config.hotlinePort}; two nodes need two ports.`,
    )
  }
  if ((config.hotlineDatabaseUrl === null) !== (config.policeDatabaseUrl === null)) {
    const missing = config.hotlineDatabaseUrl === null ? 'HOTLINE_DATABASE_URL' : 'POLICE_DATABASE_URL'
    found.push(`${missing} is not set although the other node's address is; give both, or DATABASE_URL alone.`)
  }
  if (config.hotlineDatabaseUrl !== null && config.hotlineDatabaseUrl === config.policeDatabaseUrl) {
    found.push('HOTLINE_DATABASE_URL and POLICE_DATABASE_URL are the same; each platform keeps a database of its own.')
  }
  return found
}

/** A wrong database address is shown, its password is not. */
function hidePassword(text: string): string {
  return text.replace(/(:\/\/[^:@/]*:)[^@]*@/, '$1***@')
}

/** This file runs from `<root>/dist/src/start/`. */
function findRoot(): string {
  return path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..')
}
