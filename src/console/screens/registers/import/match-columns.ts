// Which column of a table is which field: by the field's name in either language, or by its id.
import type { RegisterField } from '../../../api/register-shapes.js'

/** One per column: a field's id, or null for a column that is left out. */
export type Columns = readonly (string | null)[]

export function matchColumns(heads: readonly string[], fields: readonly RegisterField[]): Columns {
  const taken = new Set<string>()
  return heads.map((head) => {
    const said = plain(head)
    const field = fields.find(
      ({ id, name, unit }) =>
        !taken.has(id) &&
        [id, name.zh, name.en, `${name.zh}${unit ?? ''}`, `${name.en}${unit ?? ''}`].some((one) => plain(one) === said),
    )
    if (!field) return null
    taken.add(field.id)
    return field.id
  })
}

/** Brackets, blanks and stars around a heading mean nothing: 面积（亩）* is 面积亩. */
function plain(head: string): string {
  return head.toLowerCase().replaceAll(/[\s*＊()（）:：_\uFEFF]/g, '')
}

export type ImportRow = Readonly<Record<string, string>>

export function rowsToSend(table: readonly (readonly string[])[], columns: Columns): ImportRow[] {
  return table.map((cells) => {
    const row: Record<string, string> = {}
    for (const [at, id] of columns.entries()) {
      const text = (cells[at] ?? '').trim()
      // Left by our own export in front of what would begin a formula.
      if (id !== null && text !== '') row[id] = text.replace(/^'(?=[=+@-])/, '')
    }
    return row
  })
}
