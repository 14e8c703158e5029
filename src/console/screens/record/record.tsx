// One record (登记件): where it stands, what it says, what may be done now, and everything that happened, clause by clause.
import { Button, Spin } from 'antd'
import { useState } from 'react'
import '../case/case.css'
import './record.css'
import '../registers/registers.css'
import type { RecordFile, Register } from '../../api/register-shapes.js'
import { useRecord, useRegister } from '../../api/registers.js'
import { useNames } from '../../records/use-names.js'
import { go } from '../../route.js'
import { Due } from '../../shell/due.js'
import { ErrorNote } from '../../shell/error-note.js'
import { ResponsibleLine } from '../../shell/responsible-line.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import { CorrectDialog } from './correct-dialog.js'
import { RecordAround } from './record-around.js'
import { RecordMoves } from './record-moves.js'
import { RecordTimeline } from './record-timeline.js'
import { RecordValues } from './record-values.js'
import { RevealDialog } from './reveal-dialog.js'
import { StatePath } from './state-path.js'

export default function Record({ id }: { readonly id: string }) {
  const record = useRecord(id)
  const register = useRegister(record.data?.register ?? '')
  const error = record.error ?? register.error
  if (!record.data || !register.data) {
    return error ? <ErrorNote error={error} retry={() => void record.refetch()} /> : <Spin />
  }
  return (
    <>
      <ErrorNote error={error} retry={() => void record.refetch()} />
      <Sheet record={record.data} register={register.data} />
    </>
  )
}

function Sheet({ record, register }: { readonly record: RecordFile; readonly register: Register }) {
  const { say } = useSpeech()
  const [asking, setAsking] = useState<'correct' | 'reveal' | null>(null)
  const [told, setTold] = useState<Readonly<Record<string, unknown>>>({})
  return (
    <article className="record" data-testid="record" data-state={record.state}>
      <Head record={record} register={register} />
      <section className="panel" aria-labelledby="path-title">
        <header>
          <h2 id="path-title">{say('record.path')}</h2>
        </header>
        <StatePath record={record} register={register} />
        <RecordMoves record={record} register={register} />
      </section>
      <div className="columns">
        <section className="panel" aria-labelledby="values-title">
          <header>
            <h2 id="values-title">{say('record.values')}</h2>
            <span className="buttons">
              {record.mayReveal ? (
                <Button size="small" data-testid="reveal" onClick={() => setAsking('reveal')}>
                  {say('record.reveal')}
                </Button>
              ) : null}
              {record.mayCorrect ? (
                <Button size="small" data-testid="correct" onClick={() => setAsking('correct')}>
                  {say('record.correct')}
                </Button>
              ) : null}
            </span>
          </header>
          <RecordValues record={record} register={register} told={told} />
        </section>
        <div className="side">
          <RecordTimeline record={record} register={register} />
        </div>
      </div>
      <RecordAround record={record} register={register} />
      {asking === 'correct' ? (
        <CorrectDialog record={record} register={register} onClose={() => setAsking(null)} />
      ) : null}
      {asking === 'reveal' ? (
        <RevealDialog
          record={record}
          onClose={() => setAsking(null)}
          onTold={(secrets) => {
            setTold(secrets)
            setAsking(null)
          }}
        />
      ) : null}
    </article>
  )
}

function Head({ record, register }: { readonly record: RecordFile; readonly register: Register }) {
  const { say, of, language } = useSpeech()
  const href = `/registers/${register.id}`
  return (
    <header className="panel record-head">
      <div>
        <p className="quiet trail">
          <a
            href={href}
            onClick={(event) => {
              event.preventDefault()
              go(href)
            }}
          >
            {of(register.title)}
          </a>{' '}
          › <span className="plate">{register.paper.number}</span>{' '}
          {say('record.under', { version: record.packVersion })}
        </p>
        <h1>{record.headline || record.number}</h1>
        <p className="quiet">
          <b className="mono" data-testid="record-number">
            {record.number}
          </b>{' '}
          · {say('record.openedAt', { at: momentInWords(record.openedAt, language) })}
        </p>
        {record.alarms.length > 0 ? (
          <p className="alarms" role="status">
            {record.alarms.map((alarm) => (
              <span key={alarm.id} className={`alarm ${alarm.level}`}>
                {of(alarm.say)}
              </span>
            ))}
          </p>
        ) : null}
      </div>
      <div className="clock">
        <span className={`state ${record.open ? 'open' : 'closed'}`} data-testid="record-state">
          {of(register.states.find(({ id }) => id === record.state)?.name) || record.state}
        </span>
        {record.open && record.dueAt ? (
          <>
            <Due dueAt={record.dueAt} />
            <small className="quiet">{say('due.at', { at: momentInWords(record.dueAt, language) })}</small>
          </>
        ) : null}
        <Holder record={record} />
        <ResponsibleLine of={record.responsible} alsoUnknown />
      </div>
    </header>
  )
}

function Holder({ record }: { readonly record: RecordFile }) {
  const { say } = useSpeech()
  const names = useNames()
  return record.holder ? <small>{say('record.heldBy', { who: names.unit(record.holder) })}</small> : null
}
