// Every action a case file can show has its words, in the code and in the reference, and none is listed that does not exist.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { before, it } from 'node:test'
import { ACTION_WORDS } from '../../src/cases/action-words.js'
import type { Book } from '../../src/instruments/pack.js'
import { ROOT, readSource, repositoryFiles } from '../support/source-files.js'
import { haimenBook, INSTRUMENT } from '../support/two-desks.js'

let book: Book
before(async () => {
  book = await haimenBook()
})

function emittedKinds(): Set<string> {
  const kinds = new Set<string>(['call_connected', 'call_completed', 'call_failed', 'call_caller_lost'])
  for (const file of repositoryFiles().filter((one) => one.startsWith('src/cases/') && one.endsWith('.ts'))) {
    const text = readSource(file)
    const calls = /(?:\bemit|moveLeg|openLeg)\(\s*((?:[^()]|\((?:[^()]|\([^()]*\))*\))*?)'([a-z]+(?:_[a-z]+)+)'/g
    for (const match of text.matchAll(calls)) if (match[2] && !match[2].startsWith('transfer_in')) kinds.add(match[2])
  }
  for (const leg of ['desk', 'order', 'transfer_out', 'transfer_in', 'negotiation']) kinds.delete(leg)
  return kinds
}

it('gives every action of the code and of the procedure a name in both languages', () => {
  const moves = Object.values(book.packs.find((pack) => pack.id === INSTRUMENT)?.procedure?.legs ?? {}).flatMap((leg) =>
    leg.moves.map((move) => move.action),
  )
  const missing = [...emittedKinds()].filter((kind) => !ACTION_WORDS[kind] && !kind.startsWith('transfer_out'))
  assert.deepEqual(missing, [])
  const unnamed = moves.filter((action) => !ACTION_WORDS[action])
  assert.deepEqual(unnamed, [])
})

it('lists the same actions in the reference', () => {
  const text = readFileSync(path.join(ROOT, 'docs', 'reference', 'actions.md'), 'utf8')
  const rows = [...text.matchAll(/^\| `([a-z_]+)` \| (.+?) \| (.+?) \|$/gm)].map((m) => [m[1], m[2], m[3]])
  assert.deepEqual(
    rows,
    Object.entries(ACTION_WORDS).map(([kind, words]) => [kind, words.zh, words.en]),
  )
})
