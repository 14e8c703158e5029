// Asks for a report: its kind and a day within; for an incident what, from when to when, and where.
import { Button } from 'antd'
import { useState } from 'react'
import { useBookQuery } from '../../api/reads.js'
import { type ReportPlan, useAskReport } from '../../api/reports.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'

export function MakeReport({ plans }: { readonly plans: readonly ReportPlan[] }) {
  const { say, of } = useSpeech()
  const book = useBookQuery(true)
  const asking = useAskReport()
  const [id, setId] = useState(plans[0]?.id ?? '')
  const [day, setDay] = useState('')
  const [incident, setIncident] = useState({ subject: '', from: '', to: '', town: '' })
  const plan = plans.find((one) => one.id === id)
  const window = plan?.period === 'window'
  const ready = !window || (incident.subject.trim() !== '' && incident.from !== '' && incident.to !== '')
  const make = (): void => {
    const { subject, from, to, town } = incident
    const instant = (local: string): string => new Date(local).toISOString()
    asking.mutate({
      plan: id,
      ...(window
        ? {
            incident: {
              subject: subject.trim(),
              from: instant(from),
              to: instant(to),
              ...(town === '' ? {} : { town }),
            },
          }
        : day === ''
          ? {}
          : { day }),
    })
  }
  const field = (name: 'subject' | 'from' | 'to', type: string) => (
    <label>
      {say(`reports.${name}`)}{' '}
      <input
        type={type}
        value={incident[name]}
        maxLength={60}
        onChange={({ target }) => setIncident({ ...incident, [name]: target.value })}
      />
    </label>
  )
  return (
    <form
      className="make"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) make()
      }}
    >
      <label>
        {say('reports.plan')}{' '}
        <select value={id} onChange={({ target }) => setId(target.value)}>
          {plans.map((one) => (
            <option key={one.id} value={one.id}>
              {of(one.name)}
            </option>
          ))}
        </select>
      </label>
      {window ? (
        <>
          {field('subject', 'text')}
          {field('from', 'datetime-local')}
          {field('to', 'datetime-local')}
          <label>
            {say('reports.town')}{' '}
            <select value={incident.town} onChange={({ target }) => setIncident({ ...incident, town: target.value })}>
              <option value="">{say('reports.anyTown')}</option>
              {(book.data?.towns ?? []).map((town) => (
                <option key={town.id} value={town.id}>
                  {of(town.name)}
                </option>
              ))}
            </select>
          </label>
        </>
      ) : (
        <label>
          {say('reports.day')} <input type="date" value={day} onChange={({ target }) => setDay(target.value)} />
        </label>
      )}
      <Button type="primary" htmlType="submit" loading={asking.isPending} disabled={!ready}>
        {say('reports.make')}
      </Button>
      <ErrorNote error={asking.error} />
    </form>
  )
}
