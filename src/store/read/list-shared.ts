// Case files a grant reaches, newest first. Excluded, exercise and merged files are kept out here already: not even the program that cuts
// them reads them for somebody outside (clause 5).
import type { CaseFile } from '../../cases/case-file.js'
import type { Instant } from '../../terms/time.js'
import type { SharedQuery } from '../handed-out-port.js'
import type { Page } from '../page.js'
import type { Workshop } from '../workshop.js'
import { conditions } from './conditions.js'
import { readPage } from './page.js'

interface Row {
  readonly id: string
  readonly received_at: Instant
  readonly file: CaseFile
}

export function listShared({ pool, tenant }: Workshop, query: SharedQuery): Promise<Page<CaseFile>> {
  const where = conditions('c.tenant = $1', tenant)
  where.and(`c.file -> 'exclusions' = '[]'::jsonb`)
  where.and('not c.drill')
  where.and(`c.state <> 'merged'`)
  if (query.from !== undefined) where.and(`c.received_at >= ${where.value(query.from)}`)
  if (query.to !== undefined) where.and(`c.received_at < ${where.value(query.to)}`)
  if (query.town !== undefined) where.and(`c.town = ${where.value(query.town)}`)
  if (query.number !== undefined) where.and(`c.number = ${where.value(query.number)}`)
  if (query.matters !== undefined) {
    where.and(
      `exists (select 1 from jsonb_array_elements(c.file -> 'legs') leg where leg -> 'matters' ?| ${where.value(query.matters)}::text[])`,
    )
  }
  return readPage<Row & Record<string, unknown>, CaseFile>(pool, {
    select: 'c.id, c.received_at, c.file',
    from: 'case_files c',
    counted: 'case_files c',
    where,
    order: [
      { column: 'c.received_at', holds: 'instant' },
      { column: 'c.id', holds: 'id' },
    ],
    descending: true,
    keyOf: (row) => [row.received_at, row.id],
    read: ({ file }) => file,
    after: query.after,
    limit: query.limit,
  })
}
