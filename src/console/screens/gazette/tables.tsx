// The tables as rebuilt: cells taken over from above are pale, totals are held against what the paper states.
import type { Instrument } from '../../api/gazettes.js'
import { useSpeech } from '../../words/speak.js'
import { Place, type Show } from './place.js'

export function Tables({ instruments, show }: { readonly instruments: readonly Instrument[]; readonly show: Show }) {
  const { say } = useSpeech()
  return instruments.flatMap(({ number, tables }) =>
    tables.map((table) => (
      <section key={`${number}.${table.span.from}`} className="panel rebuilt">
        <h2>
          <span className="plate">{number}</span> {table.anchor} {table.name}
        </h2>
        <p className="quiet">
          {say('gazette.rows', { n: table.rows.length })} {table.unit ? `（${table.unit}）` : ''}{' '}
          <Place at={table.span} show={show} />
        </p>
        {table.sums.map(({ column, sum, stated }) => (
          <p key={column} className={stated === null || stated === sum ? 'matches' : 'missing'}>
            {stated === null
              ? say('gazette.sumAlone', { column, sum })
              : stated === sum
                ? `✓ ${say('gazette.sumMatches', { column, sum })}`
                : `✗ ${say('gazette.sumDiffers', { column, sum, stated })}`}
          </p>
        ))}
        <Grid table={table} show={show} />
      </section>
    )),
  )
}

function Grid({ table, show }: { readonly table: Instrument['tables'][number]; readonly show: Show }) {
  const { say } = useSpeech()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">#</th>
          {table.columns.map((column, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have their places
            <th key={at} scope="col">
              {column.replace(/\s/g, '')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have their places
          <tr key={place}>
            <td>
              <button type="button" className="cite" onClick={() => show(row.span)}>
                {place + 1}
              </button>
            </td>
            {row.cells.map((cell, at) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have their places
                key={at}
                className={row.carried.includes(at) ? 'carried' : ''}
                title={row.carried.includes(at) ? say('gazette.carried') : undefined}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
