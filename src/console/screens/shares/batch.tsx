// Taking a batch: what for, in which form, how far it has come, and the digest under which it stands in the ledger.
import { Button } from 'antd'
import { useState } from 'react'
import { ask, send } from '../../api/client.js'
import { saveAnswer } from '../../api/save-answer.js'
import type { SharedPageView, ShareView, Wish } from '../../api/shares.js'
import { ErrorNote } from '../../shell/error-note.js'
import { LabelledInput } from '../../shell/labelled-input.js'
import { useSpeech } from '../../words/speak.js'

const FORMATS = ['xlsx', 'csv', 'jsonl'] as const

export function Batch({ share, wish }: { readonly share: ShareView; readonly wish: Wish }) {
  const { say } = useSpeech()
  const [reason, setReason] = useState('')
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('xlsx')
  const [step, setStep] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const { number: _, ...within } = wish
  const take = async (): Promise<void> => {
    setError(null)
    setDone(null)
    try {
      setStep(say('shares.counting'))
      if (share.uses.includes('look_up')) {
        const query = new URLSearchParams({ ...within, limit: '1' })
        const { total } = await ask<SharedPageView>(`/api/shares/${share.number}/files?${query}`)
        setStep(say('shares.taking', { n: total }))
      }
      const body = { format, reason: reason.trim(), ...within }
      const answer = await send(`/api/shares/${share.number}/batch`, { method: 'POST', body })
      const n = answer.headers.get('x-liandong-count') ?? '?'
      const digest = (answer.headers.get('x-liandong-sha256') ?? '').slice(0, 12)
      await saveAnswer(answer, `${share.number}.${format}`)
      setDone(say('shares.taken', { n, digest }))
    } catch (fault) {
      setError(fault instanceof Error ? fault : new Error(String(fault)))
    } finally {
      setStep(null)
    }
  }
  return (
    <section className="panel" aria-labelledby="batch-title">
      <header>
        <h2 id="batch-title">{say('shares.batch')}</h2>
      </header>
      <p className="quiet">{say('shares.batchNote')}</p>
      <div className="wish">
        <LabelledInput label={say('shares.batchFor')} value={reason} onChange={setReason} maxLength={300} />
        <label>
          {say('shares.format')}
          <select value={format} onChange={(event) => setFormat(event.target.value as typeof format)}>
            {FORMATS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <Button
          type="primary"
          disabled={reason.trim() === '' || step !== null}
          onClick={() => void take()}
          data-testid="take-batch"
        >
          {say('shares.batch')}
        </Button>
      </div>
      <p role="status" data-testid="batch-status">
        {step ? (
          <>
            <progress aria-label={say('shares.batch')} /> {step}
          </>
        ) : (
          done
        )}
      </p>
      <ErrorNote error={error} />
    </section>
  )
}
