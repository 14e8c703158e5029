// Harassment (R04): entering one, with the contacts counted by the node; what has been entered; and one file with its evidence.
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import '../registers/registers.css'
import '../shares/shares.css'
import { ask } from '../../api/client.js'
import { useIntent } from '../../api/perform.js'
import { useRecords, useRegister } from '../../api/registers.js'
import { go } from '../../route.js'
import { ErrorNote } from '../../shell/error-note.js'
import { LabelledInput } from '../../shell/labelled-input.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import { Evidence } from './evidence.js'

export default function Harassment({ id }: { readonly id: string | undefined }) {
  const { say } = useSpeech()
  if (id !== undefined) return <Evidence id={id} />
  return (
    <div className="shares" data-testid="harassment">
      <header className="panel">
        <h1>{say('nav.harassment')}</h1>
        <p className="quiet">{say('harassment.what')}</p>
        <p className="mark-note">{say('mark.rule')}</p>
      </header>
      <Enter />
      <Entered />
    </div>
  )
}

const SIGNS = [
  ['abuse', 'harassment.abuse'],
  ['threat', 'harassment.threat'],
  ['knownIllness', 'harassment.knownIllness'],
  ['genuineRequest', 'harassment.genuine'],
] as const

function Enter() {
  const { say } = useSpeech()
  const { keyFor, done } = useIntent()
  const [phone, setPhone] = useState('')
  const [called, setCalled] = useState('')
  const [signs, setSigns] = useState<Readonly<Record<string, boolean>>>({})
  const [error, setError] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)
  const enter = async (): Promise<void> => {
    setBusy(true)
    setError(null)
    try {
      const body = { phone: phone.trim(), called: called.trim(), ...signs }
      const { id } = await ask<{ id: string }>('/api/harassment', {
        method: 'POST',
        body,
        key: keyFor(['harassment', body]),
      })
      done()
      go(`/harassment/${id}`)
    } catch (fault) {
      setError(fault instanceof Error ? fault : new Error(String(fault)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className="panel" aria-labelledby="enter-title">
      <header>
        <h2 id="enter-title">{say('harassment.enter')}</h2>
      </header>
      <div className="wish">
        <LabelledInput
          label={say('harassment.phone')}
          value={phone}
          onChange={setPhone}
          maxLength={24}
          inputMode="tel"
        />
        <LabelledInput label={say('harassment.called')} value={called} onChange={setCalled} maxLength={200} wide />
        <Button
          type="primary"
          loading={busy}
          disabled={phone.trim().length < 3 || called.trim() === ''}
          onClick={() => void enter()}
          data-testid="enter-harassment"
        >
          {say('harassment.enterDo')}
        </Button>
      </div>
      <p className="tick-row">
        {SIGNS.map(([id, word]) => (
          <Checkbox
            key={id}
            checked={signs[id] ?? false}
            onChange={(event) => setSigns({ ...signs, [id]: event.target.checked })}
          >
            {say(word)}
          </Checkbox>
        ))}
      </p>
      <ErrorNote error={error} />
    </section>
  )
}

function Entered() {
  const { say, of, language } = useSpeech()
  const records = useRecords('harassment', {})
  const register = useRegister('harassment')
  const rows = (records.data?.pages ?? []).flatMap(({ items }) => items)
  return (
    <section className="panel" aria-label={say('nav.harassment')}>
      <ErrorNote error={records.error} retry={() => void records.refetch()} />
      {records.data && rows.length === 0 ? <p className="quiet nothing">{say('harassment.empty')}</p> : null}
      {rows.length > 0 ? (
        <div className="scrolled">
          <table className="record-table" data-testid="harassment-rows">
            <thead>
              <tr>
                <th scope="col">{say('shares.number')}</th>
                <th scope="col">{say('harassment.called')}</th>
                <th scope="col" className="number">
                  {say('exports.count')}
                </th>
                <th scope="col">{say('harassment.state')}</th>
                <th scope="col">{say('harassment.until')}</th>
                <th scope="col">{say('shares.at')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td className="mono">
                    <a
                      href={`/harassment/${row.id}`}
                      onClick={(event) => {
                        event.preventDefault()
                        go(`/harassment/${row.id}`)
                      }}
                    >
                      {row.number}
                    </a>
                  </td>
                  <td>{row.headline}</td>
                  <td className="number">{String(row.fields.count7d ?? '')}</td>
                  <td>{of(register.data?.states.find(({ id }) => id === row.state)?.name) || row.state}</td>
                  <td>{String(row.fields.markedUntil ?? '—')}</td>
                  <td>{momentInWords(row.openedAt, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {records.hasNextPage ? (
        <Button block loading={records.isFetchingNextPage} onClick={() => void records.fetchNextPage()}>
          {say('common.loadMore')}
        </Button>
      ) : null}
    </section>
  )
}
