// One dialog for every deed on a case file: its few questions, everything known filled in, faults shown at their field.
import { useQueryClient } from '@tanstack/react-query'
import { Form, Modal, Spin } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { ask } from '../api/client.js'
import { useIntent, usePerform } from '../api/perform.js'
import { Problem } from '../api/problem.js'
import { keys, useCase } from '../api/reads.js'
import type { CaseView, CommandBody, CommandName } from '../api/shapes.js'
import { useLabels } from '../shell/book.js'
import { ErrorNote } from '../shell/error-note.js'
import { RequesterLine } from '../shell/requester-line.js'
import { useSpeech } from '../words/speak.js'
import { type Aim, bodyOf } from './body.js'
import { DutyWarning } from './duty-warning.js'
import type { Field, FormDeed } from './field.js'
import { FieldInput } from './field-input.js'
import { fieldsOf } from './fields.js'

export interface Opening {
  readonly caseId: string
  readonly deed: FormDeed
  readonly aim?: Aim
  /** Filled in beforehand, to be read over and changed. */
  readonly given?: Readonly<Record<string, string>>
  /** What the person is told it is about, where the form does not ask. */
  readonly about?: string
}

interface Props {
  readonly opening: Opening | null
  readonly onClose: (done: boolean) => void
}

export function CommandDialog({ opening, onClose }: Props) {
  if (!opening) return null
  return (
    <Loaded
      key={`${opening.caseId}.${opening.deed}.${JSON.stringify(opening.aim ?? {})}`}
      opening={opening}
      onClose={onClose}
    />
  )
}

function Loaded({ opening, onClose }: { readonly opening: Opening; readonly onClose: (done: boolean) => void }) {
  const view = useCase(opening.caseId, true)
  const { word } = useLabels()
  const title = word('commands', opening.deed)
  // A file read a minute ago may have moved on: the form is laid out for what is true now.
  if (view.data && view.isFetchedAfterMount)
    return <Asking opening={opening} view={view.data} title={title} onClose={onClose} />
  return (
    <Modal open title={title} footer={null} onCancel={() => onClose(false)}>
      {view.error ? <ErrorNote error={view.error} retry={() => void view.refetch()} /> : <Spin />}
    </Modal>
  )
}

/** Deeds for which somebody picks up the telephone. */
const CALLS: readonly FormDeed[] = ['record-follow-up', 'settle-duty']

interface AskingProps {
  readonly opening: Opening
  readonly view: CaseView
  readonly title: string
  readonly onClose: (done: boolean) => void
}

