// A number in, one plain answer out: which register, which state, since when, until when.
import { type FormEvent, useState } from 'react'
import { ask } from '../../api/client.js'
import type { PublicRecord } from '../../api/register-shapes.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import { PlainError, PlainField } from '../progress/plain.js'

export function HowFar({ known = '' }: { readonly known?: string }) {
  const { say } = useSpeech()
  const [number, setNumber] = useState(known)
  const [found, setFound] = useState<PublicRecord | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)
  const look = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    setError(null)
    try {
      setFound(await ask<PublicRecord>(`/api/public/records/${encodeURIComponent(number.trim().toUpperCase())}`))
    } catch (fault) {
      setFound(null)
      setError(fault instanceof Error ? fault : new Error(String(fault)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <form className="card" onSubmit={(event) => void look(event)}>
        <PlainField
          id="entry-number"
          label={say('open.number')}
          hint={say('open.numberHint')}
          value={number}
          onChange={setNumber}
          maxLength={40}
          required
        />
        <PlainError error={error} />
        <button type="submit" disabled={busy || number.trim() === ''}>
          {say(busy ? 'citizen.looking' : 'citizen.look')}
        </button>
      </form>
      {found ? <Answer found={found} /> : null}
    </>
  )
}

function Answer({ found }: { readonly found: PublicRecord }) {
  const { say, of, language } = useSpeech()
  return (
    <section className="card answer" aria-labelledby="how-far-title" data-testid="how-far">
      <h2 id="how-far-title">
        {of(found.register)}：{of(found.state)}
      </h2>
      <dl>
        <div>
          <dt>{say('open.number')}</dt>
          <dd className="mono">{found.number}</dd>
        </div>
        <div>
          <dt>{say('citizen.received')}</dt>
          <dd>{momentInWords(found.openedAt, language)}</dd>
        </div>
        <div>
          <dt>{say('open.since')}</dt>
          <dd>{momentInWords(found.enteredAt, language)}</dd>
        </div>
        {found.open && found.dueAt ? (
          <div>
            <dt>{say('citizen.due')}</dt>
            <dd>{momentInWords(found.dueAt, language)}</dd>
          </div>
        ) : null}
      </dl>
    </section>
  )
}
