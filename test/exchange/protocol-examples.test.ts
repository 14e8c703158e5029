// The examples of docs/protocol are what the code writes, verify without our code, chain, and are understood by the case room.
import assert from 'node:assert/strict'
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import type { CaseFile } from '../../src/cases/case-file.js'
import { createCaseDesk } from '../../src/cases/create-desk.js'
import { MESSAGE_TYPES } from '../../src/exchange/envelope.js'
import { createExchange } from '../../src/exchange/exchange.js'
import type { JsonObject } from '../../src/terms/json.js'
import type { Platform } from '../../src/terms/platform.js'
import { scriptedTriage } from '../support/scripted-triage.js'
import { ROOT } from '../support/source-files.js'
import { clerk, haimenBook, INSTRUMENT, must } from '../support/two-desks.js'
import { asFile, exampleKeyring, exampleKeys, makeExamples, PLACE } from './support/examples.js'
import { memoryStore } from './support/memory-store.js'

interface Written {
  readonly name: string
  readonly sealed: string
  readonly header: { readonly kid: string; readonly typ: string; readonly iat: number }
  readonly payload: JsonObject
  readonly digest?: string
  readonly expect?: string
}

const folder = path.join(ROOT, 'docs', 'protocol', 'examples')
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')
const written = (): Written[] =>
  readdirSync(folder)
    .filter((name) => /^\d\d-.*\.json$/.test(name))
    .sort()
    .map((name) => ({ name, ...JSON.parse(read(name)) }))
const messages = () => written().filter((one) => one.header.typ === 'liandong-message+jws' && one.expect === undefined)
const by = (platform: Platform) => messages().filter((one) => String(one.payload.source).endsWith(`:${platform}`))

test('the folder holds exactly what the code writes', async () => {
  const examples = await makeExamples()
  for (const { name, content } of examples) {
    const hint = `${name} is out of date: run node dist/test/exchange/support/write-examples.js`
    assert.equal(read(`${name}.json`), asFile(content), hint)
  }
  assert.equal(read('keys.json'), asFile(exampleKeys()))
  assert.equal(readdirSync(folder).filter((name) => name.endsWith('.json')).length, examples.length + 1)
})

test('every example but the forged one verifies with nothing but the published keys and Ed25519', () => {
  const { keys } = JSON.parse(read('keys.json')) as { keys: { kid: string; x: string }[] }
  let forged = 0
  for (const { name, sealed, header, payload, digest, expect } of written()) {
    const [head, body, signature] = sealed.split('.') as [string, string, string]
    const x = keys.find((key) => key.kid === header.kid)?.x ?? ''
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    const good = verify(null, Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))
    assert.equal(good, expect === undefined, name)
    if (expect !== undefined) forged += 1
    const bytes = Buffer.from(body, 'base64url')
    assert.deepEqual(JSON.parse(bytes.toString()), payload, name)
    if (digest) assert.equal(createHash('sha256').update(bytes).digest('hex'), digest, name)
  }
  assert.equal(forged, 1)
})

test('each message names the digest of the one before it in its direction, and numbers have no gap', () => {
  for (const platform of ['12345', '110'] as const) {
    let head = '0'.repeat(64)
    by(platform).forEach(({ name, payload, digest }, index) => {
      assert.equal(payload.seq, index + 1, name)
      assert.equal(payload.prevdigest, head, name)
      head = digest ?? ''
    })
  }
})

test('every type the protocol names has an example', () => {
  const shown = new Set(messages().map((one) => one.payload.type))
  assert.deepEqual(
    [...MESSAGE_TYPES].filter((type) => !shown.has(type)),
    [],
  )
})

test('a node takes all examples in, and puts the forged one aside for the reason it names', async () => {
  for (const self of ['110', '12345'] as const) {
    const peer = self === '110' ? '12345' : '110'
    const store = memoryStore(peer)
    const node = createExchange({
      store,
      place: PLACE,
      self,
      peer,
      keys: exampleKeyring(self),
      transport: { kind: 'none', deliver: async () => 'later' },
      now: () => Date.parse('2026-03-02T02:00:00.000Z'),
    })
    const forged = written().filter((one) => one.expect !== undefined && self === '110')
    const receipts = await node.receive([...forged, ...by(peer)].map((one) => one.sealed))
    assert.equal(receipts.length, forged.length + by(peer).length)
    assert.deepEqual(
      store.aside.map((row) => row.code),
      forged.map((one) => one.expect),
    )
    assert.equal((await store.peer(peer)).appliedTo, by(peer).length)
  }
})

test('the case room understands the data of every example', async () => {
  const book = await haimenBook()
  const now = '2026-03-02T02:00:00.000Z'
  for (const self of ['110', '12345'] as const) {
    const desk = createCaseDesk({
      platform: self,
      book,
      instrument: INSTRUMENT,
      triage: scriptedTriage,
      random: () => 7,
    })
    const from = self === '110' ? '12345' : '110'
    for (const { name, payload } of by(from)) {
      if (payload.subject === undefined) continue
      const message = {
        id: String(payload.id),
        from: from as Platform,
        type: String(payload.type),
        demandId: String(payload.subject),
        at: String(payload.time),
        data: payload.data as JsonObject,
      }
      const opens = message.type === 'transfer.offered' || message.type === 'negotiation.opened'
      const known = opens ? undefined : fileHere(message.demandId)
      const commanded = must(desk.commandFor(message, known))
      const outcome = known ? desk.decide(known, commanded, now) : desk.open(commanded, now)
      assert.ok(outcome.ok, `${name}: ${outcome.ok ? '' : JSON.stringify(outcome.refusal)}`)
    }

    /** Some file of that demand; the legs the examples name are strange to it, so what they say is noted as crossed. */
    function fileHere(demandId: string): CaseFile {
      const command = { kind: 'receive_contact', channel: 'phone', text: '[12345 B01] 路灯', requester: {} } as const
      const { file } = must(desk.open({ command, by: clerk(self), key: 'examples-1' }, now))
      return { ...file, demandId }
    }
  }
})
