// The shifts of a day: planned by the shift lead, handed over with the other's consent; worked by keyboard, printed as a sheet.
import { type FormEvent, useState } from 'react'
import { moveRecord, openRecord, type Seats, useSeatDeed } from '../../api/seats.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'

export function Shifts({ view, account }: { readonly view: Seats; readonly account: string }) {
  const { say, language } = useSpeech()
  const deed = useSeatDeed()
  const own = view.shifts.filter(({ day }) => day === view.day)
  const nameOf = (id: string | null): string => view.templates.find((one) => one.id === id)?.name[language] ?? ''
  return (
    <section className="panel shifts" aria-labelledby="shifts-title">
      <header>
        <h2 id="shifts-title">
          {say('seats.shifts')} {view.day}
        </h2>
        <span className="no-print">
          {view.mayPlan ? <a href="/registers/seat-shifts">{say('seats.upload')}</a> : null}{' '}
          <button type="button" onClick={() => window.print()}>
            {say('seats.print')}
          </button>
        </span>
      </header>
      <ErrorNote error={deed.error} />
      {own.length === 0 ? <p className="quiet">{say('seats.noShifts')}</p> : null}
      {own.length > 0 ? (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('seats.account')}</th>
              <th scope="col">{say('seats.shift')}</th>
              <th scope="col">{say('seats.time')}</th>
              <th scope="col">{say('seats.seat')}</th>
              <td className="no-print" />
            </tr>
          </thead>
          <tbody>
            {own.map((shift) => (
              <tr key={shift.id}>
                <th scope="row">{shift.account}</th>
                <td>{nameOf(shift.shift)}</td>
                <td>
                  {shift.begins}–{shift.ends}
                </td>
                <td>{shift.seat ?? '—'}</td>
                <td className="no-print deeds">
                  {shift.state === 'swap-asked' ? (
                    <>
                      <small>{say('seats.swapAsked', { who: shift.swapWith ?? '' })}</small>
                      {shift.swapWith === account ? (
                        <button type="button" onClick={() => deed.mutate(moveRecord(shift.id, 'agree-swap'))}>
                          {say('seats.agreeSwap')}
                        </button>
                      ) : null}
                      {shift.swapWith === account || shift.account === account ? (
                        <button type="button" onClick={() => deed.mutate(moveRecord(shift.id, 'refuse-swap'))}>
                          {say('seats.refuseSwap')}
                        </button>
                      ) : null}
                    </>
                  ) : shift.account === account && shift.state === 'planned' ? (
                    <Swap onAsk={(swapWith) => deed.mutate(moveRecord(shift.id, 'ask-swap', { swapWith }))} />
                  ) : null}
                  {view.mayPlan && (shift.state === 'planned' || shift.state === 'swap-asked') ? (
                    <button type="button" onClick={() => deed.mutate(moveRecord(shift.id, 'cancel'))}>
                      {say('seats.cancel')}
                    </button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {view.mayPlan ? (
        <PlanForm view={view} onPlan={(fields) => deed.mutate(openRecord('seat-shifts', fields))} />
      ) : null}
    </section>
  )
}

function Swap({ onAsk }: { readonly onAsk: (who: string) => void }) {
  const { say } = useSpeech()
  const [who, setWho] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (who.trim() !== '') onAsk(who.trim())
      }}
    >
      <input
        aria-label={say('seats.swapWith')}
        placeholder={say('seats.swapWith')}
        value={who}
        onChange={({ target }) => setWho(target.value)}
      />
      <button type="submit">{say('seats.askSwap')}</button>
    </form>
  )
}

function PlanForm({ view, onPlan }: { readonly view: Seats; readonly onPlan: (fields: unknown) => void }) {
  const { say, language } = useSpeech()
  const [first] = view.templates
  const [shift, setShift] = useState(first?.id ?? '')
  const chosen = view.templates.find(({ id }) => id === shift)
  const [begins, setBegins] = useState('08:00')
  const [ends, setEnds] = useState('16:00')
  const [who, setWho] = useState('')
  const [seat, setSeat] = useState('')
  const plan = (event: FormEvent): void => {
    event.preventDefault()
    const times = chosen === undefined ? { begins, ends } : { begins: chosen.from, ends: chosen.to, shift }
    onPlan({ day: view.day, ...times, account: who.trim(), ...(seat.trim() ? { seat: seat.trim() } : {}) })
    setWho('')
  }
  return (
    <form className="plan no-print" onSubmit={plan}>
      <label>
        {say('seats.account')}
        <input required list="seat-staff" value={who} onChange={({ target }) => setWho(target.value)} />
      </label>
      <datalist id="seat-staff">
        {view.staff.map(({ account }) => (
          <option key={account} value={account} />
        ))}
      </datalist>
      <label>
        {say('seats.shift')}
        <select value={shift} onChange={({ target }) => setShift(target.value)}>
          {view.templates.map(({ id, name, from, to }) => (
            <option key={id} value={id}>
              {name[language]} {from}–{to}
            </option>
          ))}
          <option value="">{say('seats.own')}</option>
        </select>
      </label>
      {chosen === undefined ? (
        <>
          <label>
            {say('seats.begins')}
            <input type="time" required value={begins} onChange={({ target }) => setBegins(target.value)} />
          </label>
          <label>
            {say('seats.ends')}
            <input type="time" required value={ends} onChange={({ target }) => setEnds(target.value)} />
          </label>
        </>
      ) : null}
      <label>
        {say('seats.seat')}
        <input value={seat} onChange={({ target }) => setSeat(target.value)} />
      </label>
      <button type="submit">{say('seats.add')}</button>
    </form>
  )
}
