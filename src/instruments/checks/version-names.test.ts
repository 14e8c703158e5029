// Two versions of one paper stand side by side, each under its own date.
import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test from 'node:test'
import { checkPacks } from '../check-book.js'
import { packInForce } from '../in-force.js'
import { loadBook } from '../load-book.js'
import { packsFolder } from './broken-town.js'

async function withSecondVersion<T>(version: string, look: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(path.join(tmpdir(), 'liandong-town-'))
  try {
    await cp(path.join(packsFolder(), 'sample-town'), dir, { recursive: true })
    const folder = path.join(dir, 'lamps-and-fights@2026-03-01')
    await cp(path.join(dir, 'lamps-and-fights'), folder, { recursive: true })
    const file = path.join(folder, 'document.yaml')
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('2020-01-10', version))
    return await look(dir)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

test('a second version beside the first is sound, and each applies in its own time', () =>
  withSecondVersion('2026-03-01', async (dir) => {
    assert.deepEqual(await checkPacks(dir, '2026-06-01'), [])
    const book = await loadBook(dir)
    assert.equal(packInForce(book, 'lamps-and-fights', '2026-02-28')?.document.version, '2020-01-10')
    const later = packInForce(book, 'lamps-and-fights', '2026-03-01')
    assert.equal(later?.document.version, '2026-03-01')
    assert.equal(later?.procedure?.declining.cites[0]?.version, '2026-03-01', 'the new version cites itself')
  }))

test('a folder named after another day than its version is refused', () =>
  withSecondVersion('2026-04-01', async (dir) => {
    const findings = await checkPacks(dir, '2026-06-01')
    assert.deepEqual(
      findings.map((finding) => [finding.file, finding.line, finding.what.en, finding.mend.en]),
      [
        [
          'lamps-and-fights@2026-03-01/document.yaml',
          7,
          'The folder is named @2026-03-01, but the version is 2026-04-01.',
          'Make the two agree.',
        ],
      ],
    )
  }))

test('the same version twice is refused: a case could not tell which it was opened under', () =>
  withSecondVersion('2020-01-10', async (dir) => {
    const said = (await checkPacks(dir, '2026-06-01')).map((finding) => finding.what.en)
    assert.ok(said.includes('样例发〔2020〕1号 already has a version 2020-01-10.'), said.join('\n'))
  }))
