// The entries of a book, newest first: from which account to which, how much, for which record, and the balances after it.
import type { Ledger } from '../../api/register-shapes.js'
import { grouped } from '../../records/value-words.js'
import { go } from '../../route.js'
import { Cites } from '../../shell/cites.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'

interface Props {
  readonly ledger: Ledger
  readonly items: Ledger['items']
}

export function Entries({ ledger, items }: Props) {
  const { say, of, language } = useSpeech()
  const nameOf = (account: string): string => of(ledger.accounts.find(({ id }) => id === account)?.name) || account
  if (items.length === 0) return <p className="quiet nothing">{say('ledger.empty')}</p>
  return (
    <div className="scrolled">
      <table className="record-table entries" data-testid="entries">
        <thead>
          <tr>
            <th scope="col">{say('ledger.seq')}</th>
            <th scope="col">{say('ledger.at')}</th>
            <th scope="col">{say('ledger.text')}</th>
            <th scope="col">{say('ledger.way')}</th>
            <th scope="col" className="number">
              {say('ledger.amount')}
            </th>
            {ledger.accounts.map(({ id, name }) => (
              <th scope="col" key={id} className="number">
                {of(name)}
              </th>
            ))}
            <th scope="col">{say('cite.title')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.seq} data-seq={one.seq}>
              <td className="mono">{one.seq}</td>
              <td className="mono">{momentInWords(one.at, language)}</td>
              <td className="headline">
                <a
                  href={`/record/${one.recordId}`}
                  onClick={(event) => {
                    event.preventDefault()
                    go(`/record/${one.recordId}`)
                  }}
                >
                  {one.text}
                </a>
                <small className="mono quiet">
                  {one.recordNumber} · {one.by}
                </small>
              </td>
              <td>
                {nameOf(one.credit)} → {nameOf(one.debit)}
              </td>
              <td className="number">
                <b>{grouped(one.amount)}</b>
              </td>
              {ledger.accounts.map(({ id }) => (
                <td key={id} className={`number ${id === one.debit || id === one.credit ? '' : 'quiet'}`}>
                  {grouped(one.balances[id] ?? '0.00')}
                </td>
              ))}
              <td>
                <Cites cites={one.cites} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
