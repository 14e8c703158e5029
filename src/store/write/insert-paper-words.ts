// The words of a published issue's instruments, clause by clause, for the search of the register.
import type { Clause, GazetteIssue, PrintedInstrument } from '../../gazette/issue.js'
import type { Instant } from '../../terms/time.js'
import type { Sql } from '../connection.js'
import { bigramsOf, normalise } from '../words.js'

export async function insertPaperWords(
  sql: Sql,
  tenant: string,
  id: string,
  issue: GazetteIssue,
  at: Instant,
): Promise<void> {
  const rows = issue.instruments.flatMap((instrument, ordinal) =>
    wordsOf(instrument).map((row) => ({ ordinal, ...row })),
  )
  await sql.query({
    text: `insert into paper_words (tenant, issue, published_at, ordinal, seq, number, title, anchor, printed, words, bigrams)
      select $1, $2, $3, x.* from json_to_recordset($4::json) as x(ordinal integer, seq integer, number text, title text,
        anchor text, printed text, words text, bigrams text[])`,
    values: [tenant, id, at, JSON.stringify(rows)],
  })
}

function wordsOf({ number, title, clauses, tables }: PrintedInstrument): object[] {
  const row = (anchor: string | null, parts: readonly string[]) => {
    const lines = parts.flatMap((part) => part.split('\n')).filter((part) => normalise(part) !== '')
    const words = lines.map(normalise).join('\n')
    return { number, title, anchor, printed: lines.join('\n'), words, bigrams: bigramsOf(words) }
  }
  const cells = tables.map((table) =>
    row(table.anchor, [table.name, ...table.rows.map(({ cells }) => cells.join(' '))]),
  )
  const all = [row(null, [number ?? '', title]), ...flat(clauses).map((one) => row(one.anchor, textOf(one))), ...cells]
  return all.map((one, seq) => ({ seq, ...one }))
}

function textOf({ heading, paragraphs }: Clause): readonly string[] {
  return heading !== '' && !paragraphs.some((paragraph) => paragraph.includes(heading))
    ? [heading, ...paragraphs]
    : paragraphs
}

function flat(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.flatMap((clause) => [clause, ...flat(clause.children)])
}
