// The numbered example messages of docs/protocol: two invented demands and what is said about them, sealed with published test
// keys. EdDSA is deterministic and the times are fixed, so the same code always writes the same files.
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto'
import { CHAIN_OPENING, digestOf } from '../../../src/exchange/digest.js'
import { envelop, nameOf } from '../../../src/exchange/envelope.js'
import { createKeyring, type Keyring, type SigningKey } from '../../../src/exchange/keys.js'
import { publicHalf } from '../../../src/exchange/make-key.js'
import { type Ends, type Receipt, signReceipt } from '../../../src/exchange/receipt.js'
import { payloadOf, seal } from '../../../src/exchange/seal.js'
import { canonicalJson, type JsonObject } from '../../../src/terms/json.js'
import { otherPlatform, type Platform } from '../../../src/terms/platform.js'
import { instant } from '../../../src/terms/time.js'
import { AID } from './aid-examples.js'

export const PLACE = 'sample-town'
const BEGIN = Date.parse('2026-03-02T01:00:00.000Z')

/** A key anybody can make again: its secret is the digest of a sentence. For examples and nothing else. */
export function publishedKey(platform: Platform): SigningKey {
  const secret = createHash('sha256').update(`liandong protocol example key of ${platform}`).digest()
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), secret])
  const { x } = createPublicKey(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })).export({
    format: 'jwk',
  })
  return {
    kid: `${platform}-example`,
    platform,
    x: x ?? '',
    d: secret.toString('base64url'),
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: '2026-12-31T00:00:00.000Z',
  }
}

export function exampleEnds(self: Platform): Ends {
  const peer = otherPlatform(self)
  return { self, peer, selfName: nameOf(PLACE, self), peerName: nameOf(PLACE, peer) }
}

export function exampleKeyring(self: Platform): Keyring {
  return createKeyring({ own: [publishedKey(self)], peers: [publicHalf(publishedKey(otherPlatform(self)))] })
}

export interface Said {
  readonly by: Platform
  readonly type: string
  readonly about: string
  readonly demand: string | null
  readonly data: JsonObject
}

const D1 = '019caa00-0000-7000-8000-0000000000d1'
const D2 = '019caa00-0000-7000-8000-0000000000d2'
const D3 = '019caa00-0000-7000-8000-0000000000d3'
const leg = (number: number) => `019caa00-0000-7000-8000-00000000000${number}`
const at = (minute: number) => instant(BEGIN + minute * 60_000)

const opening = {
  firstReceiver: '12345',
  channel: 'phone',
  place: { town: null, address: '和平路与人民路口' },
  drill: false,
} as const

const offered = {
  ...opening,
  number: '20260302-000001',
  legId: leg(1),
  mode: 'one_key_transfer',
  matters: ['A07'],
  packVersion: '2023-03-24',
  escalated: false,
  reason: null,
  firstContactAt: at(0),
  requestType: 'help',
  title: '两人在路口打架',
  text: '两人在路口打架，围观的人越来越多。',
  supplements: [],
  requester: { name: '王某', phone: '13800000000', withheld: false },
  secret: false,
  danger: { present: false, words: [], facts: [] },
  factsUsed: {},
  oneKeyTransfers: 1,
  callToken: '4711',
} as const

