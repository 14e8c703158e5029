// Tables as printed, rebuilt by the reader of gazettes; long ones are folded.
import type { PaperView } from '../../api/papers.js'
import { useSpeech } from '../../words/speak.js'

export function Tables({ tables }: { readonly tables: PaperView['tables'] }) {
  const { say } = useSpeech()
  if (tables.length === 0) return null
  return (
    <section data-testid="tables">
      <h2>{say('papers.tables')}</h2>
      {tables.map(({ name, anchor, columns, rows }) => (
        <details key={`${anchor} ${name}`} open={rows.length <= 15}>
          <summary>
            {anchor} {name} · {rows.length}
          </summary>
          <div className="scroll">
            <table lang="zh-CN">
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((cells, row) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a printed row has no other name than its place
                  <tr key={row}>
                    {cells.map((cell, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: nor has a cell
                      <td key={at}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      ))}
    </section>
  )
}
