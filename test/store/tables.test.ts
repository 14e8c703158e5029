// The migrated schema is the one in the book, and keeps the rules that let it be spread over several servers.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import test from 'node:test'
import { describeTables } from '../../src/store/provision/describe-tables.js'
import { findMigrations } from '../../src/store/provision/migrations.js'
import { freshStore } from './support/fresh-store.js'

const PICTURE = join(dirname(findMigrations()), 'docs', 'reference', 'tables.md')

test('the migrated tables are those of docs/reference/tables.md', async (t) => {
  const { admin, app } = await freshStore(t)
  const role = (await app.query('select current_user as name')).rows[0]?.name as string
  const now = await describeTables(admin, role)
  if (process.env.LIANDONG_REFRESH === '1') writeFileSync(PICTURE, now)
  assert.equal(readFileSync(PICTURE, 'utf8'), now)
})

test('every table begins with its tenant, in the columns, in the primary key and in every unique index', async (t) => {
  const { admin } = await freshStore(t)
  const { rows: tables } = await admin.query(`
    select c.relname as name,
      (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = 1) as first,
      (select array_agg(a.attname::text) from pg_index i
        join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and i.indisunique) as keys
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migrations'`)
  assert.ok(tables.length > 10)
  for (const { name, first, keys } of tables) {
    assert.equal(first, 'tenant', name)
    assert.ok(keys?.length > 0 && keys.every((key: string) => key === 'tenant'), `${name}: ${keys}`)
  }
})

test('the schema has no triggers, foreign keys, sequences or functions of its own', async (t) => {
  const { admin } = await freshStore(t)
  const { rows } = await admin.query(`
    select 'trigger' as what, tgname::text as name from pg_trigger
    union all select 'foreign key', conname from pg_constraint where contype = 'f'
    union all select 'sequence', relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace
    union all select 'function', proname from pg_proc where pronamespace = 'public'::regnamespace`)
  assert.deepEqual(rows, [])
})
