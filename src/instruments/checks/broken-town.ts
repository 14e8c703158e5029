// For tests only: a copy of the sample town with one thing broken, and the one finding that must come of it.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkPacks } from '../check-book.js'
import type { Finding } from '../finding.js'

export type Breakage =
  /** `replace` must stand in the file exactly once. */
  | { readonly file: string; readonly replace: string; readonly by: string }
  /** A file that was not there. */
  | { readonly file: string; readonly write: string }

/** The packs folder of this checkout, wherever the tests were compiled to. */
export function packsFolder(): string {
  let dir = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(dir, 'package.json'))) {
    const above = path.dirname(dir)
    if (above === dir) throw new Error('No package.json above the compiled tests: run them from a checkout.')
    dir = above
  }
  return path.join(dir, 'packs')
}

export async function checkBrokenTown(breakages: readonly Breakage[], today = '2026-06-01'): Promise<Finding[]> {
  const dir = await mkdtemp(path.join(tmpdir(), 'liandong-town-'))
  try {
    await cp(path.join(packsFolder(), 'sample-town'), dir, { recursive: true })
    for (const breakage of breakages) {
      const target = path.join(dir, breakage.file)
      if ('write' in breakage) {
        await mkdir(path.dirname(target), { recursive: true })
        await writeFile(target, breakage.write)
        continue
      }
      const { file, replace, by } = breakage
      const text = await readFile(target, 'utf8')
      assert.equal(text.split(replace).length, 2, `“${replace}” must stand exactly once in ${file}`)
      await writeFile(
        target,
        text.replace(replace, () => by),
      )
    }
    return await checkPacks(dir, today)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

/** Breaks one thing and expects exactly one finding: in that file, on that line, saying what and how to mend it. */
export async function expectOneFinding(
  breakage: Breakage | readonly Breakage[],
  expected: { file: string; line: number; what: RegExp; mend: RegExp; severity?: Finding['severity'] },
  today?: string,
): Promise<void> {
  const findings = await checkBrokenTown([breakage].flat() as Breakage[], today)
  assert.equal(findings.length, 1, JSON.stringify(findings, null, 1))
  const [finding] = findings
  assert.ok(finding)
  assert.equal(finding.severity, expected.severity ?? 'error')
  assert.equal(`${finding.file}:${finding.line}`, `${expected.file}:${expected.line}`)
  assert.match(finding.what.en, expected.what)
  assert.match(finding.mend.en, expected.mend)
  assert.match(finding.what.zh, /\p{Script=Han}/u)
  assert.match(finding.mend.zh, /\p{Script=Han}/u)
}
