// Every unmasking of the files of one number: who, when, why.
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { ask } from '../../api/client.js'
import { go } from '../../route.js'
import { ErrorNote } from '../../shell/error-note.js'
import { LabelledInput } from '../../shell/labelled-input.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'

interface Look {
  readonly id: string
  readonly at: string
  readonly account: string
  readonly operation: string
  readonly reason: string
  readonly caseId: string | null
  readonly allowed: boolean
}

export function Looks() {
  const { say, language } = useSpeech()
  const [phone, setPhone] = useState('')
  const [rows, setRows] = useState<readonly Look[] | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const look = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setError(null)
    try {
      const query = new URLSearchParams({ phone: phone.trim(), operation: 'case.unmask', limit: '200' })
      setRows(await ask<Look[]>(`/api/audit?${query}`))
    } catch (fault) {
      setRows(null)
      setError(fault instanceof Error ? fault : new Error(String(fault)))
    }
  }
  return (
    <section className="panel" aria-labelledby="looks-title" data-testid="looks">
      <header>
        <h2 id="looks-title">{say('exports.looks')}</h2>
      </header>
      <p className="quiet">{say('exports.looksNote')}</p>
      <form className="wish" onSubmit={(event) => void look(event)}>
        <LabelledInput label={say('exports.phone')} value={phone} onChange={setPhone} inputMode="tel" />
        <Button htmlType="submit" disabled={phone.trim().length < 3}>
          {say('exports.find')}
        </Button>
      </form>
      <ErrorNote error={error} />
      {rows?.length === 0 ? <p className="quiet">{say('exports.looksNone')}</p> : null}
      {rows && rows.length > 0 ? (
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{say('shares.at')}</th>
              <th scope="col">{say('exports.account')}</th>
              <th scope="col">{say('exports.reason')}</th>
              <th scope="col">{say('exports.caseId')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>{momentInWords(row.at, language)}</td>
                <td>{row.account}</td>
                <td>
                  {row.allowed ? '' : '✗ '}
                  {row.reason}
                </td>
                <td>
                  <Button size="small" type="link" onClick={() => go(`/case/${row.caseId}`)}>
                    {say('mark.open')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  )
}
