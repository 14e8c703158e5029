// What was told in confidence, shown with a reason; who looked, when and why is on record before anything is shown.
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { ask } from '../../api/client.js'
import type { RecordFile } from '../../api/register-shapes.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'

interface Props {
  readonly record: RecordFile
  readonly onClose: () => void
  readonly onTold: (secrets: Readonly<Record<string, unknown>>) => void
}

export function RevealDialog({ record, onClose, onTold }: Props) {
  const { say } = useSpeech()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const look = async (): Promise<void> => {
    if (reason.trim() === '' || busy) return
    setBusy(true)
    setError(null)
    try {
      const body = { reason: reason.trim() }
      const answer = await ask<{ secrets: Record<string, unknown> }>(`/api/records/${record.id}/secrets`, {
        method: 'POST',
        body,
      })
      onTold(answer.secrets)
    } catch (fault) {
      setError(fault instanceof Error ? fault : new Error(String(fault)))
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      title={say('record.reveal')}
      okText={say('case.unmaskDo')}
      okButtonProps={{ disabled: reason.trim() === '' }}
      confirmLoading={busy}
      onOk={() => void look()}
      onCancel={onClose}
    >
      <p className="quiet">{say('record.revealNote')}</p>
      <Input
        aria-label={say('field.reason')}
        placeholder={say('field.reason')}
        value={reason}
        maxLength={500}
        autoFocus
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={() => void look()}
      />
      <ErrorNote error={error} />
    </Modal>
  )
}
