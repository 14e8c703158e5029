// Mending what was entered: with a reason; the old values stay on the timeline for everyone.
import { App } from 'antd'
import { usePerformRecord } from '../../api/perform-record.js'
import type { RecordFile, Register } from '../../api/register-shapes.js'
import { RecordDialog } from '../../records/record-dialog.js'
import { useSpeech } from '../../words/speak.js'

interface Props {
  readonly record: RecordFile
  readonly register: Register
  readonly onClose: () => void
}

export function CorrectDialog({ record, register, onClose }: Props) {
  const { say } = useSpeech()
  const { message } = App.useApp()
  const { perform, refresh, busy, error } = usePerformRecord()
  const send = async (fields: Record<string, unknown>, reason: string): Promise<boolean> => {
    const answer = await perform(`/api/records/${record.id}/corrections`, { fields, reason }, record.version)
    if (!answer) return false
    refresh()
    void message.success(say('record.corrected'))
    onClose()
    return true
  }
  return (
    <RecordDialog
      title={
        <>
          {say('record.correct')} <span className="quiet mono">{record.number}</span>
        </>
      }
      okText={say('record.correct')}
      fields={register.fields.filter(({ computed, secret }) => !computed && !secret)}
      needs={[]}
      before={record.fields}
      links={record.links}
      words={{ label: say('record.correctWhy'), required: true, max: 500 }}
      busy={busy}
      error={error}
      send={send}
      onClose={onClose}
    >
      <p className="quiet">{say('record.correctNote')}</p>
    </RecordDialog>
  )
}
