// Seats and shifts (值守): today's band, the week, shifts, who is there and what they can do, the surge and the aid. Clause 9.
import './seats.css'
import { Spin } from 'antd'
import { useState } from 'react'
import { useSeats, type Seats as View } from '../../api/seats.js'
import type { Account } from '../../api/shapes.js'
import { Cites } from '../../shell/cites.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { clockInWords } from '../../words/time.js'
import { Band } from './band.js'
import { MySeat } from './my-seat.js'
import { Shifts } from './shifts.js'
import { Surge } from './surge.js'

export default function Seats({ account }: { readonly account: Account }) {
  const { say, language } = useSpeech()
  const [day, setDay] = useState<string | null>(null)
  const view = useSeats(day)
  const { data } = view
  const sits = account.roles.some((role) => !['auditor', 'supervisor'].includes(role))
  return (
    <div className="seats">
      <section className="panel">
        <header>
          <h1>{say('seats.title')}</h1>
          <label className="no-print">
            {say('seats.day')}{' '}
            <input
              type="date"
              value={day ?? data?.day ?? ''}
              onChange={({ target }) => setDay(target.value === '' ? null : target.value)}
            />
          </label>
          {sits && data ? <MySeat mine={data.mine} /> : null}
        </header>
        <ErrorNote error={view.error} retry={() => void view.refetch()} />
        {data === undefined ? (
          view.error === null ? (
            <Spin />
          ) : null
        ) : (
          <>
            <p className="quiet">
              {say('seats.note', {
                calls: Math.round(data.expected.calls),
                days: data.expected.days,
                basis: say(`seats.basis.${data.expected.basis}`),
                seconds: Math.round(data.handling.seconds),
                measured: say(data.handling.measured ? 'seats.measured' : 'seats.guessed'),
                level: data.levels[0]?.name[language] ?? '',
                shrink: Math.round(data.shrinkage * 100),
              })}{' '}
              <Cites cites={data.levels[0]?.cites ?? []} />
            </p>
            <Band view={data} />
          </>
        )}
      </section>
      {data ? (
        <>
          <Week view={data} choose={setDay} />
          <Shifts view={data} account={account.name} />
          <Seated view={data} />
          <Surge view={data} />
        </>
      ) : null}
    </div>
  )
}

function Week({ view, choose }: { readonly view: View; readonly choose: (day: string) => void }) {
  const { say } = useSpeech()
  return (
    <section className="panel no-print" aria-labelledby="week-title">
      <h2 id="week-title">{say('seats.week')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('seats.day')}</th>
            <th scope="col">{say('seats.calls')}</th>
            <th scope="col">{say('seats.toPlan')}</th>
            <th scope="col">{say('seats.planned')}</th>
            <th scope="col">{say('seats.gaps')}</th>
          </tr>
        </thead>
        <tbody>
          {view.week.map((one) => (
            <tr key={one.day} className={one.red > 0 ? 'red' : one.amber > 0 ? 'amber' : ''}>
              <th scope="row">
                <button type="button" className="link" onClick={() => choose(one.day)}>
                  {one.day}
                </button>{' '}
                <small>{say(one.working ? 'seats.working' : 'seats.off')}</small>
              </th>
              <td>{Math.round(one.calls)}</td>
              <td>{one.mostNeeded}</td>
              <td>{one.mostPlanned}</td>
              <td>
                {say('seats.lit.red')} {one.red} · {say('seats.lit.amber')} {one.amber}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.tooMuch.length > 0 ? (
        <>
          <h3>{say('seats.tooMuch')}</h3>
          <ul className="lamps">
            {view.tooMuch.map(({ account, what, day, found, limit }) => (
              <li key={`${account} ${what} ${day}`}>
                {say(`seats.much.${what}`, { who: account, day, found: Math.round(found * 10) / 10, limit })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

function Seated({ view }: { readonly view: View }) {
  const { say, language } = useSpeech()
  const [skill, setSkill] = useState('')
  const shown = view.seated.filter(({ skills }) => skill === '' || skills.includes(skill))
  const nameOf = (id: string): string => view.skills.find((one) => one.id === id)?.name[language] ?? id
  return (
    <section className="panel no-print" aria-labelledby="seated-title">
      <header>
        <h2 id="seated-title">{say('seats.seated')}</h2>
        <label>
          {say('seats.skills')}{' '}
          <select value={skill} onChange={({ target }) => setSkill(target.value)}>
            <option value="">—</option>
            {view.skills.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[language]}
              </option>
            ))}
          </select>
        </label>
      </header>
      {shown.length === 0 ? <p className="quiet">{say('seats.nobody')}</p> : null}
      <ul className="seated">
        {shown.map(({ account, seat, state, since, skills }) => (
          <li key={account} className={state}>
            <b>{seat ?? account}</b> {seat === null ? '' : account} · {say(`seats.state.${state}`)}{' '}
            {say('seats.since', { time: clockInWords(Date.parse(since), language) })}
            {skills.length > 0 ? <small> {skills.map(nameOf).join('、')}</small> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
