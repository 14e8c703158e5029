// Writes case files by the hundred thousand into a store that holds none: indexes away, rows in by COPY, indexes anew. As the owner of
// the tables; a node's own role may not do this, and a store with case files in it is left alone.
import pg from 'pg'
import { Fault } from '../../terms/refusal.js'
import { copyIn } from './copy-in.js'
import { BULK_TABLES, type BulkTable } from './copy-lines.js'

export interface Bulk {
  /** One transaction: a chunk is there whole or not at all. */
  write(lines: Readonly<Record<BulkTable, string>>): Promise<void>
  /** Builds the indexes that were taken away, one after another, and counts the rows for the planner. */
  finish(told: (index: string, done: number, of: number) => void): Promise<void>
  /** Bytes of the whole database. */
  size(): Promise<number>
  close(): Promise<void>
}

const TABLES = Object.keys(BULK_TABLES) as BulkTable[]

/** `few`: indexes stay, so that a crash in the middle leaves a store that is sound, only smaller. */
export async function openBulk(adminUrl: string, { few = false } = {}): Promise<Bulk> {
  const client = new pg.Client({
    connectionString: adminUrl,
    application_name: 'liandong generate',
    options: '-c timezone=UTC',
  })
  client.on('error', () => {})
  await client.connect()
  try {
    await refuseHeld(client)
    // A crash leaves half a store either way; it is made anew then.
    if (!few) await client.query(`set synchronous_commit = off`)
    await client.query(`set maintenance_work_mem = '768MB'`)
    // Ten times as quick as the usual one, where the server was built with it.
    await client.query(`set default_toast_compression = 'lz4'`).catch(() => {})
    const taken = few ? [] : await takeIndexesAway(client)
    return { ...bulkOn(client, taken), close: () => client.end() }
  } catch (fault) {
    await client.end()
    throw fault
  }
}

function bulkOn(client: pg.Client, taken: readonly string[]): Omit<Bulk, 'close'> {
  return {
    async write(lines) {
      await client.query('begin')
      for (const table of TABLES) {
        await copyIn(client, table, ['tenant', ...Object.keys(BULK_TABLES[table])], lines[table])
      }
      await client.query('commit')
    },
    async finish(told) {
      for (const [done, definition] of taken.entries()) {
        told(/INDEX (?:IF NOT EXISTS )?(\S+)/i.exec(definition)?.[1] ?? '', done, taken.length)
        await client.query(definition)
      }
      // With visibility known, counts are read from the indexes alone.
      for (const table of TABLES) await client.query(`vacuum (analyze) ${table}`)
    },
    async size() {
      const { rows } = await client.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes')
      return Number(rows[0]?.bytes ?? 0)
    },
  }
}

async function refuseHeld(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select 1 from case_files limit 1')
  if (rowCount) {
    throw new Fault(
      'store_holds_cases',
      'This store holds case files already; generated ones are never mixed with real ones. Give another LIANDONG_HOME (or another database) and try again.',
    )
  }
}

/** Keys stay: they are what a second row of the same file would be refused by. */
async function takeIndexesAway(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
      from pg_index i where i.indrelid = any($1::regclass[]) and not i.indisprimary order by 1`,
    [TABLES],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ definition }) => definition)
}
