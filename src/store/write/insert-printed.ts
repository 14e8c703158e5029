// Writes down what a published issue prints: its instruments whole, and its acts, committees, events and articles one by one.
import type { GazetteIssue } from '../../gazette/issue.js'
import type { Instant } from '../../terms/time.js'
import type { Sql } from '../connection.js'
import { insertPaperWords } from './insert-paper-words.js'

export async function insertPrinted(
  sql: Sql,
  tenant: string,
  id: string,
  issue: GazetteIssue,
  at: Instant,
): Promise<void> {
  await sql.query({
    text: `insert into printed_instruments (tenant, issue, published_at, ordinal, number, title, issuer, signed_on, kind, body)
      select $1, $2, $3, x.* from json_to_recordset($4::json) as x(ordinal integer, number text, title text, issuer text,
        signed_on date, kind text, body jsonb)`,
    values: [tenant, id, at, JSON.stringify(issue.instruments.map(instrumentRow))],
  })
  const parts = [
    ...issue.acts.map((body, ordinal) => ({ part: 'act', ordinal, on_day: body.on, body })),
    ...issue.committees.map((body, ordinal) => ({ part: 'committee', ordinal, on_day: null, body })),
    ...issue.chronicle.map((body, ordinal) => ({ part: 'event', ordinal, on_day: body.on, body })),
    ...issue.items.map((body, ordinal) => ({ part: 'article', ordinal, on_day: null, body })),
  ]
  await sql.query({
    text: `insert into printed_parts (tenant, issue, published_at, part, ordinal, on_day, body)
      select $1, $2, $3, x.* from json_to_recordset($4::json) as x(part text, ordinal integer, on_day date, body jsonb)`,
    values: [tenant, id, at, JSON.stringify(parts)],
  })
  await insertPaperWords(sql, tenant, id, issue, at)
}

function instrumentRow(body: GazetteIssue['instruments'][number], ordinal: number): object {
  const { number, title, issuer, signedOn, kind } = body
  return { ordinal, number, title, issuer, signed_on: signedOn, kind, body }
}
