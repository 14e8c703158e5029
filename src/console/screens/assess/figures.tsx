// The figures of a sheet (task 8): a table that scrolls by itself, each figure with of how many, how many were left out, and a bar that is
// marked where the total stands.
import type { By, Sheet, SheetCell, SheetIndicator } from '../../api/assessment.js'
import { Cites } from '../../shell/cites.js'
import { useSpeech } from '../../words/speak.js'
import { useGroupLabel } from './group-label.js'
import type { Opened } from './opened.js'

const OVERS = ['demand', 'order', 'transfer'] as const

interface Props {
  readonly sheet: Sheet
  readonly by: By
  readonly open: (opened: Opened) => void
}

export function Figures({ sheet, by, open }: Props) {
  const { say } = useSpeech()
  const label = useGroupLabel(by)
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('assess.figure')}</th>
            <th scope="col">{say('assess.total')}</th>
            {sheet.groups.map(({ key }) => (
              <th scope="col" key={key}>
                {label(key)}
              </th>
            ))}
          </tr>
        </thead>
        {OVERS.map((over) => (
          <tbody key={over}>
            <tr className="over">
              <th scope="rowgroup" colSpan={sheet.groups.length + 2}>
                {say(`assess.over.${over}`)}
              </th>
            </tr>
            {sheet.indicators
              .filter((indicator) => indicator.over === over)
              .map((indicator) => (
                <Line key={indicator.id} sheet={sheet} indicator={indicator} open={open} label={label} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

interface LineProps extends Omit<Props, 'by'> {
  readonly indicator: SheetIndicator
  readonly label: (key: string) => string
}

function Line({ sheet, indicator, open, label }: LineProps) {
  const { say, of } = useSpeech()
  const { id } = indicator
  const total = sheet.total[id]
  const name = of(indicator.name)
  return (
    <tr data-indicator={id}>
      <th scope="row">
        {name}
        {indicator.note ? <small>{of(indicator.note)}</small> : null}
        <Cites cites={indicator.cites} />
      </th>
      <Cell
        cell={total}
        indicator={indicator}
        title={`${name} · ${say('assess.total')}`}
        open={() => open({ indicator: id })}
      />
      {sheet.groups.map(({ key, cells }) => (
        <Cell
          key={key}
          cell={cells[id]}
          {...(total === undefined ? {} : { total })}
          indicator={indicator}
          title={`${name} · ${label(key)}`}
          open={() => open({ indicator: id, group: key })}
        />
      ))}
    </tr>
  )
}

interface CellProps {
  readonly cell: SheetCell | undefined
  readonly total?: SheetCell
  readonly indicator: SheetIndicator
  readonly title: string
  readonly open: () => void
}

function Cell({ cell, total, indicator: { kind, unit, good }, title, open }: CellProps) {
  const { say } = useSpeech()
  if (cell === undefined || (cell.value === null && cell.leftOut === 0)) return <td className="quiet">–</td>
  const share = kind === 'ratio' && cell.value !== null ? Number(cell.value) : null
  const mark = kind === 'ratio' && total?.value != null ? Number(total.value) : null
  return (
    <td>
      <button type="button" className="figure" title={title} onClick={open}>
        <b>{cell.value ?? '–'}</b>
        {cell.value === null ? '' : unit}
        {cell.among === null ? null : (
          <small>{kind === 'ratio' ? `${cell.where}/${cell.among}` : say('assess.of', { n: cell.among })}</small>
        )}
        {cell.leftOut === 0 ? null : <small className="left">{say('assess.leftOut', { n: cell.leftOut })}</small>}
        {share === null ? null : (
          <svg className={`bar ${good}`} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect className="ground" width="100" height="6" />
            <rect className="share" width={share} height="6" />
            {mark === null ? null : <rect className="mark" x={Math.min(99, mark)} width="1" height="6" />}
          </svg>
        )}
      </button>
    </td>
  )
}
