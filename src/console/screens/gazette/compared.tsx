// The printed lists against the catalogues of the packs: nothing, or every difference with its row.
import type { GazetteComparisonView } from '../../api/gazettes.js'
import { useSpeech } from '../../words/speak.js'
import { Place, type Show } from './place.js'

export function Compared({
  comparisons,
  show,
}: {
  readonly comparisons: readonly GazetteComparisonView[]
  readonly show: Show
}) {
  const { say } = useSpeech()
  if (comparisons.length === 0) return <p className="quiet">{say('gazette.noPack')}</p>
  return comparisons.map(({ pack, instrument, rows, worded, tables, differences }) => (
    <section key={pack} className="panel rebuilt">
      <h2>
        <span className="plate">{instrument}</span> ↔ <code>{pack}</code>
      </h2>
      {tables.map(({ name, printed, pack: held }) => (
        <p key={name} className="quiet">
          {name}：{printed} ↔ {held}
        </p>
      ))}
      {differences.length === 0 ? (
        <p className="matches" data-testid="no-difference">
          ✓ {say('gazette.noDifference', { rows, worded })}
        </p>
      ) : (
        <>
          <p className="missing">✗ {say('gazette.differences', { n: differences.length })}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('gazette.table.where')}</th>
                <th scope="col">{say('gazette.table.difference')}</th>
                <th scope="col">{say('gazette.table.printed')}</th>
                <th scope="col">{say('gazette.table.pack')}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ kind, row, line, printed, pack: held }) => (
                <tr key={`${kind}.${row}.${line}`}>
                  <td>
                    {row} {line === null ? null : <Place at={{ from: line, to: line }} show={show} />}
                  </td>
                  <td>{say(`gazette.differs.${kind}`)}</td>
                  <td>{printed}</td>
                  <td>{held}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  ))
}