const SAID: readonly Said[] = [
  {
    by: '12345',
    type: 'transfer.offered',
    demand: D1,
    about:
      'The hotline hands a demand over by one-key transfer. The call token joins the voice to the order on the other desk.',
    data: offered,
  },
  {
    by: '12345',
    type: 'demand.supplemented',
    demand: D1,
    about: 'The caller adds something after the handover.',
    data: { text: '其中一人手里有棍子。' },
  },
  {
    by: '110',
    type: 'transfer.accepted',
    demand: D1,
    about: '110 signs for it under its own number. From here on the duty is its own.',
    data: { legId: leg(1), number: 'J20260302-0007' },
  },
  {
    by: '110',
    type: 'progress.noted',
    demand: D1,
    about: 'What the other side may show its citizen meanwhile.',
    data: { what: 'order_signed_for', at: at(3) },
  },
  {
    by: '110',
    type: 'danger.raised',
    demand: D1,
    about: 'Danger was heard or seen; both sides mark the demand.',
    data: { words: ['棍子', '受伤'], facts: ['injury'] },
  },
  {
    by: '12345',
    type: 'negotiation.opened',
    demand: D2,
    about: 'It is unclear whose this is. The opener says what it thinks and sends what the other needs to have a view.',
    data: {
      ...opening,
      number: '20260302-000002',
      legId: leg(2),
      mode: 'three_way_call',
      says: '110',
      because: '有人聚集，可能升级',
      matters: ['B28'],
      firstContactAt: at(5),
      requestType: 'complaint',
      title: '工地夜间施工引发争执',
      text: '工地夜间施工，居民围住门口争执。',
      dueAt: at(20),
    },
  },
  {
    by: '110',
    type: 'negotiation.answered',
    demand: D2,
    about: 'The other side’s view, with its reason.',
    data: { legId: leg(2), says: '12345', because: '已散去，属施工噪音' },
  },
  {
    by: '12345',
    type: 'negotiation.settled',
    demand: D2,
    about:
      'Only the opener settles. Undecided at the end of the clock, the first receiver has it, and `undecided` says so.',
    data: { legId: leg(2), agreed: '12345', undecided: true },
  },
  {
    by: '110',
    type: 'result.written_back',
    demand: D1,
    about:
      'The result goes back to where the demand came from. With `withheld` the text stays behind and only the fact goes.',
    data: { legId: leg(1), text: '已到场劝离，一人送医，双方已登记。', withheld: false, resolved: true },
  },
  {
    by: '12345',
    type: 'demand.reopened',
    demand: D1,
    about: 'The citizen says it is not settled; the handed-over share is taken up again.',
    data: { legId: leg(1), reason: '对方又回到现场' },
  },
  {
    by: '12345',
    type: 'demand.closed',
    demand: D1,
    about: 'The first receiver closes after the follow-up.',
    data: { legId: leg(1) },
  },
  {
    by: '12345',
    type: 'transfer.offered',
    demand: D3,
    about: 'Handed over as a push, without a voice leg and without the requester’s identity, who asked for secrecy.',
    data: {
      ...offered,
      number: '20260302-000003',
      legId: leg(3),
      mode: 'system_push',
      matters: ['A10'],
      firstContactAt: at(30),
      requestType: 'report',
      title: '反映一处聚赌',
      text: '反映某棋牌室聚众赌博。',
      requester: { name: null, phone: null, withheld: true },
      secret: true,
      oneKeyTransfers: 0,
      callToken: null,
    },
  },
  {
    by: '12345',
    type: 'transfer.recalled',
    demand: D3,
    about: 'A mistaken transfer is taken back by the side that sent it.',
    data: { legId: leg(3), reason: '地址在邻县，已告知来电人' },
  },
  {
    by: '110',
    type: 'transfer.declined',
    demand: D3,
    about:
      'Declined on a listed ground with the row or clause that shows it. This one crossed the recall above: it is noted and changes nothing.',
    data: { legId: leg(3), ground: 'not_ours', cite: 'B28', note: '不属公安职责' },
  },
  {
    by: '12345',
    type: 'catalogue.notice',
    demand: null,
    about: 'A new version of the catalogue comes into force. About no demand: it has no subject.',
    data: { pack: '2023-13-hotline-110', version: '2026-03-10', effectiveFrom: '2026-03-10' },
  },
  ...AID,
]

export interface Example {
  readonly name: string
  readonly content: JsonObject
}

