// The seat (坐席), for both platforms: words in, decision beside them, handed over in one key; the queues at the right.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import './seat.css'
import './intake.css'
import { ask } from '../../api/client.js'
import { useIntent } from '../../api/perform.js'
import { keys } from '../../api/reads.js'
import type { Account, ContactAnswer } from '../../api/shapes.js'
import { useSpeech } from '../../words/speak.js'
import { SeatAside } from '../seats/seat-aside.js'
import { DecisionPanel } from './decision-panel.js'
import { contactOf, type Draft, emptyDraft } from './draft.js'
import { IntakeForm } from './intake-form.js'
import { proposalsOf } from './proposals.js'
import { Queues } from './queues.js'
import { Recent } from './recent-contacts.js'
import { Taken } from './taken.js'
import { useKeys } from './use-keys.js'
import { useTriage } from './use-triage.js'

const TAKES_CONTACTS = ['agent', 'call_taker', 'dispatcher', 'shift_lead']

export default function Seat({ account }: { readonly account: Account }) {
  const { say } = useSpeech()
  const takesContacts = account.roles.some((role) => TAKES_CONTACTS.includes(role))
  return (
    <div className={takesContacts ? 'seat' : 'seat only-queues'}>
      <h1 className="skip">{say('nav.seat')}</h1>
      {takesContacts ? <Desk /> : null}
      <Queues account={account} />
      {takesContacts ? <Recent /> : null}
    </div>
  )
}

/** A look at another screen must not cost the words of a caller; leaving (which reloads the page) forgets them. */
let kept: { readonly draft: Draft | null; readonly taken: ContactAnswer | null } = { draft: null, taken: null }

function Desk() {
  const client = useQueryClient()
  const { keyFor, done } = useIntent()
  const [draft, setDraft] = useState<Draft>(() => kept.draft ?? emptyDraft())
  const [taken, setTaken] = useState<ContactAnswer | null>(() => kept.taken)
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const { decision, thinking, error: triageError, retry } = useTriage(draft, taken === null)
  useEffect(() => {
    kept = { draft, taken }
  }, [draft, taken])
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))
  const ready = draft.text.trim().length >= 2

  const save = async (handOver = false): Promise<void> => {
    if (!ready || saving || taken) return
    setSaving(true)
    setError(null)
    const body = { ...contactOf(draft, decision), ...(handOver ? { handOver } : {}) }
    try {
      const answer = await ask<ContactAnswer>('/api/contacts', { method: 'POST', body, key: keyFor(body) })
      done()
      setTaken(answer)
      void client.invalidateQueries({ queryKey: keys.legs })
      void client.invalidateQueries({ queryKey: keys.overview })
    } catch (fault) {
      setError(fault instanceof Error ? fault : new Error(String(fault)))
    } finally {
      setSaving(false)
    }
  }
  const next = (): void => {
    setTaken(null)
    setError(null)
    setDraft(emptyDraft())
  }
  const answer = (fact: string, value: string): void => change({ facts: { ...draft.facts, [fact]: value } })
  const question = taken ? null : (decision?.ask ?? null)
  const answers = Object.fromEntries(
    (question?.options ?? []).map((option, at) => [String(at + 1), () => answer(question?.fact ?? '', option.id)]),
  )
  const proposals = taken ? [] : proposalsOf(decision, draft.chosen)
  const picks = Object.fromEntries(proposals.map(({ id }, at) => [String(at + 1), () => change({ chosen: [id] })]))
  useKeys({
    ...answers,
    ...picks,
    'Ctrl+Enter': taken ? undefined : () => void save(),
    // Saved and handed over as decided, in one deed: for the caller who cannot wait.
    F2: taken ? undefined : () => void save(true),
    'Alt+N': next,
    'Alt+D': taken ? undefined : () => change({ danger: !draft.danger }),
    Escape: taken ? undefined : () => (document.activeElement as HTMLElement | null)?.blur(),
  })
  return (
    <>
      <SeatAside text={taken ? taken.case.text : draft.text} />
      {taken ? (
        <Taken key={taken.case.id} taken={taken} next={next} />
      ) : (
        <IntakeForm
          key={draft.callRef}
          draft={draft}
          change={change}
          decision={decision}
          save={() => void save()}
          saving={saving}
          ready={ready}
          error={error}
          clear={next}
        />
      )}
      <DecisionPanel
        decision={taken ? taken.decision : decision}
        draft={draft}
        text={taken ? taken.case.text : draft.text}
        thinking={thinking && !taken}
        error={taken ? null : triageError}
        retry={() => void retry()}
        answer={taken ? null : answer}
        choose={taken ? null : (chosen) => change({ chosen })}
        forget={(fact) => {
          const { [fact]: _gone, ...rest } = draft.facts
          change({ facts: rest })
        }}
      />
    </>
  )
}
