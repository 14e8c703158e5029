// The environment is read once, checked and named when wrong; the page of settings lists exactly what is read.
import assert from 'node:assert/strict'
import test from 'node:test'
import { readConfig } from '../../src/start/config.js'
import { SETTINGS } from '../../src/start/settings.js'
import type { Fault } from '../../src/terms/refusal.js'
import { readSource } from '../support/source-files.js'

const messageOf = (environment: Record<string, string>): string => {
  try {
    readConfig(environment, '/opt/liandong')
  } catch (fault) {
    assert.equal((fault as Fault).code, 'settings_wrong')
    return (fault as Fault).message
  }
  return assert.fail('the environment was accepted')
}

test('without any variable the demo listens on loopback, hotline on 12345 and police on 11010', () => {
  const config = readConfig({}, '/opt/liandong')
  assert.equal(config.host, '127.0.0.1')
  assert.equal(config.hotlinePort, 12345)
  assert.equal(config.policePort, 11010)
  assert.equal(config.home, '/opt/liandong/.liandong')
  assert.equal(config.databaseUrl, null)
})

test('an empty variable counts as not set', () => {
  assert.equal(readConfig({ LIANDONG_HOTLINE_PORT: ' ', DATABASE_URL: '' }, '/opt/liandong').hotlinePort, 12345)
})

test('every wrong variable is named, with what it must be', () => {
  const said = messageOf({ LIANDONG_HOTLINE_PORT: '70000', LIANDONG_POLICE_PORT: 'abc', LIANDONG_LOG_LEVEL: 'loud' })
  assert.match(said, /LIANDONG_HOTLINE_PORT is “70000” but must be a port number/)
  assert.match(said, /LIANDONG_POLICE_PORT is “abc”/)
  assert.match(said, /LIANDONG_LOG_LEVEL/)
})

test('a wrong database address is shown without its password', () => {
  const said = messageOf({ DATABASE_URL: 'mysql://clerk:secret-word@db/liandong' })
  assert.match(said, /DATABASE_URL is “mysql:\/\/clerk:\*\*\*@db/)
  assert.doesNotMatch(said, /secret-word/)
})

test('two nodes on one port, or in one database, are refused', () => {
  assert.match(messageOf({ LIANDONG_POLICE_PORT: '12345' }), /both 12345/)
  const url = 'postgres://owner@db/one'
  assert.match(messageOf({ HOTLINE_DATABASE_URL: url, POLICE_DATABASE_URL: url }), /are the same/)
  assert.match(messageOf({ HOTLINE_DATABASE_URL: url }), /POLICE_DATABASE_URL is not set/)
})

test('the settings cannot be changed after they were read', () => {
  const config = readConfig({}, '/opt/liandong')
  assert.throws(() => {
    ;(config as { host: string }).host = '0.0.0.0'
  }, TypeError)
})

test('the page of settings and the settings name the same variables with the same defaults', () => {
  const page = readSource('docs/reference/settings.md')
  const rows = new Map(
    [...page.matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]*)`|—) \|/gm)].map((row) => [row[1], row[2] ?? null]),
  )
  const read = new Map(Object.entries(SETTINGS).map(([name, setting]) => [name, setting.fallback]))
  assert.deepEqual(Object.fromEntries([...rows].sort()), Object.fromEntries([...read].sort()))
})
