// Asks over HTTP and takes the time until the last byte; between the questions a bare indexed select, the measure for all of them.
import { Agent, request } from 'node:http'
import type pg from 'pg'
import { percentile } from '../support/table.js'
import type { Question } from './questions.js'

export interface Measured {
  readonly kind: string
  readonly group: string
  readonly asked: number
  readonly failed: number
  readonly p50: number
  readonly p95: number
  readonly most: number
  readonly firstFailure: string | null
}

export type Get = (path: string) => Promise<{ readonly status: number; readonly text: string }>

export function getter(url: string, token: string): Get & { readonly end: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 2 })
  const headers = { authorization: `Bearer ${token}`, 'x-liandong': '1', 'accept-language': 'zh' }
  const get: Get = (path) =>
    new Promise((resolve, reject) => {
      request(new URL(path, url), { agent, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
      })
        .on('error', reject)
        .end()
    })
  return Object.assign(get, { end: () => agent.destroy() })
}

/** Every wording in turn, until there are `times` answers; the first round over all wordings is not left out: somebody is always first. */
export async function measure({ kind, group, paths }: Question, get: Get, times: number): Promise<Measured> {
  const latencies: number[] = []
  let failed = 0
  let firstFailure: string | null = null
  for (let turn = 0; turn < times && paths.length > 0; turn++) {
    const path = paths[turn % paths.length] ?? ''
    const begun = performance.now()
    const { status, text } = await get(path)
    if (status === 200) latencies.push(performance.now() - begun)
    else {
      failed += 1
      firstFailure ??= `${path}: ${status} ${text.slice(0, 160)}`
      // Not there at all: asking again tells nothing.
      if (status === 404) break
    }
  }
  return { kind, group, asked: latencies.length, failed, ...spreadOf(latencies), firstFailure }
}

/** The newest fifty by the index that serves them: what the database alone makes of the simplest list. */
export async function measureBare(client: pg.Client, tenant: string, times: number): Promise<Measured> {
  const latencies: number[] = []
  for (let turn = 0; turn < times; turn++) {
    const begun = performance.now()
    await client.query({
      name: 'bare-list',
      text: 'select id, number, title from case_files where tenant = $1 order by received_at desc, id desc limit 51',
      values: [tenant],
    })
    latencies.push(performance.now() - begun)
  }
  return {
    kind: 'bare indexed select',
    group: 'bare',
    asked: times,
    failed: 0,
    ...spreadOf(latencies),
    firstFailure: null,
  }
}

export function spreadOf(latencies: readonly number[]): { p50: number; p95: number; most: number } {
  const sorted = [...latencies].sort((a, b) => a - b)
  const at = (share: number) => Math.round(percentile(sorted, share) * 10) / 10
  return { p50: at(0.5), p95: at(0.95), most: at(1) }
}
