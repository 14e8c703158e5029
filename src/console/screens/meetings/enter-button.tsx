// Enters a record that belongs to a meeting; the meeting is filled in already.
import { App, Button } from 'antd'
import { useState } from 'react'
import { usePerformRecord } from '../../api/perform-record.js'
import { useRegister } from '../../api/registers.js'
import { RecordDialog } from '../../records/record-dialog.js'
import { useSpeech } from '../../words/speak.js'

interface Props {
  readonly register: string
  readonly given: Readonly<Record<string, string>>
  readonly label: string
  readonly primary?: boolean
  /** What follows once it is entered. */
  readonly then?: (id: string) => void
}

export function EnterButton({ register: id, given, label, primary, then }: Props) {
  const { say, of } = useSpeech()
  const { message } = App.useApp()
  const register = useRegister(id)
  const { perform, refresh, busy, error, reset } = usePerformRecord()
  const [open, setOpen] = useState(false)
  const shown = register.data
  if (!shown?.mayOpen) return null
  const takes = shown.takes.filter((name) => !(name in given))
  const fields = shown.fields.filter((field) => takes.includes(field.id))
  const enter = async (values: Record<string, unknown>): Promise<boolean> => {
    const answer = await perform(`/api/registers/${id}/records`, { fields: { ...values, ...given } })
    if (!answer) return false
    refresh()
    void message.success(say('record.moved', { deed: label }))
    setOpen(false)
    then?.(answer.record.id)
    return true
  }
  return (
    <>
      <Button
        type={primary ? 'primary' : 'default'}
        onClick={() => {
          reset()
          setOpen(true)
        }}
      >
        {label}
      </Button>
      {open ? (
        <RecordDialog
          title={label}
          okText={label}
          fields={fields}
          needs={fields.filter(({ required }) => required).map((field) => field.id)}
          busy={busy}
          error={error}
          send={enter}
          onClose={() => setOpen(false)}
        >
          <p className="quiet">{of(shown.what)}</p>
        </RecordDialog>
      ) : null}
    </>
  )
}
