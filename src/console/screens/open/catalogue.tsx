// Who takes what, for everybody: search while typing, grouped by class, which number to dial, and the paper behind it.
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import './open.css'
import type { PublicCatalogueView } from '../../../http/contract/index.js'
import { ask } from '../../api/client.js'
import { useSpeech } from '../../words/speak.js'
import { Frame } from '../progress/frame.js'
import { PlainError, PlainField } from '../progress/plain.js'

type Row = PublicCatalogueView['rows'][number]

export default function Catalogue() {
  const { say, of } = useSpeech()
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim().toLowerCase())
  const catalogue = useQuery({
    queryKey: ['public-catalogue'],
    queryFn: ({ signal }) => ask<PublicCatalogueView>('/api/public/catalogue', { signal }),
    staleTime: 15 * 60_000,
  })
  const rows = useMemo(() => (catalogue.data?.rows ?? []).filter((row) => holds(row, wanted)), [catalogue.data, wanted])
  const groups = useMemo(() => byClass(rows), [rows])
  return (
    <Frame title={say('catalogue.title')}>
      <section className="card" aria-labelledby="catalogue-title">
        <h1 id="catalogue-title">{say('catalogue.title')}</h1>
        <PlainError error={catalogue.error} />
        <div className="dials">
          {(catalogue.data?.platforms ?? []).map(({ number, name, takes }) => (
            <a key={number} href={`tel:${number}`}>
              <b>{number}</b> {of(name)}
              <small>{of(takes)}</small>
            </a>
          ))}
        </div>
        <PlainField
          id="catalogue-find"
          label={say('catalogue.find')}
          hint={say('catalogue.hint')}
          value={typed}
          onChange={setTyped}
        />
        <p className="hint" role="status">
          {catalogue.data ? say('common.total', { n: rows.length }) : say('app.loading')}
        </p>
      </section>
      {groups.map(([name, own]) => (
        <section className="card" key={name} aria-label={name} data-class={name}>
          <h2>{name}</h2>
          <ul className="matters">
            {own.map((row) => (
              <li key={row.id} data-row={row.id}>
                <span>
                  <b>{row.subclass}</b>
                  {row.subjects.length > 0 ? <small>{row.subjects.join('、')}</small> : null}
                </span>
                <a className={`plate p${row.call}`} href={`tel:${row.call}`}>
                  {say('catalogue.dial', { number: row.call })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {catalogue.data && rows.length === 0 ? <p className="card">{say('catalogue.nothing')}</p> : null}
      {catalogue.data ? (
        <p className="hint">
          {say('cite.title')}：
          <a href={`/papers/${encodeURIComponent(catalogue.data.instrument.number)}`}>
            {catalogue.data.instrument.number}
          </a>{' '}
          {catalogue.data.instrument.title} · {say('catalogue.asOf', { day: catalogue.data.asOf })}
        </p>
      ) : null}
    </Frame>
  )
}

function holds(row: Row, wanted: string): boolean {
  const all = `${row.class} ${row.subclass} ${row.subjects.join(' ')} ${row.id} ${row.call}`.toLowerCase()
  return wanted.split(/\s+/).every((part) => all.includes(part))
}

function byClass(rows: readonly Row[]): [string, Row[]][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.class, [...(groups.get(row.class) ?? []), row])
  return [...groups]
}
