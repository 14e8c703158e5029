// One row of the catalogue on paper: who accepts what, under which condition, and the rows it is easily mistaken for.
import { Descriptions } from 'antd'
import type { RowView } from '../api/shapes.js'
import { useSpeech } from '../words/speak.js'
import { useLabels } from './book.js'
import { Plate } from './plate.js'

interface Props {
  readonly view: RowView
  readonly openRow: (id: string) => void
}

export function RowSheet({ view: { row, seeAlso, pairs }, openRow }: Props) {
  const { say, of } = useSpeech()
  const labels = useLabels()
  const items = [
    { key: 'accepts', label: say('row.accepts'), children: <Plate platform={row.accepts} /> },
    { key: 'class', label: say('row.class'), children: row.class },
    { key: 'subjects', label: say('row.subjects'), children: row.subjects.join('、') || '—' },
    { key: 'types', label: say('row.types'), children: row.requestTypes.join('、') || '—' },
    {
      key: 'conditions',
      label: say('row.conditions'),
      children: row.conditions.map(({ value }) => value).join('；') || '—',
    },
    { key: 'urgency', label: say('row.urgency'), children: say(`urgency.${row.urgency}`) },
    {
      key: 'unit',
      label: say('row.unit'),
      children: row.unit ? `${labels.unit(row.unit)}${row.unitBasis ? `（${row.unitBasis}）` : ''}` : '—',
    },
    ...(row.note ? [{ key: 'note', label: say('row.note'), children: row.note }] : []),
  ]
  return (
    <>
      <h2 style={{ fontSize: 17, margin: '0 0 8px' }}>
        <span className="mono">{row.id}</span> {row.subclass || row.class}
      </h2>
      <Descriptions column={1} size="small" items={items} />
      {pairs.length > 0 ? (
        <>
          <h3 style={{ fontSize: 14, margin: '12px 0 4px' }}>{say('row.pairs')}</h3>
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {pairs.map((pair) => (
              <li key={pair.id}>
                {of(pair.deciding)} <span className="quiet">{pair.rows.join(' / ')}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {seeAlso.length > 0 ? (
        <>
          <h3 style={{ fontSize: 14, margin: '12px 0 4px' }}>{say('row.seeAlso')}</h3>
          <p style={{ display: 'flex', flexWrap: 'wrap', gap: 4 }}>
            {seeAlso.map((other) => (
              <button type="button" className="cite" key={other.id} onClick={() => openRow(other.id)}>
                {other.id} {other.subclass} → {other.accepts}
              </button>
            ))}
          </p>
        </>
      ) : null}
    </>
  )
}
