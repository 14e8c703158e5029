// What is it taken out for? Asked before anything leaves the house; the answer stands in the ledger of exports (clause 5).
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useSpeech } from '../words/speak.js'
import { ErrorNote } from './error-note.js'

interface Props {
  readonly title: string
  /** Takes the file out; what it throws is shown. */
  readonly take: (reason: string) => Promise<void>
  readonly onClose: () => void
}

export function AskPurpose({ title, take, onClose }: Props) {
  const { say } = useSpeech()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const done = async (): Promise<void> => {
    setBusy(true)
    setError(null)
    try {
      await take(reason.trim())
      onClose()
    } catch (fault) {
      setError(fault instanceof Error ? fault : new Error(String(fault)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      title={title}
      okText={say('register.export')}
      cancelText={say('common.cancel')}
      confirmLoading={busy}
      okButtonProps={{ disabled: reason.trim() === '' }}
      onOk={() => void done()}
      onCancel={onClose}
    >
      <p className="quiet">{say('export.purposeNote')}</p>
      <Input
        aria-label={say('export.purpose')}
        placeholder={say('export.purpose')}
        value={reason}
        maxLength={300}
        autoFocus
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={() => (reason.trim() === '' ? undefined : void done())}
      />
      <ErrorNote error={error} />
    </Modal>
  )
}
