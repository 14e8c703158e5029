// The records of one register that belong to a meeting: a row each, with its state, its lamp, and what may be done with it in a drawer.
import { Drawer, Spin } from 'antd'
import { type ReactNode, useState } from 'react'
import { useRecordsOf } from '../../api/meetings.js'
import type { RecordRow, Register } from '../../api/register-shapes.js'
import { useRecord, useRegister } from '../../api/registers.js'
import { useNames } from '../../records/use-names.js'
import { Due } from '../../shell/due.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { RecordMoves } from '../record/record-moves.js'
import { RecordValues } from '../record/record-values.js'
import { Link } from './link.js'

interface Props {
  readonly title: string
  readonly register: string
  readonly meeting: string
  /** Fields that stand beside the headline. */
  readonly columns: readonly string[]
  /** Beside what may be done with the record that was opened. */
  readonly more?: (id: string) => ReactNode
  readonly children?: ReactNode
}

export function Part({ title, register: id, meeting, columns, more, children }: Props) {
  const { say, of } = useSpeech()
  const records = useRecordsOf(id, { where: `meeting:${meeting}` })
  const register = useRegister(id)
  const [opened, setOpened] = useState<RecordRow | null>(null)
  const shown = register.data
  const rows = records.data?.items ?? []
  return (
    <section className="panel" aria-label={title} data-part={id}>
      <header>
        <h2>
          {title} <span className="quiet">{rows.length}</span>
        </h2>
        <span className="buttons">{children}</span>
      </header>
      <ErrorNote error={records.error} retry={() => void records.refetch()} />
      {shown && rows.length > 0 ? (
        <div className="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{title}</th>
                <th scope="col">{say('meetings.outcome')}</th>
                {columns.map((name) => (
                  <th key={name} scope="col">
                    {of(shown.fields.find((field) => field.id === name)?.name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...rows].reverse().map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <button type="button" className="cite" onClick={() => setOpened(row)}>
                      {row.headline}
                    </button>{' '}
                    <small className="mono quiet">{row.number}</small>
                  </th>
                  <td>
                    {of(shown.states.find((state) => state.id === row.state)?.name)}{' '}
                    {row.open && row.dueAt ? <Due dueAt={row.dueAt} /> : null}
                    {row.alarms.map((alarm) => (
                      <span key={alarm.id} className={`alarm ${alarm.level}`}>
                        {of(alarm.say)}
                      </span>
                    ))}
                  </td>
                  {columns.map((name) => (
                    <td key={name}>
                      <Value register={shown} field={name} value={row.fields[name]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {opened && shown ? (
        <Opened id={opened.id} register={shown} more={more?.(opened.id)} close={() => setOpened(null)} />
      ) : null}
    </section>
  )
}

function Value({
  register,
  field,
  value,
}: {
  readonly register: Register
  readonly field: string
  readonly value: unknown
}) {
  const { of } = useSpeech()
  const names = useNames()
  const known = register.fields.find(({ id }) => id === field)
  if (value === null || value === undefined) return null
  if (known?.type === 'unit') return <>{names.unit(String(value))}</>
  const choice = known?.values?.[String(value)]
  return <>{choice ? of(choice) : String(value)}</>
}

interface OpenedProps {
  readonly id: string
  readonly register: Register
  readonly more: ReactNode
  readonly close: () => void
}

function Opened({ id, register, more, close }: OpenedProps) {
  const { say } = useSpeech()
  const record = useRecord(id)
  return (
    <Drawer open onClose={close} size={620} title={record.data?.headline ?? ''} mask={{ closable: true }}>
      <ErrorNote error={record.error} retry={() => void record.refetch()} />
      {record.data ? (
        <div className="record">
          <RecordMoves record={record.data} register={register} />
          {more}
          <RecordValues record={record.data} register={register} told={{}} />
          <p>
            <Link to={`/record/${id}`}>{say('meetings.open')}</Link>
          </p>
        </div>
      ) : record.error ? null : (
        <Spin />
      )}
    </Drawer>
  )
}
