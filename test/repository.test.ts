// What may never be committed: a path of the machine it was written on, or the address of a package registry.
import assert from 'node:assert/strict'
import path from 'node:path'
import test from 'node:test'
import { readSource, repositoryFiles } from './support/source-files.js'

const texts = repositoryFiles().filter((file) => !/\.(png|jpe?g|webp|ico|woff2?|ttf|gz|zip)$/i.test(file))

test('no file names a path of a machine', () => {
  const path = /(^|[\s'"`(=:,[])\/(work|root|farm|home\/[a-z]\w*|Users\/\w+)\//m
  assert.deepEqual(
    texts.filter((file) => path.test(readSource(file))),
    [],
  )
})

test('the lockfile names no registry', () => {
  const lock = JSON.parse(readSource('package-lock.json')) as { packages: Record<string, { resolved?: string }> }
  const named = Object.entries(lock.packages).filter(([, entry]) => /^https?:/.test(entry.resolved ?? ''))
  assert.deepEqual(
    named.map(([name]) => name),
    [],
    'npm install --package-lock-only with omit-lockfile-registry-resolved mends it',
  )
})

test('every package in the lockfile that comes from a registry has its digest', () => {
  const lock = JSON.parse(readSource('package-lock.json')) as {
    packages: Record<string, { integrity?: string; link?: boolean; inBundle?: boolean }>
  }
  const without = Object.entries(lock.packages).filter(
    ([name, entry]) => name !== '' && !entry.integrity && !entry.link && !entry.inBundle,
  )
  assert.deepEqual(
    without.map(([name]) => name),
    [],
  )
})

test('every relative link of a document leads to a file that is there', () => {
  const files = repositoryFiles()
  const there = new Set(files.flatMap((file) => [file, ...foldersAbove(file)]))
  const dead: string[] = []
  for (const file of files.filter((one) => one.endsWith('.md'))) {
    for (const [, to = ''] of readSource(file).matchAll(/\]\(([^)\s]+)\)/g)) {
      const target = to.split('#')[0] ?? ''
      if (target === '' || /^[a-z]+:/.test(target)) continue
      const resolved = path.posix.normalize(path.posix.join(path.posix.dirname(file), target)).replace(/\/$/, '')
      if (!there.has(resolved)) dead.push(`${file} → ${to}`)
    }
  }
  assert.deepEqual(dead, [])
})

function foldersAbove(file: string): string[] {
  const parts = file.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

test('no two migrations and no two decisions share a number', () => {
  const numbered = repositoryFiles().filter((file) => /^(migrations|docs\/decisions)\/\d{4}-/.test(file))
  const numbers = numbered.map((file) => file.replace(/(\d{4})-.*/, '$1'))
  assert.deepEqual(
    numbers.filter((number, at) => numbers.indexOf(number) !== at),
    [],
    'the later one takes the next free number',
  )
})
