// One dialog for entering, moving and correcting a record: its fields from the pack, faults beside them, Ctrl+Enter sends.
import { Form, Input, Modal } from 'antd'
import { type ReactNode, useEffect, useMemo } from 'react'
import { Problem } from '../api/problem.js'
import type { RecordFile, RegisterField } from '../api/register-shapes.js'
import { ErrorNote } from '../shell/error-note.js'
import { useSpeech } from '../words/speak.js'
import './records.css'
import { dropDraft, keepDraft, readDraft } from './draft.js'
import { FieldControl } from './field-control.js'
import { type FormValues, givenFields, startOf } from './read-form.js'

interface Props {
  readonly title: ReactNode
  readonly okText: string
  readonly fields: readonly RegisterField[]
  /** Ids that have to be filled. */
  readonly needs: readonly string[]
  /** What stands there now. */
  readonly before?: FormValues
  readonly links?: RecordFile['links']
  /** A text beside the fields: a note, or the reason of a correction. */
  readonly words?: { readonly label: string; readonly required: boolean; readonly max: number }
  /** Kept for this window under this name until it is entered. */
  readonly draft?: string
  readonly busy: boolean
  readonly error: Error | null
  readonly send: (fields: Record<string, unknown>, words: string) => Promise<unknown>
  readonly onClose: () => void
  readonly children?: ReactNode
}

const WORDS = '__words'

export function RecordDialog(props: Props) {
  const { title, okText, fields, needs, before, links = {}, words, draft, busy, error, send, onClose, children } = props
  const { say } = useSpeech()
  const [form] = Form.useForm<Record<string, unknown>>()
  const kept = useMemo(() => (draft ? readDraft(draft) : null), [draft])
  // Laid out once: what is read anew behind the dialog must not wipe what is being typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const start = useMemo(() => ({ ...startOf(fields, before), ...kept }), [])
  useEffect(() => showAtFields(error, fields, form.setFields), [error, fields, form])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) form.submit()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [form])
  const finish = async (said: Record<string, unknown>): Promise<void> => {
    const answer = await send(givenFields(fields, said, before), String(said[WORDS] ?? '').trim())
    if (answer && draft) dropDraft(draft)
  }
  const startAfresh = (): void => {
    if (draft) dropDraft(draft)
    form.setFieldsValue({ ...Object.fromEntries(fields.map(({ id }) => [id, undefined])), ...startOf(fields, before) })
  }
  return (
    <Modal
      open
      title={title}
      okText={`${okText} (Ctrl+Enter)`}
      onOk={() => form.submit()}
      confirmLoading={busy}
      onCancel={onClose}
      width={fields.length > 5 ? 820 : 560}
      mask={{ closable: false }}
    >
      {children}
      {kept ? (
        <p className="due soon">
          {say('record.draftBack')}{' '}
          <button type="button" className="cite" onClick={startAfresh}>
            {say('record.draftDrop')}
          </button>
        </p>
      ) : null}
      <Form
        form={form}
        layout="vertical"
        className={fields.length > 5 ? 'record-form two' : 'record-form'}
        initialValues={start}
        onValuesChange={(_, said) => {
          if (draft) keepDraft(draft, fields, said)
        }}
        onFinish={(said) => void finish(said)}
        scrollToFirstError
      >
        {fields.map((field, at) => {
          const link = links[field.id]
          return (
            <FieldControl
              key={field.id}
              field={field}
              required={needs.includes(field.id)}
              first={at === 0}
              known={link ? `${link.headline}  ${link.number}` : undefined}
            />
          )
        })}
        {words ? (
          <Form.Item
            name={WORDS}
            label={words.label}
            className="wide"
            rules={
              words.required
                ? [{ required: true, whitespace: true, message: say('field.needed', { name: words.label }) }]
                : []
            }
          >
            <Input.TextArea
              autoSize={{ minRows: 2, maxRows: 8 }}
              maxLength={words.max}
              autoFocus={fields.length === 0}
            />
          </Form.Item>
        ) : null}
      </Form>
      <div data-testid="refused">
        <ErrorNote error={error} />
      </div>
    </Modal>
  )
}

function showAtFields(
  error: Error | null,
  fields: readonly RegisterField[],
  setFields: (data: { name: string; errors: string[] }[]) => void,
): void {
  if (!(error instanceof Problem)) return
  const known = new Set(fields.map(({ id }) => id))
  setFields(
    error.fields
      .map(({ field, reason }) => ({ name: field.replace(/^body\.(fields\.)?/, ''), errors: [reason] }))
      .filter(({ name }) => known.has(name)),
  )
}
