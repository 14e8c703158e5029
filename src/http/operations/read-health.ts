// Is the node alive, can it reach its database, and how is the link? For watchdogs; says nothing about anyone.
import { z } from 'zod'
import { accept } from '../../terms/refusal.js'
import { platform } from '../contract/primitives.js'
import { defineOperation } from '../operation.js'

const health = z
  .object({
    status: z.enum(['ok', 'failing']),
    platform,
    database: z.enum(['up', 'down']),
    link: z.string(),
    waiting: z.number(),
  })
  .meta({ id: 'Health' })

const PATIENCE_MS = 3_000

export const readHealth = defineOperation({
  id: 'node.health',
  method: 'GET',
  path: '/healthz',
  summary: { zh: '节点状态', en: 'Is the node well?' },
  answers: { 200: health, 503: health },
  async handle(_ask, deps) {
    const [up, link] = await Promise.all([answers(deps.store.ping()), deps.exchange.linkState()])
    const body = { platform: deps.platform, link: link.status, waiting: link.waiting }
    return up
      ? accept({ status: 200, body: { status: 'ok', database: 'up', ...body } })
      : accept({ status: 503, body: { status: 'failing', database: 'down', ...body } })
  },
})

/** A database that does not answer in time is down, whatever it may say later. */
async function answers(ping: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS)
  })
  try {
    return await Promise.race([
      ping.then(
        () => true,
        () => false,
      ),
      late,
    ])
  } finally {
    clearTimeout(timer)
  }
}
