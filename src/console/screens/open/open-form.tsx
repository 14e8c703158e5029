// A form for everybody, made from the fields; after it the number to keep, large enough to photograph.
import { type FormEvent, useState } from 'react'
import { ask } from '../../api/client.js'
import { useIntent } from '../../api/perform.js'
import { Problem } from '../../api/problem.js'
import type { PublicRegister } from '../../api/register-shapes.js'
import type { Bilingual } from '../../api/shapes.js'
import { dropDraft, keepDraft, readDraft } from '../../records/draft.js'
import { givenFields } from '../../records/read-form.js'
import { clauseInWords } from '../../words/clause-words.js'
import { useSpeech } from '../../words/speak.js'
import { PlainError } from '../progress/plain.js'
import { HowFar } from './how-far.js'
import { PlainValue } from './plain-value.js'

interface Props {
  readonly register: PublicRegister
  readonly takes: readonly string[]
}

export function OpenForm({ register, takes }: Props) {
  const { say, of } = useSpeech()
  const { keyFor, done } = useIntent()
  const fields = register.fields.filter(({ id, computed }) => takes.includes(id) && !computed)
  const draft = `open.${register.id}`
  const [said, setSaid] = useState<Readonly<Record<string, unknown>>>(() => readDraft(draft) ?? {})
  const [number, setNumber] = useState<string | null>(null)
  const [danger, setDanger] = useState<Bilingual | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)
  const faultOf = (id: string): string | undefined =>
    error instanceof Problem
      ? error.fields.find(({ field }) => field.replace(/^body\.(fields\.)?/, '') === id)?.reason
      : undefined
  const set = (id: string, value: unknown): void => {
    const next = { ...said, [id]: value }
    setSaid(next)
    keepDraft(draft, fields, next)
  }
  const file = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    setError(null)
    const body = { fields: givenFields(fields, said) }
    try {
      const answer = await ask<{ number: string; danger: Bilingual | null }>(
        `/api/public/registers/${register.id}/records`,
        {
          method: 'POST',
          body,
          key: keyFor([register.id, body]),
        },
      )
      done()
      dropDraft(draft)
      setSaid({})
      setNumber(answer.number)
      setDanger(answer.danger)
    } catch (fault) {
      setError(fault instanceof Error ? fault : new Error(String(fault)))
    } finally {
      setBusy(false)
    }
  }
  if (number !== null) {
    return (
      <>
        <section className="card receipt" aria-labelledby="entry-receipt" data-testid="entry-receipt">
          <h2 id="entry-receipt">{say('open.received')}</h2>
          {danger ? (
            <p className="emergency" role="alert">
              {of(danger)}
            </p>
          ) : null}
          <p className="large mono" data-testid="entry-kept">
            {number}
          </p>
          <p className="hint">{say('open.keep')}</p>
          <p className="buttons">
            <button type="button" onClick={() => window.print()}>
              {say('citizen.print')}
            </button>
            <button type="button" onClick={() => setNumber(null)}>
              {say('open.another')}
            </button>
          </p>
        </section>
        <HowFar known={number} />
      </>
    )
  }
  return (
    <form className="card" noValidate onSubmit={(event) => void file(event)}>
      <h2>{say('open.fill')}</h2>
      {fields.map((field) => (
        <PlainValue
          key={field.id}
          field={field}
          value={said[field.id]}
          onChange={(value) => set(field.id, value)}
          fault={faultOf(field.id)}
        />
      ))}
      {fields.some(({ secret }) => secret) ? <p className="hint">{say('open.secret')}</p> : null}
      <PlainError error={error} />
      {error instanceof Problem && error.cites.length > 0 ? (
        <p className="hint">
          {say('cite.title')}：
          {error.cites
            .map(({ instrument, clause }) => `${instrument} ${clause ? clauseInWords(say, clause) : ''}`)
            .join('；')}
        </p>
      ) : null}
      <button type="submit" className="main" disabled={busy} data-testid="entry-send">
        {say(busy ? 'citizen.sending' : 'citizen.send')}：{of(register.title)}
      </button>
    </form>
  )
}
