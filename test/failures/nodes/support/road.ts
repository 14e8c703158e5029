// The road between two nodes, held in our hands: it can be closed, and it can stop a delivery at a chosen point of its way, so that
// a node dies exactly there and not about there.
import { createServer, request, type Server } from 'node:http'

/** on_the_way: sent, not yet at the other node · inside: given to it, no answer yet · answered: its answer has not reached the sender. */
export type Point = 'on_the_way' | 'inside' | 'answered'

export interface Road {
  readonly url: string
  /** False: nobody answers there. */
  open: boolean
  /** Stops the next delivery at this point; resolves when it is there. It is never carried further. */
  holdNext(point: Point): Promise<void>
  close(): Promise<void>
}

export async function road(to: string): Promise<Road> {
  let waiting: { readonly point: Point; readonly there: () => void } | undefined
  const state = { open: true }
  const takes = (point: Point): boolean => {
    if (waiting?.point !== point) return false
    waiting.there()
    waiting = undefined
    return true
  }
  const server: Server = createServer((from, answer) => {
    if (!state.open) {
      from.socket.destroy()
      return
    }
    const chunks: Buffer[] = []
    from.on('data', (chunk: Buffer) => chunks.push(chunk))
    from.on('end', () => {
      const delivery = from.method === 'POST'
      if (delivery && takes('on_the_way')) return
      const onward = request(`${to}${from.url}`, { method: from.method, headers: from.headers }, (came) => {
        const parts: Buffer[] = []
        came.on('data', (part: Buffer) => parts.push(part))
        came.on('end', () => {
          if (delivery && takes('answered')) return
          answer.writeHead(came.statusCode ?? 502, came.headers).end(Buffer.concat(parts))
        })
        came.on('error', () => from.socket.destroy())
      })
      onward.on('error', () => from.socket.destroy())
      onward.end(Buffer.concat(chunks), () => {
        if (delivery) takes('inside')
      })
    })
    from.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    get open() {
      return state.open
    },
    set open(open) {
      state.open = open
      if (!open) server.closeAllConnections()
    },
    holdNext: (point) =>
      new Promise((there) => {
        waiting = { point, there }
      }),
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
