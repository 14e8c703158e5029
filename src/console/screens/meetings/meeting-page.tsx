// One meeting from notice to minutes: what may be done now, its items with their outcomes, who was there, duties with their lamps.
import { Button, Spin } from 'antd'
import { useState } from 'react'
import '../case/case.css'
import '../record/record.css'
import '../registers/registers.css'
import { send } from '../../api/client.js'
import { useDrawAgenda } from '../../api/meetings.js'
import type { RecordFile, Register } from '../../api/register-shapes.js'
import { useRecord, useRegister } from '../../api/registers.js'
import { saveAnswer } from '../../api/save-answer.js'
import { AskPurpose } from '../../shell/ask-purpose.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { RecordMoves } from '../record/record-moves.js'
import { RecordValues } from '../record/record-values.js'
import { StatePath } from '../record/state-path.js'
import { EnterButton } from './enter-button.js'
import { Part } from './part.js'

const HELD = ['held', 'minuted', 'published']
const PREPARED = ['called', 'invited']

export function MeetingPage({ id, prepares }: { readonly id: string; readonly prepares: boolean }) {
  const record = useRecord(id)
  const register = useRegister('joint-meetings')
  const error = record.error ?? register.error
  if (!record.data || !register.data) {
    return error ? <ErrorNote error={error} retry={() => void record.refetch()} /> : <Spin />
  }
  return <Page record={record.data} register={register.data} prepares={prepares} />
}

interface Props {
  readonly record: RecordFile
  readonly register: Register
  readonly prepares: boolean
}

function Page({ record, register, prepares }: Props) {
  const { say } = useSpeech()
  const draw = useDrawAgenda()
  const [asking, setAsking] = useState(false)
  const take = async (reason: string): Promise<void> => {
    const query = new URLSearchParams({ format: 'docx', reason })
    await saveAnswer(await send(`/api/meetings/${record.id}/minutes?${query}`), `${record.number}.docx`)
  }
  const given = { meeting: record.id }
  return (
    <article className="record" data-testid="meeting" data-state={record.state}>
      <section className="panel" aria-labelledby="meeting-title">
        <header>
          <h2 id="meeting-title">
            {record.headline} <span className="mono quiet">{record.number}</span>
          </h2>
          {HELD.includes(record.state) ? (
            <Button onClick={() => setAsking(true)}>{say('meetings.minutes')}</Button>
          ) : null}
        </header>
        <StatePath record={record} register={register} />
        <RecordMoves record={record} register={register} />
        <RecordValues record={record} register={register} told={{}} />
      </section>
      <Part
        title={say('meetings.items')}
        register="meeting-items"
        meeting={record.id}
        columns={['count', 'unresolved', 'outcome', 'reason']}
        more={(item) =>
          prepares && record.state === 'held' ? (
            <EnterButton register="catalogue-changes" given={{ ...given, item }} label={say('meetings.propose')} />
          ) : null
        }
      >
        {prepares && PREPARED.includes(record.state) ? (
          <>
            <Button loading={draw.isPending} onClick={() => draw.mutate({ meeting: record.id })}>
              {say('meetings.draw')}
            </Button>
            <EnterButton register="meeting-items" given={given} label={say('meetings.addItem')} />
          </>
        ) : null}
        {draw.data ? (
          <span role="status">{say('meetings.drawn', { n: draw.data.opened, known: draw.data.known })}</span>
        ) : null}
        <ErrorNote error={draw.error} />
      </Part>
      <Part
        title={say('meetings.changes')}
        register="catalogue-changes"
        meeting={record.id}
        columns={['kind', 'from', 'accepts', 'unit']}
      />
      <Part
        title={say('meetings.duties')}
        register="meeting-duties"
        meeting={record.id}
        columns={['owner', 'due', 'report']}
      />
      <Part title={say('meetings.precedents')} register="precedents" meeting={record.id} columns={['until']} />
      <Part
        title={say('meetings.invited')}
        register="meeting-invitations"
        meeting={record.id}
        columns={['post', 'remark']}
      >
        {prepares && record.open ? (
          <EnterButton register="meeting-invitations" given={given} label={say('meetings.inviteUnit')} />
        ) : null}
      </Part>
      {asking ? <AskPurpose title={say('meetings.minutes')} take={take} onClose={() => setAsking(false)} /> : null}
    </article>
  )
}
