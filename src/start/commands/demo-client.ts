// Logs in to the running demo as any of its accounts, each once.
import { readConfig } from '../config.js'
import { type ApiClient, logIn } from './api-client.js'
import { findDemo, type NodeName, type RunningDemo } from './running-demo.js'

export interface DemoClient {
  readonly demo: RunningDemo
  as(node: NodeName, account: string): Promise<ApiClient>
}

export function connectToDemo(home: string = readConfig().home): DemoClient {
  const demo = findDemo(home)
  const open = new Map<string, Promise<ApiClient>>()
  return {
    demo,
    as(node, account) {
      const key = `${node} ${account}`
      const known = open.get(key)
      if (known) return known
      const fresh = logIn(demo.urls[node], account, demo.password)
      open.set(key, fresh)
      // A failed log-in is tried anew the next time it is wanted.
      fresh.catch(() => open.delete(key))
      return fresh
    },
  }
}
