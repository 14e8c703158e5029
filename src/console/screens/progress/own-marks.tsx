// Beside the progress of one's own matter: whether the number is marked for harassment, the notice, and the appeal (R04).
import { type FormEvent, useEffect, useState } from 'react'
import type { OwnMarksView } from '../../../http/contract/harassment.js'
import { ask } from '../../api/client.js'
import { useIntent } from '../../api/perform.js'
import { useSpeech } from '../../words/speak.js'
import { PlainError, PlainField } from './plain.js'

type Mark = OwnMarksView['marks'][number]

interface Props {
  readonly number: string
  readonly code: string
}

export function OwnMarks({ number, code }: Props) {
  const { say } = useSpeech()
  const [marks, setMarks] = useState<readonly Mark[]>([])
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew after an appeal
  useEffect(() => {
    const query = new URLSearchParams({ number, code })
    ask<OwnMarksView>(`/api/public/marks?${query}`)
      .then((told) => setMarks(told.marks))
      // What the page itself says of a wrong code is enough.
      .catch(() => setMarks([]))
  }, [number, code, turn])
  if (marks.length === 0) return null
  return (
    <section className="card" aria-labelledby="marks-title" data-testid="own-marks">
      <h2 id="marks-title">{say('appeal.title')}</h2>
      <p>{say('appeal.what')}</p>
      {marks.map((mark) => (
        <OneMark key={mark.number} mark={mark} number={number} code={code} onDone={() => setTurn(turn + 1)} />
      ))}
    </section>
  )
}

function OneMark({ mark, number, code, onDone }: Props & { readonly mark: Mark; readonly onDone: () => void }) {
  const { say, of } = useSpeech()
  const { keyFor, done } = useIntent()
  const [text, setText] = useState('')
  const [error, setError] = useState<Error | null>(null)
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setError(null)
    try {
      const body = { number, code, mark: mark.number, text: text.trim() }
      await ask('/api/public/marks/appeals', { method: 'POST', body, key: keyFor(body) })
      done()
      onDone()
    } catch (fault) {
      setError(fault instanceof Error ? fault : new Error(String(fault)))
    }
  }
  return (
    <>
      <h3>
        <span className="mono">{mark.number}</span> · {of(mark.stateName)}
        {mark.markedUntil ? ` · ${say('harassment.until')} ${mark.markedUntil}` : ''}
      </h3>
      <p>{mark.notice}</p>
      {mark.verdict ? <p>{mark.verdict}</p> : null}
      {mark.state === 'appealed' ? <p role="status">{say('appeal.sent')}</p> : null}
      {mark.mayAppeal ? (
        <form onSubmit={(event) => void send(event)}>
          <PlainField
            id={`appeal-${mark.number}`}
            label={say('appeal.text')}
            value={text}
            onChange={setText}
            rows={3}
            maxLength={1000}
            required
          />
          <PlainError error={error} />
          <button type="submit" className="main" disabled={text.trim() === ''}>
            {say('appeal.send')}
          </button>
        </form>
      ) : null}
    </>
  )
}
