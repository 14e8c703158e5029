// The meetings so far, the newest first.
import { Button, Spin } from 'antd'
import { useRecordsOf } from '../../api/meetings.js'
import { useRegister } from '../../api/registers.js'
import { go } from '../../route.js'
import { Due } from '../../shell/due.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { Link } from './link.js'

export function MeetingList({ prepares }: { readonly prepares: boolean }) {
  const { say, of } = useSpeech()
  const meetings = useRecordsOf('joint-meetings', {})
  const register = useRegister('joint-meetings')
  const name = (state: string) => of(register.data?.states.find(({ id }) => id === state)?.name)
  return (
    <section className="panel" aria-labelledby="meetings-title">
      <header>
        <h2 id="meetings-title">{say('meetings.tab.meetings')}</h2>
        {prepares ? (
          <Button type="primary" onClick={() => go('/registers/joint-meetings?new')}>
            {say('meetings.call')}
          </Button>
        ) : null}
      </header>
      <ErrorNote error={meetings.error} retry={() => void meetings.refetch()} />
      {meetings.data ? null : meetings.error ? null : <Spin />}
      {meetings.data?.items.length === 0 ? <p>{say('meetings.none')}</p> : null}
      <ul data-testid="meetings">
        {(meetings.data?.items ?? []).map(({ id, number, headline, state, dueAt, open }) => (
          <li key={id}>
            <Link to={`/meetings/meetings/${id}`}>{headline}</Link> <span className="mono quiet">{number}</span>{' '}
            {name(state)} {open && dueAt ? <Due dueAt={dueAt} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
