// What may never be committed: a path of the machine it was written on, or the address of a package registry.
import assert from 'node:assert/strict'
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
