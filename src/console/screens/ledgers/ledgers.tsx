// The account books of the place: balances drawn, each a door to its entries.
import { Spin } from 'antd'
import '../registers/registers.css'
import './ledgers.css'
import type { LedgerHead } from '../../api/register-shapes.js'
import { useLedgers } from '../../api/registers.js'
import { go } from '../../route.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { Balances } from './balances.js'

export default function Ledgers() {
  const { say } = useSpeech()
  const ledgers = useLedgers()
  return (
    <div className="ledgers">
      <header className="panel">
        <h1>{say('nav.ledgers')}</h1>
        <p className="quiet lead">{say('ledgers.what')}</p>
      </header>
      <ErrorNote error={ledgers.error} retry={() => void ledgers.refetch()} />
      {ledgers.isLoading ? <Spin /> : null}
      {ledgers.data?.length === 0 ? <p className="panel quiet">{say('ledgers.none')}</p> : null}
      <div className="books" data-testid="ledgers">
        {(ledgers.data ?? []).map((ledger) => (
          <Book key={ledger.id} ledger={ledger} />
        ))}
      </div>
    </div>
  )
}

function Book({ ledger }: { readonly ledger: LedgerHead }) {
  const { say, of } = useSpeech()
  const href = `/ledgers/${ledger.id}`
  return (
    <section className="panel book" aria-labelledby={`book-${ledger.id}`} data-ledger={ledger.id}>
      <header>
        <h2 id={`book-${ledger.id}`}>
          <a
            href={href}
            onClick={(event) => {
              event.preventDefault()
              go(href)
            }}
          >
            {of(ledger.title)}
          </a>
        </h2>
        <small className="quiet">
          {ledger.paper.number} · {say('ledger.entries', { n: ledger.entries })}
        </small>
      </header>
      <Balances ledger={ledger} />
    </section>
  )
}
