// The case file with its chain of actions, for somebody who wants to check it without us. Why it is taken out is recorded.
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { send } from '../../api/client.js'
import type { CaseFile } from '../../api/shapes.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'

export function ExportButton({ file }: { readonly file: CaseFile }) {
  const { say } = useSpeech()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)
  const take = async (): Promise<void> => {
    setBusy(true)
    setError(null)
    try {
      const answer = await send(`/api/cases/${file.id}/export?${new URLSearchParams({ reason: reason.trim() })}`)
      const link = document.createElement('a')
      link.href = URL.createObjectURL(await answer.blob())
      link.download = `${file.number}.ndjson`
      link.click()
      URL.revokeObjectURL(link.href)
      setAsking(false)
    } catch (fault) {
      setError(fault instanceof Error ? fault : new Error(String(fault)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {say('case.export')}
      </Button>
      <Modal
        open={asking}
        title={say('case.export')}
        okText={say('case.exportDo')}
        confirmLoading={busy}
        okButtonProps={{ disabled: reason.trim() === '' }}
        onOk={() => void take()}
        onCancel={() => setAsking(false)}
      >
        <p className="quiet">{say('case.exportNote')}</p>
        <Input
          aria-label={say('field.reason')}
          placeholder={say('field.reason')}
          value={reason}
          maxLength={500}
          autoFocus
          onChange={(event) => setReason(event.target.value)}
        />
        <ErrorNote error={error} />
      </Modal>
    </>
  )
}
