// In the unit's room: duties from the joint meeting and invitations that wait for the unit (clause 8). Nothing where there are none.
import { useRecordsOf } from '../../api/meetings.js'
import { Due } from '../../shell/due.js'
import { useSpeech } from '../../words/speak.js'
import { Link } from './link.js'

export function HandedDown({ unit }: { readonly unit: string }) {
  const { say, of } = useSpeech()
  const mine = { holder: unit, open: 'true' }
  const duties = useRecordsOf('meeting-duties', mine)
  const invitations = useRecordsOf('meeting-invitations', { ...mine, state: 'asked' })
  const rows = [...(duties.data?.items ?? []), ...(invitations.data?.items ?? [])]
  if (rows.length === 0) return null
  return (
    <section className="panel" aria-labelledby="handed-down" data-testid="handed-down">
      <h2 id="handed-down">{say('meetings.mine')}</h2>
      <ul>
        {rows.map(({ id, number, headline, dueAt, alarms }) => (
          <li key={id}>
            <Link to={`/record/${id}`}>{headline}</Link> <small className="mono quiet">{number}</small>{' '}
            {dueAt ? <Due dueAt={dueAt} /> : null}
            {alarms.map((alarm) => (
              <span key={alarm.id} className={`alarm ${alarm.level}`}>
                {of(alarm.say)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
