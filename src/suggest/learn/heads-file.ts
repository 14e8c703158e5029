// Learnt weights as bytes: a magic word with the version, a head in JSON, the arrays, and a digest of all before it.
// Numbers stand as this machine writes them (little-endian on every machine Node runs on that we know of).
import { createHash } from 'node:crypto'
import { Fault } from '../../terms/refusal.js'
import type { Heads } from './heads.js'

const MAGIC = 'LDMODEL2'
const DIGEST_BYTES = 32

interface Head {
  readonly features: Heads['features']
  readonly labels: readonly string[]
  readonly kept: number
  readonly more: unknown
}

/** `more`: what stands beside the weights, as JSON. */
export function writeHeads(heads: Heads, more: unknown): Uint8Array {
  const head: Head = { features: heads.features, labels: heads.labels, kept: heads.hashes.length, more }
  const headBytes = Buffer.from(JSON.stringify(head), 'utf8')
  const size = Buffer.alloc(4)
  size.writeUInt32LE(headBytes.length)
  const arrays = [heads.hashes, heads.rarity, heads.step, heads.constant, heads.weights]
  const body = Buffer.concat([
    Buffer.from(MAGIC, 'latin1'),
    size,
    headBytes,
    ...arrays.map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength)),
  ])
  return Buffer.concat([body, digestOf(body)])
}

export function readHeads(bytes: Uint8Array): { readonly heads: Heads; readonly more: unknown } {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const magic = all.subarray(0, MAGIC.length).toString('latin1')
  if (magic !== MAGIC) {
    const ours = magic.startsWith(MAGIC.slice(0, -1))
    throw new Fault(
      ours ? 'model_version_unknown' : 'model_foreign',
      ours
        ? 'The model file is of another version; learn it anew from its training texts.'
        : 'The file is not a model that this program wrote; name one that is.',
    )
  }
  const body = all.subarray(0, Math.max(0, all.length - DIGEST_BYTES))
  if (!digestOf(body).equals(all.subarray(body.length))) throw damaged()
  try {
    return fromBody(body)
  } catch (cause) {
    throw damaged(cause)
  }
}

function fromBody(body: Buffer): { heads: Heads; more: unknown } {
  let at = MAGIC.length + 4
  const headLength = body.readUInt32LE(MAGIC.length)
  const { features, labels, kept, more } = JSON.parse(body.subarray(at, at + headLength).toString('utf8')) as Head
  at += headLength
  // Copied, because an array of four-byte numbers must begin at a multiple of four.
  const take = (length: number): ArrayBuffer => {
    if (at + length > body.length) throw new RangeError('The file ends before its arrays do.')
    const copy = new Uint8Array(length)
    copy.set(body.subarray(at, at + length))
    at += length
    return copy.buffer
  }
  const heads: Heads = {
    features,
    labels,
    hashes: new Uint32Array(take(kept * 4)),
    rarity: new Float32Array(take(kept * 4)),
    step: new Float32Array(take(kept * 4)),
    constant: new Float32Array(take(labels.length * 4)),
    weights: new Int8Array(take(kept * labels.length)),
  }
  return { heads, more }
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

function damaged(cause?: unknown): Fault {
  return new Fault('model_damaged', 'The model file is damaged: its digest does not fit. Copy or learn it anew.', {
    cause,
  })
}
