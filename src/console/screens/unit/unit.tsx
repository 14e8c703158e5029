// The unit desk (承办单位): my orders with their colours on the left, the one in hand on the right, nothing typed twice.
import { Empty, Segmented } from 'antd'
import { useEffect, useState } from 'react'
import './unit.css'
import { useBeat } from '../../api/live.js'
import { useLegs, useOverview } from '../../api/reads.js'
import type { Account, LegRow } from '../../api/shapes.js'
import { go, useHere } from '../../route.js'
import { useLabels } from '../../shell/book.js'
import { Due } from '../../shell/due.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { OwnDuty } from '../duty/own-duty.js'
import { HandedDown } from '../meetings/handed-down.js'
import { byPressure } from '../seat/queue-list.js'
import { LadderBoard } from '../supervise/ladder-board.js'
import { OrderInHand } from './order-in-hand.js'

const SHELVES = {
  new: ['dispatched'],
  work: ['in_progress'],
  decided: ['return_requested', 'reported'],
} as const
type Shelf = keyof typeof SHELVES

export default function Unit({ account }: { readonly account: Account }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const { query } = useHere()
  const [shelf, setShelf] = useState<Shelf | 'all'>('all')
  const states = shelf === 'all' ? Object.values(SHELVES).flat() : SHELVES[shelf]
  const legs = useLegs({ kinds: 'order', states: states.join(','), open: 'true', limit: '100' }, useBeat())
  useOverview(60_000)
  const rows = byPressure((legs.data?.pages ?? []).flatMap(({ items }) => items))
  const picked = query.get('order')
  const inHand = rows.find(({ legId }) => legId === picked) ?? null
  // The first order lies open when the desk is opened; later the clerk chooses.
  const first = rows[0]
  useEffect(() => {
    if (!picked && first) go(`/unit?order=${first.legId}&case=${first.caseId}`, 'replace')
  }, [picked, first])
  const caseId = inHand?.caseId ?? query.get('case')
  return (
    <div className="unit">
      <section className="panel orders" aria-labelledby="orders-title">
        <header>
          <h1 id="orders-title">{account.unit ? labels.unit(account.unit) : say('nav.unit')}</h1>
          <span className="quiet">{say('common.total', { n: legs.data?.pages[0]?.total ?? 0 })}</span>
        </header>
        {account.unit ? <OwnDuty /> : null}
        <Segmented<Shelf | 'all'>
          block
          size="small"
          value={shelf}
          onChange={setShelf}
          aria-label={say('unit.shelf')}
          options={(['all', 'new', 'work', 'decided'] as const).map((value) => ({
            value,
            label: say(value === 'all' ? 'common.all' : `unit.${value}`),
          }))}
        />
        <ErrorNote error={legs.error} retry={() => void legs.refetch()} />
        {legs.data && rows.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={say('unit.empty')} />
        ) : null}
        <ul data-testid="orders">
          {rows.map((row) => (
            <li key={row.legId}>
              <OrderRow row={row} picked={row.legId === picked} />
            </li>
          ))}
        </ul>
        {account.unit ? <LadderBoard mine={account.unit} /> : null}
        {account.unit ? <HandedDown unit={account.unit} /> : null}
      </section>
      {caseId && picked ? <OrderInHand key={picked} caseId={caseId} legId={picked} /> : <NothingInHand />}
    </div>
  )
}

function OrderRow({ row, picked }: { readonly row: LegRow; readonly picked: boolean }) {
  const { say } = useSpeech()
  const { legState, town } = useLabels()
  return (
    <button
      type="button"
      className={`order ${picked ? 'picked' : ''}`}
      aria-current={picked}
      data-number={row.number}
      onClick={() => go(`/unit?order=${row.legId}&case=${row.caseId}`, 'replace')}
    >
      <span className="line">
        <b className="mono">{row.number}</b>
        <Due dueAt={row.dueAt} amberAt={row.amberAt} paused={row.lamp === 'paused'} />
      </span>
      <span className="what">
        {row.danger ? <span className="danger-mark">{say('decision.dangerShort')}</span> : null} {row.title}
      </span>
      <span className="quiet">
        {legState('order', row.state)} {town(row.town) ? `· ${town(row.town)}` : ''}
      </span>
    </button>
  )
}

function NothingInHand() {
  const { say } = useSpeech()
  return (
    <section className="panel">
      <Empty description={say('unit.pick')} />
    </section>
  )
}
