// Load generator: takes contacts in over HTTP with keep-alive connections, one per client.
import { Agent, request } from 'node:http'
import { CONTACT } from './request.js'
import { drive, type HttpLoad, serveLoad } from './run-load.js'

serveLoad<HttpLoad>(async ({ url, token, clients, count, mark }) => {
  const agents = Array.from({ length: clients }, () => new Agent({ keepAlive: true, maxSockets: 1 }))
  const body = Buffer.from(JSON.stringify(CONTACT))
  const target = new URL('/api/contacts', url)
  let number = 0
  const take = (client: number): Promise<void> =>
    new Promise((resolve, reject) => {
      number += 1
      const sent = request(
        target,
        {
          method: 'POST',
          agent: agents[client],
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'content-length': body.length,
            'x-liandong': '1',
            'idempotency-key': `bench-${mark}-${number}`,
          },
        },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', reject)
          response.on('end', () => {
            if (response.statusCode === 201) resolve()
            else reject(new Error(`${response.statusCode} ${Buffer.concat(chunks).toString().slice(0, 300)}`))
          })
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })
  const result = await drive(clients, count, take)
  for (const agent of agents) agent.destroy()
  return result
})
