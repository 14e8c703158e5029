// Who calls, where and how, for a request of which only the words are known: invented from the request's number, never taken from data.
import type { ContactRequest } from '../../../http/contract/commands.js'
import type { Chance } from '../chance.js'
import type { NodeName } from '../running-demo.js'

export interface InventedContact {
  readonly node: NodeName
  readonly request: ContactRequest
}

export function inventContact(text: string, index: number, chance: Chance): InventedContact {
  const node = chance.happens(0.85) ? 'hotline' : 'police'
  const channel = chance.happens(0.8) ? 'phone' : 'internet'
  // 199 8888 xxxx: a block of numbers made up for the demonstration.
  const phone = `1998888${String(index % 10_000).padStart(4, '0')}`
  return {
    node,
    request: {
      channel,
      text,
      requester: { name: `演示${index + 1}号`, phone, ...(chance.happens(0.05) ? { secret: true } : {}) },
    },
  }
}
