// The assessment sheet (task 8): indicators down, units or towns across; every figure drawn, with its denominator, opening to its demands.
import './assess.css'
import { Drawer, Spin } from 'antd'
import { useState } from 'react'
import {
  type By,
  type Sheet,
  type SheetCell,
  type SheetIndicator,
  type SheetWish,
  useSheet,
  useSheetRows,
} from '../../api/assessment.js'
import { go } from '../../route.js'
import { useLabels } from '../../shell/book.js'
import { Cites } from '../../shell/cites.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'

const BYS: readonly By[] = ['unit', 'town', 'station', 'row', 'seat', 'desk']
const OVERS = ['demand', 'order', 'transfer'] as const
const MONTH_DAYS = 30
const DAY_MS = 86_400_000

interface Opened {
  readonly indicator: SheetIndicator
  readonly group?: string
}

const dayText = (at: number): string => new Date(at).toISOString().slice(0, 10)

export default function Assess() {
  const { say } = useSpeech()
  const [wish, setWish] = useState<SheetWish>(() => ({
    from: dayText(Date.now() - MONTH_DAYS * DAY_MS),
    to: dayText(Date.now() + DAY_MS / 3),
    by: 'unit',
  }))
  const [opened, setOpened] = useState<Opened | null>(null)
  const sheet = useSheet(wish)
  return (
    <div className="assess">
      <section className="panel">
        <header>
          <h1>{say('assess.title')}</h1>
          <form onSubmit={(event) => event.preventDefault()}>
            <DayField label={say('assess.from')} value={wish.from} set={(from) => setWish({ ...wish, from })} />
            <DayField label={say('assess.to')} value={wish.to} set={(to) => setWish({ ...wish, to })} />
            <label>
              {say('assess.by')}{' '}
              <select value={wish.by} onChange={({ target }) => setWish({ ...wish, by: target.value as By })}>
                {BYS.map((by) => (
                  <option key={by} value={by}>
                    {say(`assess.by.${by}`)}
                  </option>
                ))}
              </select>
            </label>
          </form>
        </header>
        <ErrorNote error={sheet.error} retry={() => void sheet.refetch()} />
        {sheet.data ? <Figures sheet={sheet.data} open={setOpened} /> : sheet.error ? null : <Spin />}
      </section>
      {opened ? <Behind wish={wish} opened={opened} close={() => setOpened(null)} /> : null}
    </div>
  )
}

function DayField({
  label,
  value,
  set,
}: {
  readonly label: string
  readonly value: string
  readonly set: (day: string) => void
}) {
  return (
    <label>
      {label} <input type="date" value={value} onChange={({ target }) => target.value && set(target.value)} />
    </label>
  )
}

function Figures({ sheet, open }: { readonly sheet: Sheet; readonly open: (opened: Opened) => void }) {
  const { say, of } = useSpeech()
  const label = useGroupLabel(sheet.by as By)
  if (sheet.demands === 0) return <p className="quiet">{say('assess.empty')}</p>
  return (
    <>
      <p className="quiet">{say('assess.note', { n: sheet.demands })}</p>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col" />
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
                  <tr key={indicator.id} data-indicator={indicator.id}>
                    <th scope="row">
                      <span title={[indicator.where, indicator.among].filter(Boolean).join(' ÷ ')}>
                        {of(indicator.name)}
                      </span>
                      {indicator.note ? <small>{of(indicator.note)}</small> : null}
                      <Cites cites={indicator.cites} />
                    </th>
                    <Cell cell={sheet.total[indicator.id]} indicator={indicator} open={() => open({ indicator })} />
                    {sheet.groups.map(({ key, cells }) => (
                      <Cell
                        key={key}
                        cell={cells[indicator.id]}
                        indicator={indicator}
                        open={() => open({ indicator, group: key })}
                      />
                    ))}
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </div>
      <p className="quiet mono">{say('assess.digest', { digest: sheet.digest.slice(0, 16) })}</p>
    </>
  )
}

interface CellProps {
  readonly cell: SheetCell | undefined
  readonly indicator: SheetIndicator
  readonly open: () => void
}

function Cell({ cell, indicator: { kind, unit, good }, open }: CellProps) {
  if (cell === undefined || cell.value === null) return <td className="quiet">–</td>
  const share = kind === 'ratio' ? Number(cell.value) : null
  return (
    <td>
      <button type="button" className="figure" onClick={open}>
        <b>{cell.value}</b>
        {unit}
        {cell.among === null || kind !== 'ratio' ? null : (
          <small>
            {cell.where}/{cell.among}
          </small>
        )}
        {share === null ? null : (
          <span className={`bar ${good}`} aria-hidden="true">
            <i style={{ width: `${share}%` }} />
          </span>
        )}
      </button>
    </td>
  )
}

function Behind({
  wish,
  opened,
  close,
}: {
  readonly wish: SheetWish
  readonly opened: Opened
  readonly close: () => void
}) {
  const { say, of } = useSpeech()
  const { indicator, group } = opened
  const rows = useSheetRows({ ...wish, indicator: indicator.id, ...(group === undefined ? {} : { group }) })
  const title = say('assess.rows', { name: of(indicator.name), n: rows.data?.total ?? '…' })
  return (
    <Drawer open title={title} onClose={close} size={420}>
      <ErrorNote error={rows.error} retry={() => void rows.refetch()} />
      <ul className="behind">
        {(rows.data?.items ?? []).map(({ caseId, number, standing }) => (
          <li key={`${caseId}.${standing}`}>
            <button type="button" className="cite" onClick={() => go(`/case/${caseId}`)}>
              {number}
            </button>{' '}
            <small>{say(`assess.standing.${standing}`)}</small>
          </li>
        ))}
      </ul>
    </Drawer>
  )
}

function useGroupLabel(by: By): (key: string) => string {
  const { say } = useSpeech()
  const { unit, town } = useLabels()
  return (key) => {
    if (key === '') return say('assess.none')
    return (by === 'unit' ? unit(key) : by === 'town' ? town(key) : null) || key
  }
}
