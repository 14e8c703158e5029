// The duty of handling units (单位值班): who is there now, where nobody will be, and the unit's own roster. Clause 9.
import '../seats/seats.css'
import { Spin } from 'antd'
import { type FormEvent, useState } from 'react'
import { openRecord, type UnitDuty, useSeatDeed, useUnitDuty } from '../../api/seats.js'
import type { Account } from '../../api/shapes.js'
import { Cites } from '../../shell/cites.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import type { Word } from '../../words/zh.js'

const POSTS: Readonly<Record<string, Word>> = {
  officer: 'duty.post.officer',
  emergency: 'duty.post.emergency',
  leader: 'duty.post.leader',
}
const SHOWN_GAPS = 3
const MAY_ADD = ['unit_clerk', 'unit_leader', 'shift_lead', 'supervisor']

export default function Duty({ account }: { readonly account: Account }) {
  const { say, language } = useSpeech()
  const [onlyGaps, setOnlyGaps] = useState(false)
  const view = useUnitDuty()
  const { data } = view
  const shown = data?.units.filter(({ gaps }) => !onlyGaps || gaps.length > 0) ?? []
  return (
    <div className="duty">
      <section className="panel">
        <header>
          <h1>{say(account.unit === null ? 'duty.title' : 'duty.own')}</h1>
          <span className="no-print">
            <a href="/registers/unit-duty">{say('seats.upload')}</a>{' '}
            <button type="button" onClick={() => window.print()}>
              {say('seats.print')}
            </button>
          </span>
        </header>
        <ErrorNote error={view.error} retry={() => void view.refetch()} />
        {data === undefined ? (
          view.error === null ? (
            <Spin />
          ) : null
        ) : (
          <>
            <p className="quiet">
              {say('duty.note', { until: momentInWords(data.until, language) })} <Cites cites={data.cites} />
            </p>
            <label className="no-print">
              <input type="checkbox" checked={onlyGaps} onChange={({ target }) => setOnlyGaps(target.checked)} />{' '}
              {say('duty.onlyGaps')}
            </label>
            <table data-testid="unit-duty">
              <thead>
                <tr>
                  <th scope="col">{say('duty.unit')}</th>
                  <th scope="col">{say('duty.now')}</th>
                  <th scope="col">{say('duty.phone')}</th>
                  <th scope="col">{say('duty.next')}</th>
                  <th scope="col">{say('duty.gaps')}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((line) => (
                  <Line key={line.unit} line={line} now={data.now} />
                ))}
              </tbody>
            </table>
          </>
        )}
        {data && account.roles.some((role) => MAY_ADD.includes(role)) ? (
          <AddForm units={data.units} today={data.now.slice(0, 10)} />
        ) : null}
      </section>
    </div>
  )
}

function Line({ line, now }: { readonly line: UnitDuty['units'][number]; readonly now: string }) {
  const { say, language } = useSpeech()
  const lamp =
    line.now === 'nobody' && line.rosterKept ? 'red' : line.now === 'nobody' || line.gaps.length > 0 ? 'amber' : ''
  return (
    <tr className={lamp}>
      <th scope="row">{line.name[language]}</th>
      <td>
        {say(`duty.now.${line.now}`)}
        {line.rosterKept ? '' : ` · ${say('duty.noRoster')}`}
        {line.onDuty.map(({ post, from }) => (
          <div key={`${post}${from}`}>{say(POSTS[post] ?? 'duty.post.officer')}</div>
        ))}
      </td>
      <td>{line.onDuty.flatMap(({ phone }) => phone ?? []).join('、') || '—'}</td>
      <td>{line.next === null ? '—' : line.next <= now ? '' : momentInWords(line.next, language)}</td>
      <td>
        {line.gaps.length === 0
          ? say('duty.noGap')
          : line.gaps.slice(0, SHOWN_GAPS).map(({ from, to }) => (
              <div key={from}>
                {momentInWords(from, language)} – {momentInWords(to, language)}
              </div>
            ))}
      </td>
    </tr>
  )
}

function AddForm({ units, today }: { readonly units: UnitDuty['units']; readonly today: string }) {
  const { say, language } = useSpeech()
  const deed = useSeatDeed()
  const [fields, setFields] = useState({
    unit: units[0]?.unit ?? '',
    day: today,
    begins: '17:30',
    ends: '08:30',
    post: 'officer',
    phone: '',
  })
  const set = (part: Partial<typeof fields>): void => setFields((before) => ({ ...before, ...part }))
  const add = (event: FormEvent): void => {
    event.preventDefault()
    const { phone, ...rest } = fields
    deed.mutate(openRecord('unit-duty', { ...rest, ...(phone.trim() ? { phone: phone.trim() } : {}) }))
  }
  return (
    <form className="plan no-print" onSubmit={add}>
      <ErrorNote error={deed.error} />
      <label>
        {say('duty.unit')}
        <select value={fields.unit} onChange={({ target }) => set({ unit: target.value })}>
          {units.map(({ unit, name }) => (
            <option key={unit} value={unit}>
              {name[language]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('seats.day')}
        <input type="date" required value={fields.day} onChange={({ target }) => set({ day: target.value })} />
      </label>
      <label>
        {say('seats.begins')}
        <input type="time" required value={fields.begins} onChange={({ target }) => set({ begins: target.value })} />
      </label>
      <label>
        {say('seats.ends')}
        <input type="time" required value={fields.ends} onChange={({ target }) => set({ ends: target.value })} />
      </label>
      <label>
        {say('duty.post')}
        <select value={fields.post} onChange={({ target }) => set({ post: target.value })}>
          {Object.entries(POSTS).map(([post, word]) => (
            <option key={post} value={post}>
              {say(word)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('duty.phone')}
        <input value={fields.phone} onChange={({ target }) => set({ phone: target.value })} />
      </label>
      <button type="submit">{say('duty.add')}</button>
    </form>
  )
}
