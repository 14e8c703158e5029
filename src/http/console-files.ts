// The built console: one page for every screen, and its assets, which never change under one name.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Deps } from './dependencies.js'

/** Beside the compiled server: dist/src/http → dist/console. */
const BESIDE = fileURLToPath(new URL('../../console', import.meta.url))
/** First parts of the console's addresses; what lies below them is the console's own affair. */
const SCREENS = [
  'login',
  'seat',
  'unit',
  'supervise',
  'shares',
  'exports',
  'harassment',
  'case',
  'progress',
  'ask',
  'papers',
  'posts',
  'chronicle',
  'registers',
  'record',
  'ledgers',
  'assess',
  'reports',
  'evaluate',
  'seats',
  'duty',
  'boards',
  'meetings',
  'targets',
  'catalogue',
  'open',
  'gazette',
]

export async function serveConsole(app: FastifyInstance, deps: Deps): Promise<void> {
  const root = path.resolve(deps.config.consoleDir ?? BESIDE)
  if (!existsSync(path.join(root, 'index.html'))) {
    app.log.warn({ root }, 'no built console here; only the API is served (npm run build makes one)')
    return
  }
  await app.register(fastifyStatic, { root, serve: false, immutable: true, maxAge: '365d', cacheControl: true })
  for (const url of ['/', ...SCREENS.flatMap((name) => [`/${name}`, `/${name}/*`])]) {
    app.get(url, { config: { page: 'node.console' }, exposeHeadRoute: true }, (_request, reply) =>
      reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false }),
    )
  }
  app.get('/assets/*', { config: { page: 'node.console' }, exposeHeadRoute: true }, (request, reply) =>
    reply.sendFile(assetOf(request.url)),
  )
  app.get('/favicon.svg', { config: { page: 'node.console' }, exposeHeadRoute: true }, (_request, reply) =>
    reply.sendFile('favicon.svg'),
  )
}

function assetOf(url: string): string {
  return `assets/${(url.split('?')[0] ?? '').slice('/assets/'.length)}`
}
