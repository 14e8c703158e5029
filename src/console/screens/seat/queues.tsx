// The queues beside the seat: what the other platform offers, what waits for us, live.
import { useEffect, useState } from 'react'
import './queues.css'
import { useBeat, useIsLive } from '../../api/live.js'
import { useOverview } from '../../api/reads.js'
import type { Account } from '../../api/shapes.js'
import { CommandDialog, type Opening } from '../../commands/command-dialog.js'
import { useSpeech } from '../../words/speak.js'
import type { Word } from '../../words/zh.js'
import { CallBacks, callsBack, useOwed } from './call-backs.js'
import { QueueList } from './queue-list.js'
import { queuesOf, waitingIn } from './queue-plan.js'

export function Queues({ account }: { readonly account: Account }) {
  const { say } = useSpeech()
  const queues = queuesOf(account)
  const overview = useOverview(Math.min(useBeat(), 10_000))
  const live = useIsLive()
  const [opening, setOpening] = useState<Opening | null>(null)
  const [active, setActive] = useState<string>(() => queues[0]?.id ?? '')
  const shown = queues.find(({ id }) => id === active)
  const owes = callsBack(account)
  const owed = useOwed(owes)
  const offered = queues.find(({ id }) => id === 'offered')
  const waiting = offered ? waitingIn(offered, overview.data).count : 0
  // Seen even when the seat's window is behind the telephone's.
  useEffect(() => {
    const title = say('app.title')
    document.title = waiting > 0 ? `(${waiting}) ${title}` : title
  }, [waiting, say])
  return (
    <section className="panel queues" aria-labelledby="queues-title">
      <header>
        <h2 id="queues-title">{say('queue.title')}</h2>
        <small className={`live ${live ? 'on' : ''}`} title={say('live.title')}>
          {say(live ? 'live.on' : 'live.polling')}
        </small>
      </header>
      <div className="shelves" role="tablist" aria-labelledby="queues-title">
        {queues.map((queue) => (
          <Shelf
            key={queue.id}
            id={queue.id}
            word={queue.word}
            {...waitingIn(queue, overview.data)}
            picked={queue.id === active}
            pick={setActive}
          />
        ))}
        {owes ? (
          <Shelf id="callback" word="queue.callback" {...owed} picked={active === 'callback'} pick={setActive} />
        ) : null}
      </div>
      <div role="tabpanel" id="queue-shown" aria-labelledby={`tab-${active}`}>
        {shown ? <QueueList key={shown.id} queue={shown} open={setOpening} /> : null}
        {owes && active === 'callback' ? <CallBacks open={setOpening} /> : null}
      </div>
      <CommandDialog opening={opening} onClose={() => setOpening(null)} />
    </section>
  )
}

interface ShelfProps {
  readonly id: string
  readonly word: Word
  readonly count: number
  readonly overdue: number
  readonly picked: boolean
  readonly pick: (id: string) => void
}

function Shelf({ id, word, count, overdue, picked, pick }: ShelfProps) {
  const { say } = useSpeech()
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${id}`}
      aria-controls="queue-shown"
      aria-selected={picked}
      onClick={() => pick(id)}
      data-testid={`queue-${id}`}
    >
      <b className={`count ${overdue > 0 ? 'late' : ''} ${count === 0 ? 'none' : ''}`}>{count}</b>
      {say(word)}
    </button>
  )
}
