// The surge: who waits, what so many times the calls would take, what is proposed, and the aid between the platforms.
import { type FormEvent, useState } from 'react'
import { moveRecord, openRecord, type Seats, useSeatDeed } from '../../api/seats.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import type { Word } from '../../words/zh.js'

export function Surge({ view }: { readonly view: Seats }) {
  const { say } = useSpeech()
  const deed = useSeatDeed()
  const { surge, queue } = view
  const drill = (percent: number): void => deed.mutate({ path: '/api/seats/drill', body: { percent } })
  return (
    <section className="panel surge no-print" aria-labelledby="surge-title" data-testid="surge">
      <header>
        <h2 id="surge-title">{say('seats.surge')}</h2>
        {view.mayDrill ? (
          <span>
            {[150, 200, 300].map((percent) => (
              <button key={percent} type="button" onClick={() => drill(percent)}>
                {say('seats.drill', { n: percent / 100 })}
              </button>
            ))}
            {queue?.drill == null ? null : (
              <button type="button" onClick={() => drill(100)}>
                {say('seats.drillEnd')}
              </button>
            )}
          </span>
        ) : null}
      </header>
      <ErrorNote error={deed.error} />
      <p className={queue !== null && queue.waiting > surge.queueLimit ? 'over' : ''}>
        {queue === null
          ? say('seats.noQueue')
          : say('seats.queue', { waiting: queue.waiting, longest: queue.longestSeconds, ...queue.lastHalfHour })}
        {queue !== null && surge.waitOfLast !== null
          ? ` · ${say('seats.waitOfLast', { seconds: Math.round(surge.waitOfLast) })}`
          : ''}
      </p>
      <p>{say('seats.seatsNow', { seats: surge.seats, from: say(`seats.from.${surge.from}`) })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('seats.times')}</th>
            <th scope="col">{say('seats.perHour')}</th>
            <th scope="col">{say('seats.needed')}</th>
            <th scope="col">{say('seats.wait')}</th>
            <th scope="col">{say('seats.short')}</th>
            <th scope="col">{say('seats.proposal')}</th>
          </tr>
        </thead>
        <tbody>
          {surge.lines.map((line) => (
            <tr key={line.times}>
              <th scope="row">×{line.times}</th>
              <td>{line.callsPerHour.toFixed(0)}</td>
              <td>{line.needed}</td>
              <td>
                {line.meanWait === null ? say('seats.endless') : say('seats.seconds', { n: Math.round(line.meanWait) })}
              </td>
              <td>{line.short}</td>
              <td>
                {proposed(line.proposal)
                  .map(([word, n]) => say(word, { n }))
                  .join(' · ') || say('seats.enough')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Aid view={view} />
    </section>
  )
}

function proposed(of: Seats['surge']['lines'][number]['proposal']): readonly (readonly [Word, number])[] {
  const all = [
    ['seats.pauseBreaks', of.pauseBreaks],
    ['seats.callIn', of.callIn],
    ['seats.askAid', of.askAid],
    ['seats.left', of.left],
  ] as const
  return all.filter(([, n]) => n > 0)
}

const STATES: Readonly<Record<string, Word>> = {
  noted: 'seats.aid.state.noted',
  asked: 'seats.aid.state.asked',
  heard: 'seats.aid.state.heard',
  lent: 'seats.aid.state.lent',
  lending: 'seats.aid.state.lending',
}

function Aid({ view }: { readonly view: Seats }) {
  const { say } = useSpeech()
  const deed = useSeatDeed()
  const [event, setEvent] = useState('')
  const [waiting, setWaiting] = useState('')
  const [seats, setSeats] = useState('2')
  const open = async (submitted: FormEvent): Promise<void> => {
    submitted.preventDefault()
    const fields = {
      event,
      suddenEvent: true,
      waiting: Number(waiting === '' ? (view.queue?.waiting ?? 0) : waiting),
      waitingLimit: view.surge.queueLimit,
      seats: Number(seats),
    }
    const opened = await deed.mutateAsync(openRecord('mutual-aid', fields)).catch(() => null)
    // Whether it has come to asking, rule R05 says; where not, its sentence stands above and the record stays noted.
    if (opened?.record !== undefined) deed.mutate(moveRecord(opened.record.id, 'ask'))
  }
  return (
    <div className="aid" data-testid="aid">
      <h3>{say('seats.aid')}</h3>
      <ErrorNote error={deed.error} />
      {view.aid.length === 0 ? <p className="quiet">{say('seats.aid.none')}</p> : null}
      <ul>
        {view.aid.map((aid) => (
          <li key={aid.id}>
            <a href={`/record/${aid.number}`}>
              {say('seats.aid.line', { number: aid.number, headline: aid.headline, seats: aid.seats })}
            </a>{' '}
            <b>{say(STATES[aid.state] ?? 'seats.aid.state.noted')}</b>{' '}
            {aid.lent === null ? '' : say('seats.aid.lent', { n: aid.lent })}
            {view.mayPlan ? (
              <AidDeeds aid={aid} act={(move, fields) => deed.mutate(moveRecord(aid.id, move, fields))} />
            ) : null}
          </li>
        ))}
      </ul>
      {view.mayPlan ? (
        <form className="plan" onSubmit={(submitted) => void open(submitted)}>
          <label>
            {say('seats.aid.event')}
            <input required value={event} onChange={({ target }) => setEvent(target.value)} />
          </label>
          <label>
            {say('seats.aid.waiting')}
            <input
              type="number"
              min={0}
              placeholder={String(view.queue?.waiting ?? 0)}
              value={waiting}
              onChange={({ target }) => setWaiting(target.value)}
            />
          </label>
          <label>
            {say('seats.aid.seats')}
            <input type="number" min={1} required value={seats} onChange={({ target }) => setSeats(target.value)} />
          </label>
          <button type="submit">{say('seats.aid.open')}</button>
        </form>
      ) : null}
    </div>
  )
}

interface AidDeedsProps {
  readonly aid: Seats['aid'][number]
  readonly act: (move: string, fields?: unknown) => void
}

function AidDeeds({ aid, act }: AidDeedsProps) {
  const { say } = useSpeech()
  const [lent, setLent] = useState(String(aid.seats))
  const [note, setNote] = useState('')
  if (aid.state === 'heard') {
    return (
      <span className="deeds">
        <input
          type="number"
          min={1}
          max={aid.seats}
          aria-label={say('seats.aid.grant')}
          value={lent}
          onChange={({ target }) => setLent(target.value)}
        />
        <button type="button" onClick={() => act('grant', { lent: Number(lent) })}>
          {say('seats.aid.grant')}
        </button>
        <input
          aria-label={say('seats.aid.reason')}
          placeholder={say('seats.aid.reason')}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <button type="button" disabled={note.trim() === ''} onClick={() => act('refuse', { note })}>
          {say('seats.aid.refuse')}
        </button>
      </span>
    )
  }
  const moves =
    aid.state === 'noted'
      ? (['ask', 'end'] as const)
      : aid.state === 'lending'
        ? (['recall'] as const)
        : (['end'] as const)
  return (
    <span className="deeds">
      {moves.map((move) => (
        <button key={move} type="button" onClick={() => act(move)}>
          {say(`seats.aid.${move}`)}
        </button>
      ))}
    </span>
  )
}
