// For the auditor: every file that left the house, by who, what and when; and who was shown the identity behind one number (clause 5).
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import '../registers/registers.css'
import '../shares/shares.css'
import { useExports } from '../../api/shares.js'
import { ErrorNote } from '../../shell/error-note.js'
import { LabelledInput } from '../../shell/labelled-input.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import { Looks } from './looks.js'

const EMPTY = { search: '', account: '', from: '', to: '' }

export default function Exports() {
  const { say, language } = useSpeech()
  const [typed, setTyped] = useState(EMPTY)
  const [filter, setFilter] = useState<Readonly<Record<string, string>>>({})
  const found = useExports(filter)
  const rows = (found.data?.pages ?? []).flatMap(({ items }) => items)
  const look = (event: FormEvent): void => {
    event.preventDefault()
    const { search, account, from, to } = typed
    setFilter({
      ...(search.trim() ? { search: search.trim() } : {}),
      ...(account.trim() ? { account: account.trim() } : {}),
      ...(from ? { from: new Date(`${from}T00:00`).toISOString() } : {}),
      ...(to ? { to: new Date(`${to}T24:00`).toISOString() } : {}),
    })
  }
  const field = (id: keyof typeof EMPTY, label: string, type: 'text' | 'date' = 'text') => (
    <LabelledInput
      label={label}
      type={type}
      value={typed[id]}
      onChange={(value) => setTyped({ ...typed, [id]: value })}
    />
  )
  return (
    <div className="shares" data-testid="exports">
      <header className="panel">
        <h1>{say('nav.exports')}</h1>
        <p className="quiet">{say('exports.what')}</p>
        <form className="wish" onSubmit={look}>
          {field('search', say('exports.search'))}
          {field('account', say('exports.account'))}
          {field('from', say('exports.from'), 'date')}
          {field('to', say('shares.to_day'), 'date')}
          <Button type="primary" htmlType="submit" loading={found.isFetching}>
            {say('exports.find')}
          </Button>
        </form>
      </header>
      <ErrorNote error={found.error} retry={() => void found.refetch()} />
      <section className="panel" aria-label={say('nav.exports')}>
        {found.data && rows.length === 0 ? <p className="quiet nothing">{say('exports.none')}</p> : null}
        {rows.length > 0 ? (
          <div className="scrolled">
            <table className="record-table" data-testid="export-rows">
              <thead>
                <tr>
                  <th scope="col">{say('shares.at')}</th>
                  <th scope="col">{say('exports.account')}</th>
                  <th scope="col">{say('exports.operation')}</th>
                  <th scope="col">{say('exports.subject')}</th>
                  <th scope="col">{say('export.purpose')}</th>
                  <th scope="col" className="number">
                    {say('exports.count')}
                  </th>
                  <th scope="col">{say('exports.digest')}</th>
                  <th scope="col">{say('exports.expires')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td>{momentInWords(row.at, language)}</td>
                    <td>{row.account}</td>
                    <td className="mono">{row.operation}</td>
                    <td>{row.subject}</td>
                    <td>{row.purpose}</td>
                    <td className="number">{row.count}</td>
                    <td className="mono" title={`SHA-256 ${row.sha256}\nSM3 ${row.sm3}`}>
                      {row.sha256.slice(0, 12)}…
                    </td>
                    <td>{row.expiresOn ?? '—'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : null}
        {found.hasNextPage ? (
          <Button block loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {say('common.loadMore')}
          </Button>
        ) : null}
      </section>
      <Looks />
    </div>
  )
}
