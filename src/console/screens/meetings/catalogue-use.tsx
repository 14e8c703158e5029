// How the catalogue is used: each row's count drawn against the most used one, and the queue of demands that no row fits (task 2).
import { Spin } from 'antd'
import { useCatalogueUse } from '../../api/meetings.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import { Link } from './link.js'
import { useOpenRow } from './use-open-row.js'

export function CatalogueUse() {
  const { say, language } = useSpeech()
  const use = useCatalogueUse()
  const openRow = useOpenRow()
  const told = use.data
  if (!told) return use.error ? <ErrorNote error={use.error} retry={() => void use.refetch()} /> : <Spin />
  const rows = [...told.rows].sort((a, b) => b.count - a.count || (a.row < b.row ? -1 : 1))
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <>
      <section className="panel" aria-labelledby="none-title">
        <h2 id="none-title">{say('use.noRow', { n: told.none.count })}</h2>
        <ul>
          {told.none.cases.map(({ caseId, number, at }) => (
            <li key={caseId}>
              <Link to={`/case/${caseId}`}>{number}</Link> <span className="quiet">{momentInWords(at, language)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="panel" aria-labelledby="use-title">
        <header>
          <h2 id="use-title">{say('use.byRow')}</h2>
          <span className="quiet">{say('use.period', { from: told.from, to: told.to })}</span>
        </header>
        <div className="scroll">
          <table data-testid="use">
            <thead>
              <tr>
                <th scope="col">{say('changes.row')}</th>
                <th scope="col" className="counted">
                  {say('meetings.count')}
                </th>
                <th scope="col">{say('use.last')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ row, count, lastUsedAt }) => (
                <tr key={row}>
                  <th scope="row">
                    <button type="button" className="cite" onClick={() => openRow(row)}>
                      {row}
                    </button>
                  </th>
                  <td className="counted">
                    {count}
                    <span className="weigh" style={{ width: `${Math.round((100 * count) / most)}%` }} />
                  </td>
                  <td>{lastUsedAt ? momentInWords(lastUsedAt, language) : say('use.never')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  )
}