export async function makeExamples(): Promise<readonly Example[]> {
  const keys = { '12345': exampleKeyring('12345'), '110': exampleKeyring('110') }
  const line = { '12345': { seq: 0, head: CHAIN_OPENING }, '110': { seq: 0, head: CHAIN_OPENING } }
  const examples: Example[] = []
  let minute = 0

  const add = (title: string, content: JsonObject) => {
    examples.push({ name: `${String(examples.length + 1).padStart(2, '0')}-${title}`, content })
  }

  async function say({ by, type, about, demand, data }: Said): Promise<string> {
    minute += 1
    const ends = exampleEnds(by)
    const here = line[by]
    here.seq += 1
    const id = `019caa00-0000-7000-8000-0000000${by.padStart(5, '0')}`.slice(0, 33) + String(here.seq).padStart(3, '0')
    const message = { id, type, at: at(minute), demandId: demand, data, seq: here.seq }
    const payload = envelop(message, ends.selfName, ends.peerName, here.head)
    const sealed = await seal(payload, 'liandong-message+jws', keys[by].signer(BEGIN), BEGIN + minute * 60_000)
    here.head = digestOf(payload)
    add(`${by}-${here.seq}-${type}`, { about, sealed, ...opened(sealed), digest: here.head })
    return sealed
  }

  for (const said of SAID) await say(said)
  const statement = {
    day: '2026-03-02',
    openOut: 0,
    openIn: 0,
    sealedTo: line['12345'].seq,
    sealedHead: line['12345'].head,
    appliedTo: line['110'].seq,
    appliedHead: line['110'].head,
    answer: true,
  }
  await say({
    by: '12345',
    type: 'exchange.reconcile',
    demand: null,
    about:
      'The books of the day as the hotline has them: how far each side has come, the heads of both chains, open legs.',
    data: statement,
  })

  const first = String(examples[0]?.content.sealed)
  const digest = String(examples[0]?.content.digest)
  const receipt = async (title: string, about: string, body: Receipt) => {
    const sealed = await signReceipt(body, exampleEnds('110'), keys['110'], BEGIN + 60_500)
    add(title, { about, sealed, ...opened(sealed) })
  }
  await receipt('receipt-applied', '110’s receipt for example 01: applied, need not be sent again.', {
    seq: 1,
    digest,
    outcome: 'applied',
    code: null,
    final: true,
    next: 2,
  })
  await receipt('receipt-early', 'A receipt that tells of a gap: number 3 is kept, number 2 is what is wanted next.', {
    seq: 3,
    digest: digestOf('number 3, not among the examples'),
    outcome: 'early',
    code: null,
    final: false,
    next: 2,
  })
  const [head, payload, signature] = first.split('.')
  const other = Buffer.from(payload ?? '', 'base64url')
    .toString()
    .replace('打架', '下棋')
  const forged = `${head}.${Buffer.from(other).toString('base64url')}.${signature}`
  add('forged', {
    about: 'Example 01 with one word changed: the signature no longer fits, it is put aside as signature_invalid.',
    sealed: forged,
    ...opened(forged),
    expect: 'signature_invalid',
  })
  await receipt('receipt-quarantined', 'What the forged message gets: no number, the digest of the text as it came.', {
    seq: null,
    digest: digestOf(forged),
    outcome: 'quarantined',
    code: 'signature_invalid',
    final: false,
    next: 2,
  })
  const ends = exampleEnds('110')
  const claims = {
    iss: ends.selfName,
    aud: ends.peerName,
    jti: '019caa00-0000-7000-8000-0000000000f1',
    exp: BEGIN / 1000 + 60,
    after: 1,
    limit: 100,
  }
  const pull = await seal(canonicalJson(claims), 'liandong-pull+jws', keys['110'].signer(BEGIN), BEGIN)
  add('pull-request', {
    about: '110 asks for what it misses: GET /exchange/messages?after=1&limit=100 with this as bearer token.',
    sealed: pull,
    ...opened(pull),
  })
  return examples
}

function opened(sealed: string): { header: JsonObject; payload: JsonObject } {
  const header = Buffer.from(sealed.split('.')[0] ?? '', 'base64url').toString()
  return { header: JSON.parse(header), payload: JSON.parse(payloadOf(sealed).toString()) }
}

export function exampleKeys(): JsonObject {
  return {
    about: 'Test keys, published on purpose. Never give them to a node.',
    keys: [{ ...publishedKey('12345') }, { ...publishedKey('110') }],
  }
}

export function asFile(content: JsonObject): string {
  return `${JSON.stringify(content, null, 2)}\n`
}
