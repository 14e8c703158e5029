// The official schema itself, where an operator has it: LIANDONG_AKN_XSD names akomantoso30.xsd (with xml.xsd beside it), and xmllint is
// on the path. The schema is not part of this repository, and no registry this project uses carries it.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test from 'node:test'
import { aknOf } from '../../src/http/papers/akn-of.js'
import { paperShown } from '../../src/http/papers/paper-shown.js'
import { packsFolder } from '../../src/instruments/checks/broken-town.js'
import { loadBook } from '../../src/instruments/load-book.js'
import { registerOfPapers } from '../../src/instruments/papers/register-of-papers.js'

const schema = process.env.LIANDONG_AKN_XSD ?? ''
const skip = !existsSync(schema)
  ? 'the OASIS schema is not here: LIANDONG_AKN_XSD names no file'
  : spawnSync('xmllint', ['--version']).error
    ? 'xmllint is not installed (Debian: libxml2-utils)'
    : false

test('every paper of the house is valid by the official schema of Akoma Ntoso 3.0', { skip }, async () => {
  const book = await loadBook(path.join(packsFolder(), 'haimen'))
  const register = registerOfPapers(book)
  const dir = mkdtempSync(path.join(tmpdir(), 'liandong-akn-'))
  try {
    for (const paper of register.papers) {
      const written = aknOf(paperShown(register, book, paper, null, { asOf: '2026-06-01' }), '2026-06-01')
      if (!written.ok) continue
      const file = path.join(dir, 'paper.xml')
      writeFileSync(file, written.value)
      const said = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], { encoding: 'utf8' })
      assert.equal(said.status, 0, `${paper.key}: ${said.stderr}`)
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
})
