// The records of a register, narrowed by state, town, lateness and words; arrows go through them, Enter opens one.
import { Button, Input, Select, Spin } from 'antd'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Register } from '../../api/register-shapes.js'
import { type RecordFilter, useRecords, useRegisters } from '../../api/registers.js'
import { useLabels } from '../../shell/book.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { RecordTable } from './record-table.js'

export function RecordList({ register }: { readonly register: Register }) {
  const { say, of } = useSpeech()
  const { book } = useLabels()
  const line = useRegisters().data?.find(({ id }) => id === register.id)
  const [state, setState] = useState<string | null>(null)
  const [town, setTown] = useState<string | null>(null)
  const [overdue, setOverdue] = useState(false)
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const filter = useMemo<RecordFilter>(
    () => ({
      ...(state ? { state } : {}),
      ...(town ? { town } : {}),
      ...(overdue ? { overdue: 'true' } : {}),
      ...(search ? { search } : {}),
    }),
    [state, town, overdue, search],
  )
  const records = useRecords(register.id, filter)
  const rows = (records.data?.pages ?? []).flatMap(({ items }) => items)
  const total = records.data?.pages[0]?.total ?? 0
  const hasTown = register.fields.some(({ type }) => type === 'town')
  const list = useRef<HTMLElement>(null)
  const chip = (
    key: string,
    label: string,
    count: number | undefined,
    pressed: boolean,
    press: () => void,
    late = false,
  ) => (
    <button type="button" key={key} className={`chip ${late ? 'late' : ''}`} aria-pressed={pressed} onClick={press}>
      {label} {count === undefined ? null : <b className="mono">{count}</b>}
    </button>
  )
  return (
    <section className="panel records" aria-labelledby="records-title" ref={list}>
      <header>
        <h2 id="records-title">
          {say('register.records')} <small className="quiet">{say('common.total', { n: total })}</small>
        </h2>
        <span className="filters">
          <Input
            allowClear
            aria-label={say('register.search')}
            placeholder={say('register.search')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') list.current?.querySelector<HTMLElement>('[data-record] a')?.focus()
            }}
          />
          {hasTown ? (
            <Select
              allowClear
              aria-label={say('register.town')}
              placeholder={say('register.town')}
              value={town}
              onChange={(chosen: string | undefined) => setTown(chosen ?? null)}
              options={book.towns.map(({ id, name }) => ({ value: id, label: of(name) }))}
              showSearch={{ optionFilterProp: 'label' }}
              style={{ minWidth: 140 }}
            />
          ) : null}
        </span>
      </header>
      <fieldset className="chips">
        <legend className="hidden">{say('register.states')}</legend>
        {chip('all', say('common.all'), undefined, state === null && !overdue, () => {
          setState(null)
          setOverdue(false)
        })}
        {register.states.map(({ id, name }) =>
          chip(id, of(name), line?.states[id] ?? 0, state === id, () => setState(state === id ? null : id)),
        )}
        {chip(
          'late',
          say('registers.late'),
          line?.overdue,
          overdue,
          () => setOverdue(!overdue),
          (line?.overdue ?? 0) > 0,
        )}
      </fieldset>
      <ErrorNote error={records.error} retry={() => void records.refetch()} />
      {records.isLoading ? <Spin /> : null}
      {records.data ? <RecordTable register={register} rows={rows} /> : null}
      {records.hasNextPage ? (
        <Button block loading={records.isFetchingNextPage} onClick={() => void records.fetchNextPage()}>
          {say('common.loadMore')}
        </Button>
      ) : null}
    </section>
  )
}
