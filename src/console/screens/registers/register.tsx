// One register: what it comes to, and its records to look through, enter, take in and take out.
import { App, Button, Dropdown, Spin } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import './registers.css'
import { send } from '../../api/client.js'
import { usePerformRecord } from '../../api/perform-record.js'
import type { Register as RegisterView } from '../../api/register-shapes.js'
import { useRegister } from '../../api/registers.js'
import { saveAnswer } from '../../api/save-answer.js'
import { RecordDialog } from '../../records/record-dialog.js'
import { go } from '../../route.js'
import { AskPurpose } from '../../shell/ask-purpose.js'
import { Cites } from '../../shell/cites.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { FiguresBoard } from './figures-board.js'
import { RecordList } from './record-list.js'

const ImportDialog = lazy(() => import('./import/import-dialog.js'))

type Opening = 'enter' | 'import' | null

export default function Register({ id, entering }: { readonly id: string; readonly entering: boolean }) {
  const { say, of } = useSpeech()
  const register = useRegister(id)
  const [opening, setOpening] = useState<Opening>(entering ? 'enter' : null)
  const { refresh } = usePerformRecord()
  const mayOpen = register.data?.mayOpen ?? false
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event
      const typing =
        target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"]') !== null
      if (event.key !== 'n' || typing || !mayOpen || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      setOpening('enter')
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [mayOpen])
  if (!register.data) {
    return register.error ? <ErrorNote error={register.error} retry={() => void register.refetch()} /> : <Spin />
  }
  const view = register.data
  return (
    <article className="register" data-testid="register">
      <header className="panel register-head">
        <div>
          <p className="quiet trail">
            <a
              href="/registers"
              onClick={(event) => {
                event.preventDefault()
                go('/registers')
              }}
            >
              {say('registers.title')}
            </a>{' '}
            › <span className="plate">{view.paper.number}</span> {view.paper.title}
          </p>
          <h1>{of(view.title)}</h1>
          <p>
            {of(view.what)} <Cites cites={view.cites} />
          </p>
        </div>
        <div className="buttons">
          {mayOpen ? (
            <>
              <Button type="primary" data-testid="enter" onClick={() => setOpening('enter')}>
                {say('register.enter')} <kbd>n</kbd>
              </Button>
              <Button data-testid="import" onClick={() => setOpening('import')}>
                {say('register.import')}
              </Button>
            </>
          ) : null}
          <ExportButton register={view} />
        </div>
      </header>
      <ErrorNote error={register.error} retry={() => void register.refetch()} />
      <FiguresBoard register={view} />
      <RecordList register={view} />
      {opening === 'enter' ? <Enter register={view} onClose={() => setOpening(null)} /> : null}
      {opening === 'import' ? (
        <Suspense fallback={null}>
          <ImportDialog
            register={view}
            onClose={() => {
              setOpening(null)
              refresh()
            }}
          />
        </Suspense>
      ) : null}
    </article>
  )
}

function Enter({ register, onClose }: { readonly register: RegisterView; readonly onClose: () => void }) {
  const { say, of } = useSpeech()
  const { message } = App.useApp()
  const { perform, refresh, busy, error } = usePerformRecord()
  const fields = register.fields.filter(({ id, computed }) => register.takes.includes(id) && !computed)
  const enter = async (given: Record<string, unknown>): Promise<boolean> => {
    const answer = await perform(`/api/registers/${register.id}/records`, { fields: given })
    if (!answer) return false
    refresh()
    for (const advice of answer.advice) void message.warning(of(advice), 8)
    void message.success(say('register.entered', { number: answer.record.number }))
    onClose()
    go(`/record/${answer.record.id}`)
    return true
  }
  return (
    <RecordDialog
      title={`${say('register.enter')}：${of(register.title)}`}
      okText={say('register.enter')}
      fields={fields}
      needs={fields.filter(({ required }) => required).map(({ id }) => id)}
      draft={`enter.${register.id}`}
      busy={busy}
      error={error}
      send={enter}
      onClose={onClose}
    >
      <p className="quiet">{of(register.what)}</p>
    </RecordDialog>
  )
}

function ExportButton({ register }: { readonly register: RegisterView }) {
  const { say, of } = useSpeech()
  const [format, setFormat] = useState<string | null>(null)
  const take = async (reason: string): Promise<void> => {
    const query = new URLSearchParams({ format: format ?? 'xlsx', reason })
    await saveAnswer(await send(`/api/registers/${register.id}/export?${query}`), `${of(register.title)}.${format}`)
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'xlsx', label: say('register.exportXlsx') },
            { key: 'csv', label: say('register.exportCsv') },
          ],
          onClick: ({ key }) => setFormat(key),
        }}
      >
        <Button aria-haspopup="menu">{say('register.export')}</Button>
      </Dropdown>
      {format === null ? null : (
        <AskPurpose title={say('register.export')} take={take} onClose={() => setFormat(null)} />
      )}
    </>
  )
}
