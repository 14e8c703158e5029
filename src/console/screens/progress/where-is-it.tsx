// Receipt number and code in; one plain summary out: state, holder, due time, steps, result.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { ask } from '../../api/client.js'
import type { Progress } from '../../api/shapes.js'
import { clauseInWords } from '../../words/clause-words.js'
import { useSpeech } from '../../words/speak.js'
import { useNow } from '../../words/tick.js'
import { momentInWords, spanInWords } from '../../words/time.js'
import { OwnMarks } from './own-marks.js'
import { PlainError, PlainField } from './plain.js'

interface Props {
  readonly number: string
  readonly code: string
}

export function WhereIsIt({ number: knownNumber, code: knownCode }: Props) {
  const { say } = useSpeech()
  const [number, setNumber] = useState(knownNumber)
  const [code, setCode] = useState(knownCode)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)
  const look = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault()
    setBusy(true)
    setError(null)
    try {
      const query = new URLSearchParams({ number: number.trim(), code: code.trim().toUpperCase() })
      setProgress(await ask<Progress>(`/api/public/progress?${query}`))
    } catch (fault) {
      setProgress(null)
      setError(fault instanceof Error ? fault : new Error(String(fault)))
    } finally {
      setBusy(false)
    }
  }
  const started = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when number and code came with the receipt
  useEffect(() => {
    if (started.current || !knownNumber || !knownCode) return
    started.current = true
    void look()
  }, [])
  return (
    <>
      <form className="card" onSubmit={(event) => void look(event)}>
        <h1>{say('citizen.where')}</h1>
        <PlainField
          id="number"
          label={say('citizen.number')}
          hint={say('citizen.numberHint')}
          value={number}
          onChange={setNumber}
          required
        />
        <PlainField
          id="code"
          label={say('citizen.code')}
          hint={say('citizen.codeHint')}
          value={code}
          onChange={setCode}
          autoComplete="off"
          required
        />
        <PlainError error={error} />
        <button type="submit" className="main" disabled={busy}>
          {say(busy ? 'citizen.looking' : 'citizen.look')}
        </button>
      </form>
      {progress ? <Answer progress={progress} /> : null}
      {progress ? <OwnMarks number={number.trim()} code={code.trim().toUpperCase()} /> : null}
    </>
  )
}

function Answer({ progress }: { readonly progress: Progress }) {
  const { say, of, language } = useSpeech()
  const now = useNow()
  const at = (moment: string): string => momentInWords(moment, language)
  const left = progress.dueAt ? Date.parse(progress.dueAt) - now : null
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="card answer" aria-labelledby="answer-title" data-testid="answer">
      <h2 id="answer-title" ref={heading} tabIndex={-1}>
        {of(progress.summary)}
      </h2>
      <dl>
        <div>
          <dt>{say('citizen.number')}</dt>
          <dd className="mono">{progress.number}</dd>
        </div>
        <div>
          <dt>{say('citizen.received')}</dt>
          <dd>
            {at(progress.receivedAt)} · {of(progress.requestTypeName)}
          </dd>
        </div>
        <div>
          <dt>{say('citizen.holder')}</dt>
          <dd>
            <b>{of(progress.holder)}</b>
          </dd>
        </div>
        <div>
          <dt>{say('citizen.waited')}</dt>
          <dd>
            {spanInWords(progress.waitedMinutes * 60_000, language)} <small>{say('wait.never')}</small>
            {progress.pauses.map((pause) => (
              <small key={pause.from}>
                <br />
                {say('citizen.pausedFor', { rule: of(pause.rule) })} {at(pause.from)}–{pause.to ? at(pause.to) : ''}
              </small>
            ))}
          </dd>
        </div>
        {progress.dueAt && !progress.closed ? (
          <div>
            <dt>{say('citizen.due')}</dt>
            <dd>
              {at(progress.dueAt)}{' '}
              {left !== null ? (
                <span className={`due ${left < 0 ? 'late' : 'calm'}`}>
                  {say(left < 0 ? 'due.late' : 'due.left', { span: spanInWords(left, language) })}
                </span>
              ) : null}
              {progress.provisional ? <small>（{say('citizen.provisional')}）</small> : null}
            </dd>
          </div>
        ) : null}
      </dl>
      {progress.result ? (
        <div className="result">
          <h3>{say('citizen.result')}</h3>
          <p>{progress.result.text}</p>
          <small>
            {at(progress.result.at)} · {say(progress.result.resolved ? 'resolved.yes' : 'resolved.no')}
          </small>
        </div>
      ) : null}
      <h3>{say('citizen.steps')}</h3>
      <ol>
        {progress.steps.map((step, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two steps may fall on one instant, and the list only grows
          <li key={place}>
            <time dateTime={step.at}>{at(step.at)}</time>
            <span>
              {of(step.what)}
              {step.clause ? <small> {clauseInWords(say, step.clause)}</small> : null}
            </span>
          </li>
        ))}
      </ol>
      <p className="after">
        {say('citizen.callingIsFine')}{' '}
        <button type="button" className="print" onClick={() => window.print()}>
          {say('citizen.print')}
        </button>
      </p>
    </section>
  )
}
