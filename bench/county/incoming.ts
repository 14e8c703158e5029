// New cases at an even rate while somebody reads: a county has one or two a minute at its peak, a province fifteen a second.
import { Agent, request } from 'node:http'
import { spreadOf } from './measure.js'

export interface Incoming {
  stop(): Promise<{
    readonly done: number
    readonly failed: number
    readonly perSecond: number
    readonly p50: number
    readonly p95: number
  }>
}

const TEXTS = [
  '工地晚上十二点还在打桩，声音大得睡不着',
  '路灯坏了好几天，晚上看不见路',
  '身份证到期了怎么换',
  '饭店油烟直接排到居民楼',
  '电动车停在楼道里充电',
  '小区垃圾一个星期没有人清',
]

export function startIncoming(url: string, token: string, perSecond: number): Incoming {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const latencies: number[] = []
  const under = new Set<Promise<void>>()
  let [sent, failed] = [0, 0]
  const begun = performance.now()
  const send = (): Promise<void> => {
    sent += 1
    const text = `三星镇叠石桥路${sent}号，${TEXTS[sent % TEXTS.length]}，已经${(sent % 30) + 2}天了，请尽快核实。`
    const body = Buffer.from(
      JSON.stringify({ channel: 'phone', text, requester: { phone: `139${String(10_000_000 + sent)}` } }),
    )
    const at = performance.now()
    return new Promise((resolve) => {
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-length': body.length,
        'x-liandong': '1',
        'idempotency-key': `county-${begun}-${sent}-${process.pid}`,
      }
      const asked = request(new URL('/api/contacts', url), { method: 'POST', agent, headers }, (response) => {
        response.resume()
        response.on('end', () => {
          if (response.statusCode === 201) latencies.push(performance.now() - at)
          else failed += 1
          resolve()
        })
      })
      asked.on('error', () => {
        failed += 1
        resolve()
      })
      asked.end(body)
    })
  }
  // By the clock, not by the timer's own idea of it: a late timer sends what it owes.
  const timer = setInterval(() => {
    const owed = Math.floor(((performance.now() - begun) / 1000) * perSecond) - sent
    for (let turn = 0; turn < owed; turn++) {
      const one = send().finally(() => under.delete(one))
      under.add(one)
    }
  }, 25)
  return {
    async stop() {
      clearInterval(timer)
      const seconds = (performance.now() - begun) / 1000
      await Promise.all(under)
      agent.destroy()
      const { p50, p95 } = spreadOf(latencies)
      return { done: latencies.length, failed, perSecond: Math.round((latencies.length / seconds) * 10) / 10, p50, p95 }
    },
  }
}
