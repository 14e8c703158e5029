// The migrated schema as a document: tables, columns, indexes and what the application may do with each. A test compares it
// with the picture in docs/reference, so that a change of schema is seen by whoever reads the change.
import type pg from 'pg'

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly default: string | null
}

interface Index {
  readonly table: string
  readonly definition: string
}

export async function describeTables(client: pg.Client, role: string): Promise<string> {
  const columns = await client.query<Column>(`
    select t.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
      pg_get_expr(d.adbin, d.adrelid) as default
    from pg_class t
      join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' order by t.relname, a.attnum`)
  const indexes = await client.query<Index>(`
    select tablename as table, indexdef as definition from pg_indexes where schemaname = 'public' order by tablename, indexname`)
  const rights = await client.query<{ table: string; rights: string }>({
    text: `select table_name as table, string_agg(lower(privilege_type), ', ' order by privilege_type) as rights
      from information_schema.role_table_grants where grantee = $1 and table_schema = 'public' group by table_name`,
    values: [role],
  })
  const tables = [...new Set(columns.rows.map((column) => column.table))]
  return [
    '# Tables',
    '',
    'Made from a migrated database; `test/store/tables.test.ts` compares it. After a new migration:',
    '`LIANDONG_REFRESH=1 node --test dist/test/store/tables.test.js`.',
    ...tables.flatMap((table) => [
      '',
      `## ${table}`,
      '',
      `The application may: ${rights.rows.find((row) => row.table === table)?.rights ?? 'nothing'}.`,
      '',
      '| column | type | |',
      '|---|---|---|',
      ...columns.rows.filter((column) => column.table === table).map(columnLine),
      '',
      ...indexes.rows.filter((index) => index.table === table).map(indexLine),
    ]),
    '',
  ].join('\n')
}

function columnLine({ name, type, required, default: value }: Column): string {
  return `| ${name} | ${type} | ${[required ? 'required' : '', value ? `default ${value}` : ''].filter((part) => part !== '').join(', ')} |`
}

function indexLine({ definition }: Index): string {
  return `- \`${definition
    .replace(/^CREATE /, '')
    .replace(' ON public.', ' on ')
    .toLowerCase()}\``
}