function Asking({ opening: { caseId, deed, aim = {}, given = {}, about }, view, title, onClose }: AskingProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const [form] = Form.useForm<Record<string, unknown>>()
  const { send, busy, error } = useSend(caseId, deed)
  const [seen] = useState(view.case.version)
  const file = view.case
  const leg = file.legs.find(({ id }) => id === aim.legId)
  // The form is laid out for the file as it was when it opened; a change underneath must not wipe what is being typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const fields = useMemo(
    () => fieldsOf(deed, { file, leg, labels, say }).filter(({ name }) => !Object.hasOwn(aim, name)),
    [deed, labels, say],
  )
  const values = Form.useWatch([], form) ?? {}
  const chosen = values.lead ?? values.reassignTo
  const goesTo = typeof chosen === 'string' && chosen !== '' ? chosen : null
  useEffect(() => showAtFields(error, fields, form.setFields), [error, fields, form])
  // Wherever in the dialog the focus is, also on no field at all.
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) form.submit()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [form])

  const finish = async (said: Record<string, unknown>): Promise<void> => {
    if (await send(bodyOf(deed, onlyAsked(said, fields), aim))) onClose(true)
  }
  return (
    <Modal
      open
      title={
        <>
          {title} <span className="quiet mono">{file.number}</span>
        </>
      }
      okText={`${title} (Ctrl+Enter)`}
      onOk={() => form.submit()}
      confirmLoading={busy}
      onCancel={() => onClose(false)}
      width={560}
      destroyOnHidden
    >
      <p className="quiet" style={{ margin: '0 0 8px', maxHeight: 66, overflow: 'auto' }}>
        {file.text}
      </p>
      {about ? <p>{about}</p> : null}
      {goesTo === null ? null : (
        <DutyWarning unit={goesTo} town={file.place.town} rows={file.decision.matters.map(({ id }) => id)} />
      )}
      {file.version !== seen ? <p className="due soon">{say('dialog.changed')}</p> : null}
      {leg?.request ? (
        <p>
          {say(leg.request.kind === 'return' ? 'dialog.returnAsked' : 'dialog.extensionAsked', {
            unit: labels.holder(leg.holder),
            days: leg.request.days ?? '',
          })}{' '}
          {leg.request.kind === 'return' ? labels.ground(leg.request.ground) : leg.request.ground} {leg.request.cite}{' '}
          {leg.request.note}
        </p>
      ) : null}
      {deed === 'review-result' && leg?.result ? <blockquote className="said">{leg.result.text}</blockquote> : null}
      {CALLS.includes(deed) ? (
        <p>
          {say('case.requester')}：
          <RequesterLine file={file} mayUnmask={view.allowed.includes('unmask')} />
        </p>
      ) : null}
      {deed === 'record-follow-up'
        ? file.legs
            .filter((each) => each.result !== null && each.kind !== 'order')
            .map((each) => (
              <blockquote className="said" key={each.id}>
                <small className="quiet">{say('citizen.result')}</small> {each.result?.text}
              </blockquote>
            ))
        : null}
      <Form
        form={form}
        layout="vertical"
        initialValues={Object.fromEntries(fields.map(({ name, initial }) => [name, given[name] ?? initial]))}
        onFinish={(said) => void finish(said)}
      >
        {fields.map((field, at) =>
          isAsked(field, values) ? <FieldInput key={field.name} field={field} first={at === 0} /> : null,
        )}
        {fields.length === 0 ? <p>{say('dialog.sure', { deed: title })}</p> : null}
      </Form>
      <ErrorNote error={error} />
    </Modal>
  )
}

function isAsked(field: Field, values: Readonly<Record<string, unknown>>): boolean {
  return field.when === undefined || field.when.is.includes(values[field.when.field])
}

/** A field that was hidden again keeps its value in the form; it must not be sent. */
function onlyAsked(values: Record<string, unknown>, fields: readonly Field[]): Record<string, unknown> {
  return Object.fromEntries(fields.filter((field) => isAsked(field, values)).map(({ name }) => [name, values[name]]))
}

function showAtFields(
  error: Error | null,
  fields: readonly Field[],
  setFields: (data: { name: string; errors: string[] }[]) => void,
): void {
  if (!(error instanceof Problem)) return
  const known = new Set(fields.map(({ name }) => name))
  setFields(
    error.fields
      .map(({ field, reason }) => ({ name: field.replace(/^body\./, '').split('.')[0] ?? '', errors: [reason] }))
      .filter(({ name }) => known.has(name)),
  )
}

/** Sends any deed; merging has its own path but the same manners. */
function useSend(caseId: string, deed: FormDeed) {
  const { perform, busy, error } = usePerform()
  const client = useQueryClient()
  const { keyFor } = useIntent()
  const [merging, setMerging] = useState<{ busy: boolean; error: Error | null }>({ busy: false, error: null })
  const send = async (body: Record<string, unknown>): Promise<boolean> => {
    if (deed !== 'merge') {
      // The table of fields and the contract are compared by a test; the compiler cannot follow a table.
      return perform({ caseId, name: deed, body: body as CommandBody<CommandName> }).then(
        () => true,
        () => false,
      )
    }
    setMerging({ busy: true, error: null })
    try {
      await ask(`/api/cases/${caseId}/merge`, { method: 'POST', body, key: keyFor(body) })
      await client.invalidateQueries({ queryKey: keys.case(caseId) })
      setMerging({ busy: false, error: null })
      return true
    } catch (fault) {
      setMerging({ busy: false, error: fault instanceof Error ? fault : new Error(String(fault)) })
      return false
    }
  }
  return { send, busy: busy || merging.busy, error: error ?? merging.error }
}
