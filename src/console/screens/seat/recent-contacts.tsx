// What became of the contacts this seat took: state, holder, and the call-backs owed to callers who were lost on the way.
import { Button } from 'antd'
import { useState, useSyncExternalStore } from 'react'
import { useCase } from '../../api/reads.js'
import { CommandDialog, type Opening } from '../../commands/command-dialog.js'
import { go } from '../../route.js'
import { useLabels } from '../../shell/book.js'
import { Due } from '../../shell/due.js'
import { useSpeech } from '../../words/speak.js'
import { onRemember, recentIds } from './recent.js'

export function Recent() {
  const { say } = useSpeech()
  const kept = useSyncExternalStore(onRemember, () => recentIds().join(' '))
  const [opening, setOpening] = useState<Opening | null>(null)
  const ids = kept.split(' ').filter(Boolean)
  if (ids.length === 0) return null
  return (
    <section className="panel recent" aria-labelledby="recent-title">
      <header>
        <h2 id="recent-title">{say('recent.title')}</h2>
      </header>
      <ul>
        {ids.map((id) => (
          <RecentRow key={id} id={id} open={setOpening} />
        ))}
      </ul>
      <CommandDialog opening={opening} onClose={() => setOpening(null)} />
    </section>
  )
}

function RecentRow({ id, open }: { readonly id: string; readonly open: (opening: Opening) => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const view = useCase(id)
  if (!view.data) return null
  const { case: file } = view.data
  const leg = file.legs.find((each) => each.open && each.kind !== 'desk') ?? file.legs.find((each) => each.open)
  const owed = file.duties.filter(({ doneAt }) => doneAt === null)
  return (
    <li>
      <a
        className="mono"
        href={`/case/${id}`}
        onClick={(event) => {
          event.preventDefault()
          go(`/case/${id}`)
        }}
      >
        {file.number}
      </a>
      <span className="what">{file.title}</span>
      <span>
        {leg
          ? `${labels.legState(leg.kind, leg.state)} · ${labels.holder(leg.holder)}`
          : labels.word('caseStates', file.state)}
      </span>
      {leg ? <Due dueAt={leg.clock.dueAt} amberAt={leg.clock.amberAt} paused={leg.clock.paused !== null} /> : <span />}
      {owed.map((duty) => (
        <span className="call-back" key={duty.id}>
          <span className="danger-mark">{say('recent.callBack')}</span> <Due dueAt={duty.dueAt} />{' '}
          <Button
            size="small"
            type="primary"
            onClick={() => open({ caseId: id, deed: 'settle-duty', aim: { dutyId: duty.id } })}
          >
            {labels.word('commands', 'settle-duty')}
          </Button>
        </span>
      ))}
    </li>
  )
}
