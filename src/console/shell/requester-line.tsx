// The requester, masked; shown whole only with a reason, which is written to the audit ledger.
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { ask } from '../api/client.js'
import type { CaseFile, Unmasked } from '../api/shapes.js'
import { useSpeech } from '../words/speak.js'
import { ErrorNote } from './error-note.js'

export function RequesterLine({ file, mayUnmask }: { readonly file: CaseFile; readonly mayUnmask: boolean }) {
  const { say } = useSpeech()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [shown, setShown] = useState<Unmasked | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)
  const { name, phone, secret } = shown ?? file.requester
  const show = async (): Promise<void> => {
    if (reason.trim() === '') return
    setBusy(true)
    setError(null)
    try {
      setShown(await ask<Unmasked>(`/api/cases/${file.id}/unmask`, { method: 'POST', body: { reason: reason.trim() } }))
      setAsking(false)
    } catch (fault) {
      setError(fault instanceof Error ? fault : new Error(String(fault)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <span>
      {[name, phone].filter(Boolean).join(' ') || say('common.unset')}{' '}
      {secret ? <span className="danger-mark">{say('seat.secret')}</span> : null}{' '}
      {mayUnmask && !shown ? (
        <button type="button" className="cite" onClick={() => setAsking(true)}>
          {say('case.unmask')}
        </button>
      ) : null}
      <Modal
        open={asking}
        title={say('case.unmaskTitle')}
        onCancel={() => setAsking(false)}
        footer={[
          <Button key="no" onClick={() => setAsking(false)}>
            {say('common.cancel')}
          </Button>,
          <Button key="yes" type="primary" loading={busy} disabled={reason.trim() === ''} onClick={() => void show()}>
            {say('case.unmaskDo')}
          </Button>,
        ]}
      >
        <p className="quiet">{say('case.unmaskNote')}</p>
        <Input
          aria-label={say('field.reason')}
          placeholder={say('field.reason')}
          value={reason}
          maxLength={500}
          autoFocus
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={() => void show()}
        />
        <ErrorNote error={error} />
      </Modal>
    </span>
  )
}
