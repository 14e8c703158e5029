// One account book: balances, every entry with what the accounts stood at after it, and whether the chain holds.
import { Button, Spin } from 'antd'
import { useState } from 'react'
import '../registers/registers.css'
import './ledgers.css'
import { ask } from '../../api/client.js'
import type { Ledger as LedgerView } from '../../api/register-shapes.js'
import { useLedger } from '../../api/registers.js'
import { saveCsv } from '../../records/save-csv.js'
import { go } from '../../route.js'
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

const MOST_PER_PAGE = 200

/** All entries, page by page, oldest first, as a table. */
function TakeOut({ head }: { readonly head: LedgerView }) {
  const { say, of } = useSpeech()
  const [read, setRead] = useState<number | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const nameOf = (account: string): string => of(head.accounts.find(({ id }) => id === account)?.name) || account
  const take = async (): Promise<void> => {
    setError(null)
    try {
      const items: LedgerView['items'] = []
      for (let before: number | null | undefined; before !== null; ) {
        const part: LedgerView = await ask(
          `/api/ledgers/${head.id}?limit=${MOST_PER_PAGE}${before === undefined ? '' : `&before=${before}`}`,
        )
        items.push(...part.items)
        setRead(items.length)
        before = part.next
      }
      const columns = ['seq', 'at', 'text', 'debit', 'credit', 'amount', 'record', 'by'] as const
      saveCsv(of(head.title), [
        [...columns.map((column) => say(`ledger.${column}`)), ...head.accounts.map(({ name }) => of(name))],
        ...items
          .reverse()
          .map((one) => [
            String(one.seq),
            one.at,
            one.text,
            nameOf(one.debit),
            nameOf(one.credit),
            one.amount,
            one.recordNumber,
            one.by,
            ...head.accounts.map(({ id }) => one.balances[id] ?? '0.00'),
          ]),
      ])
    } catch (fault) {
      setError(fault instanceof Error ? fault : new Error(String(fault)))
    } finally {
      setRead(null)
    }
  }
  return (
    <>
      {read === null ? null : (
        <progress aria-label={say('register.export')} max={Math.max(head.entries, 1)} value={read} />
      )}
      <Button disabled={read !== null || head.entries === 0} onClick={() => void take()}>
        {say('register.exportCsv')}
      </Button>
      <ErrorNote error={error} />
    </>
  )
}
