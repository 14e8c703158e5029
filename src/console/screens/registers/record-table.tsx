// Records as lines: headline, state, the first few fields, who has it and until when, alarms as a mark with its words.
import type { KeyboardEvent } from 'react'
import type { RecordRow, Register, RegisterField } from '../../api/register-shapes.js'
import { useNames } from '../../records/use-names.js'
import { isEmpty, type Names, valueInWords } from '../../records/value-words.js'
import { go } from '../../route.js'
import { Due } from '../../shell/due.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'

const MOST_COLUMNS = 4
/** What is read at a glance; long texts and links to other records are on the record's own page. */
const GLANCE: readonly string[] = ['town', 'choice', 'date', 'decimal', 'integer', 'boolean', 'unit', 'text']

export function columnsOf(register: Register): readonly RegisterField[] {
  return register.fields.filter(({ type, secret }) => GLANCE.includes(type) && !secret).slice(0, MOST_COLUMNS)
}

export function RecordTable({ register, rows }: { readonly register: Register; readonly rows: readonly RecordRow[] }) {
  const { say, of } = useSpeech()
  const names = useNames()
  const columns = columnsOf(register)
  // A register of things that are simply there has neither a holder nor a limit.
  const held = rows.some(({ holder, dueAt, open }) => open && (holder !== null || dueAt !== null))
  if (rows.length === 0) return <p className="quiet nothing">{say('register.none')}</p>
  return (
    <div className="scrolled">
      <table className="record-table" data-testid="records" onKeyDown={onArrow}>
        <thead>
          <tr>
            <th scope="col">{say('record.record')}</th>
            <th scope="col">{say('record.state')}</th>
            {columns.map(({ id, name, type, unit }) => (
              <th scope="col" key={id} className={isNumber(type) ? 'number' : ''}>
                {of(name)}
                {unit ? <small className="quiet"> {unit}</small> : null}
              </th>
            ))}
            {held ? (
              <>
                <th scope="col">{say('record.holder')}</th>
                <th scope="col">{say('record.due')}</th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} register={register} columns={columns} names={names} held={held} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly row: RecordRow
  readonly register: Register
  readonly columns: readonly RegisterField[]
  readonly names: Names
  readonly held: boolean
}

function Row({ row, register, columns, names, held }: RowProps) {
  const { of, language } = useSpeech()
  const href = `/record/${row.id}`
  return (
    <tr data-record={row.number} onClick={() => go(href)}>
      <td className="headline">
        <a
          href={href}
          onClick={(event) => {
            event.stopPropagation()
            if (event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            go(href)
          }}
        >
          {row.headline || row.number}
        </a>
        <small className="mono quiet">
          {row.number} · {momentInWords(row.openedAt, language)}
        </small>
        {row.alarms.map((alarm) => (
          <span key={alarm.id} className={`alarm ${alarm.level}`}>
            {of(alarm.say)}
          </span>
        ))}
      </td>
      <td>
        <span className={`state ${row.open ? 'open' : 'closed'}`}>
          {of(register.states.find(({ id }) => id === row.state)?.name) || row.state}
        </span>
      </td>
      {columns.map((field) => (
        <td key={field.id} className={isNumber(field.type) ? 'number' : ''}>
          {isEmpty(row.fields[field.id]) ? (
            <span className="quiet">—</span>
          ) : (
            valueInWords({ ...field, unit: '' }, row.fields[field.id], names)
          )}
        </td>
      ))}
      {held ? (
        <>
          <td>{row.holder ? names.unit(row.holder) : <span className="quiet">—</span>}</td>
          <td>{row.dueAt && row.open ? <Due dueAt={row.dueAt} /> : <span className="quiet">—</span>}</td>
        </>
      ) : null}
    </tr>
  )
}

const isNumber = (type: string): boolean => type === 'integer' || type === 'decimal'

function onArrow(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('td.headline > a')]
  const at = links.indexOf(document.activeElement as HTMLElement)
  const next = links[at + step]
  if (at < 0 || !next) return
  event.preventDefault()
  next.focus()
  next.closest('tr')?.scrollIntoView({ block: 'nearest' })
}
