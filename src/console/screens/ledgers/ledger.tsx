// One account book: balances, every entry with what the accounts stood at after it, and whether the chain holds.
import { Button, Spin } from 'antd'
import { useState } from 'react'
import '../registers/registers.css'
import './ledgers.css'
import { ask, send } from '../../api/client.js'
import type { Ledger as LedgerView } from '../../api/register-shapes.js'
import { useLedger } from '../../api/registers.js'
import { saveAnswer } from '../../api/save-answer.js'
import { go } from '../../route.js'
import { AskPurpose } from '../../shell/ask-purpose.js'
import { Cites } from '../../shell/cites.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { Balances } from './balances.js'
import { Entries } from './entries.js'

export default function Ledger({ id }: { readonly id: string }) {
  const { say, of } = useSpeech()
  const ledger = useLedger(id)
  const [head] = ledger.data?.pages ?? []
  if (!head) return ledger.error ? <ErrorNote error={ledger.error} retry={() => void ledger.refetch()} /> : <Spin />
  const items = (ledger.data?.pages ?? []).flatMap((page) => page.items)
  return (
    <article className="ledger" data-testid="ledger">
      <header className="panel register-head">
        <div>
          <p className="quiet trail">
            <a
              href="/ledgers"
              onClick={(event) => {
                event.preventDefault()
                go('/ledgers')
              }}
            >
              {say('nav.ledgers')}
            </a>{' '}
            › <span className="plate">{head.paper.number}</span> {head.paper.title}
          </p>
          <h1>{of(head.title)}</h1>
          <p>
            <Cites cites={head.cites} />
          </p>
        </div>
        <div className="buttons">
          <Verify id={id} />
          <TakeOut head={head} />
        </div>
      </header>
      <ErrorNote error={ledger.error} retry={() => void ledger.refetch()} />
      <section className="panel" aria-label={say('ledger.balances')}>
        <Balances ledger={head} />
      </section>
      <section className="panel" aria-labelledby="entries-title">
        <header>
          <h2 id="entries-title">
            {say('ledger.entriesTitle')} <small className="quiet">{say('common.total', { n: head.entries })}</small>
          </h2>
        </header>
        <Entries ledger={head} items={items} />
        {ledger.hasNextPage ? (
          <Button block loading={ledger.isFetchingNextPage} onClick={() => void ledger.fetchNextPage()}>
            {say('common.loadMore')}
          </Button>
        ) : null}
      </section>
    </article>
  )
}

/** Reads the whole book on the server and recomputes every hash and balance. */
function Verify({ id }: { readonly id: string }) {
  const { say } = useSpeech()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ fault: number | null; entries: number } | Error | null>(null)
  const verify = async (): Promise<void> => {
    setBusy(true)
    try {
      const { fault, entries } = await ask<LedgerView>(`/api/ledgers/${id}?verify=true&limit=1`)
      setSaid({ fault, entries })
    } catch (error) {
      setSaid(error instanceof Error ? error : new Error(String(error)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <span role="status" data-testid="verified">
        {said === null ? null : said instanceof Error ? (
          <span className="differs">{said.message || say('error.unreachable')}</span>
        ) : said.fault === null ? (
          <span className="agrees">✓ {say('ledger.sound', { n: said.entries })}</span>
        ) : (
          <span className="differs">✗ {say('ledger.broken', { n: said.fault })}</span>
        )}
      </span>
      <Button loading={busy} data-testid="verify" onClick={() => void verify()}>
        {say('ledger.verify')}
      </Button>
    </>
  )
}

/** The node writes the file and keeps on record who took it and what for. */
function TakeOut({ head }: { readonly head: LedgerView }) {
  const { say, of } = useSpeech()
  const [asking, setAsking] = useState(false)
  const take = async (reason: string): Promise<void> => {
    const query = new URLSearchParams({ format: 'csv', reason })
    await saveAnswer(await send(`/api/ledgers/${head.id}/export?${query}`), `${of(head.title)}.csv`)
  }
  return (
    <>
      <Button disabled={head.entries === 0} data-testid="take-ledger" onClick={() => setAsking(true)}>
        {say('register.exportCsv')}
      </Button>
      {asking ? <AskPurpose title={say('register.export')} take={take} onClose={() => setAsking(false)} /> : null}
    </>
  )
}
