// One file of harassment: the contacts of that number as the node counted them, day by day and one by one, and the notice (R04).
import { useQueryClient } from '@tanstack/react-query'
import { Button, Spin } from 'antd'
import { useState } from 'react'
import { ask } from '../../api/client.js'
import { useIntent } from '../../api/perform.js'
import { type EvidenceView, useEvidence } from '../../api/shares.js'
import { go } from '../../route.js'
import { useLabels } from '../../shell/book.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'

export function Evidence({ id }: { readonly id: string }) {
  const { say, language } = useSpeech()
  const { word } = useLabels()
  const client = useQueryClient()
  const { keyFor, done } = useIntent()
  const evidence = useEvidence(id)
  const [error, setError] = useState<Error | null>(null)
  const { data } = evidence
  if (!data)
    return evidence.error ? <ErrorNote error={evidence.error} retry={() => void evidence.refetch()} /> : <Spin />
  const recount = async (): Promise<void> => {
    setError(null)
    try {
      await ask(`/api/harassment/${id}/recount`, { method: 'POST', key: keyFor(['recount', id]) })
      done()
      await client.invalidateQueries({ queryKey: ['harassment', id] })
    } catch (fault) {
      setError(fault instanceof Error ? fault : new Error(String(fault)))
    }
  }
  return (
    <div className="shares" data-testid="evidence">
      <header className="panel register-head">
        <div>
          <p className="quiet trail">
            <a
              href="/harassment"
              onClick={(event) => {
                event.preventDefault()
                go('/harassment')
              }}
            >
              {say('nav.harassment')}
            </a>{' '}
            › <span className="mono">{data.number}</span>
          </p>
          <h1>{data.called}</h1>
          <p className="quiet">
            {say('harassment.counted', { at: momentInWords(data.to, language), days: data.days, n: data.count7d })}
          </p>
          {data.markedUntil ? (
            <p className="mark-note">{say('mark.shown', { number: data.number, until: data.markedUntil })}</p>
          ) : null}
        </div>
        <div className="buttons">
          {data.hasPhone ? <Button onClick={() => void recount()}>{say('harassment.recount')}</Button> : null}
          <Button type="primary" onClick={() => go(`/record/${data.id}`)}>
            {say('harassment.file')}
          </Button>
        </div>
      </header>
      <ErrorNote error={error ?? evidence.error} />
      {data.hasPhone ? null : <p className="panel quiet">{say('harassment.noPhone')}</p>}
      {data.perDay.length > 0 ? (
        <section className="panel" aria-labelledby="days-title">
          <header>
            <h2 id="days-title">{say('harassment.perDay')}</h2>
          </header>
          <DayBars days={data.perDay} title={say('harassment.perDay')} />
        </section>
      ) : null}
      <section className="panel" aria-labelledby="contacts-title">
        <header>
          <h2 id="contacts-title">{say('harassment.evidence')}</h2>
        </header>
        <div className="scrolled">
          <table className="record-table" data-testid="contacts">
            <thead>
              <tr>
                <th scope="col">{say('shares.at')}</th>
                <th scope="col">{say('harassment.contact')}</th>
                <th scope="col">{say('harassment.channel')}</th>
                <th scope="col">{say('harassment.recordings')}</th>
              </tr>
            </thead>
            <tbody>
              {data.contacts.map((one) => (
                <tr key={one.caseId}>
                  <td>{momentInWords(one.at, language)}</td>
                  <td className="mono">
                    <a
                      href={`/case/${one.caseId}`}
                      onClick={(event) => {
                        event.preventDefault()
                        go(`/case/${one.caseId}`)
                      }}
                    >
                      {one.number}
                    </a>
                  </td>
                  <td>{word('channels', one.channel)}</td>
                  <td className="mono">{one.callRefs.join('、') || '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className="panel" aria-labelledby="notice-title">
        <header>
          <h2 id="notice-title">{say('harassment.notice')}</h2>
        </header>
        <p>{data.notice}</p>
      </section>
    </div>
  )
}

function DayBars({ days, title }: { readonly days: EvidenceView['perDay']; readonly title: string }) {
  const most = Math.max(...days.map(({ count }) => count), 1)
  const wide = 400 / Math.max(days.length, 7)
  const said = days.map(({ day, count }) => `${day}: ${count}`).join(', ')
  return (
    <svg className="day-bars" viewBox="0 0 420 84" role="img" aria-label={`${title} — ${said}`}>
      {days.map(({ day, count }, at) => (
        <g key={day} transform={`translate(${10 + at * wide} 0)`}>
          <rect x={2} width={wide - 6} y={62 - (count / most) * 48} height={(count / most) * 48} />
          <text x={wide / 2 - 2} y={58 - (count / most) * 48} textAnchor="middle">
            {count}
          </text>
          <text x={wide / 2 - 2} y={76} textAnchor="middle">
            {day.slice(5)}
          </text>
        </g>
      ))}
    </svg>
  )
}
