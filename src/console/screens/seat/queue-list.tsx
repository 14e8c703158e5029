// One queue: the most pressing first, each with the deed that moves it on.
import { Button, Empty } from 'antd'
import { useBeat } from '../../api/live.js'
import { usePerform } from '../../api/perform.js'
import { useLegs } from '../../api/reads.js'
import type { CommandName, LegRow } from '../../api/shapes.js'
import type { Opening } from '../../commands/command-dialog.js'
import { go } from '../../route.js'
import { useLabels } from '../../shell/book.js'
import { Due } from '../../shell/due.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { FOLLOWED_UP_BY_PEER, type Queue, queryOf } from './queue-plan.js'
import { useKeys } from './use-keys.js'

interface Props {
  readonly queue: Queue
  readonly open: (opening: Opening) => void
}

/** Deeds that act on the case file as a whole take no leg. */
const WITHOUT_LEG: readonly CommandName[] = ['dispatch', 'complete-desk', 'record-follow-up', 'close']

export function QueueList({ queue, open }: Props) {
  const { say } = useSpeech()
  const legs = useLegs(queryOf(queue), useBeat())
  const byPeer = useLegs(
    { kinds: FOLLOWED_UP_BY_PEER.kind, states: FOLLOWED_UP_BY_PEER.state, open: 'true', limit: '200' },
    useBeat(),
    queue.id === 'follow',
  )
  const notOurs = new Set((byPeer.data?.pages ?? []).flatMap(({ items }) => items.map(({ caseId }) => caseId)))
  const rows = byPressure((legs.data?.pages ?? []).flatMap(({ items }) => items)).filter(
    ({ caseId }) => !notOurs.has(caseId),
  )
  if (legs.error) return <ErrorNote error={legs.error} retry={() => void legs.refetch()} />
  if (legs.data && rows.length === 0) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={say('queue.empty')} />
  }
  return (
    <>
      <ul className="queue" data-testid={`list-${queue.id}`}>
        {rows.map((row, at) => (
          <QueueRow key={row.legId} row={row} queue={queue} open={open} first={at === 0} />
        ))}
      </ul>
      {legs.hasNextPage ? (
        <Button block size="small" loading={legs.isFetchingNextPage} onClick={() => void legs.fetchNextPage()}>
          {say('common.loadMore')}
        </Button>
      ) : null}
    </>
  )
}

function QueueRow({ row, queue, open, first }: { readonly row: LegRow; readonly first: boolean } & Props) {
  const { say } = useSpeech()
  const { word, town, legState, holder } = useLabels()
  const { perform, busy, error, reset } = usePerform()
  const deeds = deedsFor(queue, row)
  const start = (deed: CommandName): void => {
    if (deed === 'accept-transfer') {
      void perform({ caseId: row.caseId, name: 'accept-transfer', body: { legId: row.legId } }).catch(() => undefined)
    } else open({ caseId: row.caseId, deed, aim: WITHOUT_LEG.includes(deed) ? {} : { legId: row.legId } })
  }
  useKeys({ 'Alt+A': first && queue.id === 'offered' && !busy ? () => start('accept-transfer') : undefined })
  return (
    <li className={row.danger ? 'in-danger' : ''} data-number={row.number}>
      <p>
        {row.danger ? <span className="danger-mark">{say('decision.dangerShort')}</span> : null}
        <a
          href={`/case/${row.caseId}`}
          onClick={(event) => {
            event.preventDefault()
            go(`/case/${row.caseId}`)
          }}
        >
          <span className="mono">{row.number}</span>
        </a>
        <Due dueAt={row.dueAt} amberAt={row.amberAt} paused={row.lamp === 'paused'} />
      </p>
      <p className="what">{row.title}</p>
      <p className="quiet">
        {[
          queue.states.length > 1 ? legState(row.kind, row.state) : '',
          row.mode && row.mode !== 'none' ? word('modes', row.mode) : '',
          town(row.town),
          row.kind === 'order' ? holder({ kind: row.holderKind, id: row.holderId }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="deeds">
        {deeds.map((deed, at) => (
          <Button
            key={deed}
            size="small"
            type={at === 0 ? 'primary' : 'default'}
            loading={busy && at === 0}
            onClick={() => start(deed)}
            data-deed={deed}
          >
            {word('commands', deed)}
            {first && deed === 'accept-transfer' ? <kbd>Alt A</kbd> : null}
          </Button>
        ))}
      </p>
      <ErrorNote error={error} retry={reset} />
    </li>
  )
}

function deedsFor(queue: Queue, row: LegRow): readonly CommandName[] {
  if (queue.id === 'review') return row.state === 'reported' ? ['review-result'] : ['adjudicate-return']
  if (queue.id === 'follow' && row.state === 'followed_up') return ['close']
  return queue.deeds
}

/** Danger first, then what is due first; what has no limit last. */
export function byPressure(rows: readonly LegRow[]): readonly LegRow[] {
  return [...rows].sort(
    (a, b) =>
      Number(b.danger) - Number(a.danger) ||
      (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') ||
      a.openedAt.localeCompare(b.openedAt),
  )
}
