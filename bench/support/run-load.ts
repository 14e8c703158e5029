// Runs a load generator in a process of its own, so that it does not share an event loop with what it measures.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface LoadResult {
  readonly done: number
  readonly failed: number
  readonly seconds: number
  /** Sorted, in milliseconds. */
  readonly latencies: readonly number[]
  readonly firstFailure: string | null
}

export interface HttpLoad {
  readonly kind: 'http'
  readonly url: string
  readonly token: string
  readonly clients: number
  readonly count: number
  readonly mark: string
}

export interface BareLoad {
  readonly kind: 'bare'
  readonly databaseUrl: string
  readonly packs: string
  readonly clients: number
  readonly count: number
}

export function runLoad(load: HttpLoad | BareLoad): Promise<LoadResult> {
  const entry = fileURLToPath(new URL(`./${load.kind}-load.js`, import.meta.url))
  return new Promise((resolve, reject) => {
    const child = fork(entry, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    let result: LoadResult | undefined
    child.on('message', (message: LoadResult) => {
      result = message
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      if (result) resolve(result)
      else reject(new Error(`The load generator ended with code ${code} and told nothing.`))
    })
    child.send(load)
  })
}

/** `clients` loops share `count` deeds; each loop has one under way at a time. */
export async function drive(
  clients: number,
  count: number,
  deed: (client: number) => Promise<void>,
): Promise<LoadResult> {
  const latencies: number[] = []
  let failed = 0
  let firstFailure: string | null = null
  let next = 0
  const startedAt = performance.now()
  const loop = async (client: number): Promise<void> => {
    while (next < count) {
      next += 1
      const at = performance.now()
      try {
        await deed(client)
        latencies.push(performance.now() - at)
      } catch (cause) {
        failed += 1
        firstFailure ??= (cause as Error).message
      }
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => loop(client)))
  const seconds = (performance.now() - startedAt) / 1000
  return { done: latencies.length, failed, seconds, latencies: latencies.sort((a, b) => a - b), firstFailure }
}

/** Takes the one order, runs it, tells the result. */
export function serveLoad<L>(run: (load: L) => Promise<LoadResult>): void {
  process.once('message', (load: L) => {
    run(load).then(
      (result) => process.send?.(result, () => process.exit(0)),
      (cause) => {
        process.stderr.write(`${(cause as Error).stack}\n`)
        process.exit(1)
      },
    )
  })
}
