// Numbers for the operator: how many requests of which operation, how long, and what waits for the other platform.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { boardPack } from '../jobs/boards/start-board-keeper.js'
import { today } from './book-today.js'
import type { Deps } from './dependencies.js'
import { turnBack } from './refused-request.js'

export interface Metrics {
  text(): Promise<string>
  readonly contentType: string
}

export function measure(app: FastifyInstance, deps: Deps): Metrics {
  const registry = new Registry()
  registry.setDefaultLabels({ platform: deps.platform })
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'liandong_request_seconds',
    help: 'Time from the first byte of a request to the last of its answer.',
    labelNames: ['operation', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  linkGauges(registry, deps)
  countWarnings(registry, deps)
  app.addHook('onResponse', (request, reply, done) => {
    const operation = request.routeOptions.config.operation?.id ?? 'none'
    requests.observe({ operation, status: `${Math.floor(reply.statusCode / 100)}xx` }, reply.elapsedTime / 1000)
    done()
  })
  return { text: () => registry.metrics(), contentType: registry.contentType }
}

function countWarnings(registry: Registry, deps: Deps): void {
  const warnings = new Counter({
    name: 'liandong_early_warnings_total',
    help: 'Moves of early warnings of the boards since the start: open, grow, acknowledge, answer, doubt, close, confirm-false.',
    labelNames: ['did'],
    registers: [registry],
  })
  for (const did of ['open', 'grow']) warnings.inc({ did }, 0)
  deps.store.subscribeRecords(({ register, did }) => {
    if (register === boardPack(deps.book, today(deps, deps.now()))?.boards?.register) warnings.inc({ did })
  })
}

function linkGauges(registry: Registry, deps: Deps): void {
  const waiting = new Gauge({
    name: 'liandong_link_waiting',
    help: 'Messages stored and not yet receipted.',
    registers: [registry],
  })
  const up = new Gauge({
    name: 'liandong_link_up',
    help: '1 while the other platform answers.',
    registers: [registry],
    async collect() {
      const link = await deps.exchange.linkState()
      up.set(link.status === 'up' ? 1 : 0)
      waiting.set(link.waiting)
    },
  })
}

/** The socket is asked, not a header; and whatever a proxy forwards does not come from this machine. */
export function refuseStrangers(request: FastifyRequest): void {
  const address = request.socket.remoteAddress ?? ''
  const local = /^(::ffff:)?127\.|^::1$/.test(address)
  if (!local || request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined) {
    throw turnBack('loopback_only')
  }
}
