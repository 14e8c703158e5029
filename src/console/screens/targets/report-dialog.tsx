// Reporting how far a target has come: a record of the register of reports, verified by somebody else before it counts.
import { App, Modal, Spin } from 'antd'
import { usePerformRecord } from '../../api/perform-record.js'
import { useRegister } from '../../api/registers.js'
import type { Target } from '../../api/targets.js'
import { RecordDialog } from '../../records/record-dialog.js'
import { go } from '../../route.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'

/** Built in: the only register a screen knows by name. */
const REPORTS = 'target-reports'

export function ReportDialog({ target, onClose }: { readonly target: Target; readonly onClose: () => void }) {
  const { say, of } = useSpeech()
  const { message } = App.useApp()
  const register = useRegister(REPORTS)
  const { perform, refresh, busy, error } = usePerformRecord()
  const title = `${say('target.report')}：${of(target.name)}`
  if (!register.data) {
    return (
      <Modal open title={title} footer={null} onCancel={onClose}>
        {register.error ? <ErrorNote error={register.error} retry={() => void register.refetch()} /> : <Spin />}
      </Modal>
    )
  }
  const { fields, takes, mayOpen } = register.data
  if (!mayOpen) {
    return (
      <Modal open title={title} footer={null} onCancel={onClose}>
        <p>{say('target.mayNotReport')}</p>
      </Modal>
    )
  }
  const asked = fields
    .filter(({ id, computed }) => takes.includes(id) && id !== 'target' && !computed)
    .filter(({ id }) => id !== 'town' || target.towns.length > 0)
    .map((field) => (field.id === 'value' && target.unit ? { ...field, unit: target.unit } : field))
  const send = async (given: Record<string, unknown>): Promise<boolean> => {
    const answer = await perform(`/api/registers/${REPORTS}/records`, { fields: { ...given, target: target.id } })
    if (!answer) return false
    refresh()
    void message.success(say('target.reported', { number: answer.record.number }))
    onClose()
    go(`/record/${answer.record.id}`)
    return true
  }
  return (
    <RecordDialog
      title={title}
      okText={say('target.report')}
      fields={asked}
      needs={asked.filter(({ required }) => required).map(({ id }) => id)}
      draft={`report.${target.id}`}
      busy={busy}
      error={error}
      send={send}
      onClose={onClose}
    >
      <p className="quiet">{say('target.reportNote')}</p>
    </RecordDialog>
  )
}
