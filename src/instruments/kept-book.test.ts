// A kept book is never staler than its files.
import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test from 'node:test'
import { keptBook } from './kept-book.js'

test('a book is made once for the same files, and anew as soon as one byte or the question has changed', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'liandong-kept-'))
  const also = path.basename(dir)
  writeFileSync(path.join(dir, 'place.yaml'), 'a')
  let made = 0
  const make = async () => ({ made: ++made })
  assert.deepEqual(await keptBook(dir, also, make), { made: 1 })
  assert.deepEqual(await keptBook(dir, also, make), { made: 1 })
  assert.deepEqual(await keptBook(dir, `${also} tomorrow`, make), { made: 2 })
  writeFileSync(path.join(dir, 'place.yaml'), 'b')
  assert.deepEqual(await keptBook(dir, also, make), { made: 3 })
})

test('a refused book is not kept: its faults are told every time', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'liandong-kept-'))
  const fail = () => keptBook(dir, 'faulty', () => Promise.reject(new Error('wrong on line 3')))
  await assert.rejects(fail, /line 3/)
  await assert.rejects(fail, /line 3/)
})

test('a folder that is not there is told of by whoever makes the book', async () => {
  await assert.rejects(
    keptBook('/nowhere/at/all', 'x', () => Promise.reject(new Error('no place.yaml'))),
    /no place/,
  )
})
