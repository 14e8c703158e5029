// Callers who were lost on the way and are owed a call: the whole platform's, whoever took them, the longest overdue first.
import { Button, Empty } from 'antd'
import { useBeat } from '../../api/live.js'
import { usePerform } from '../../api/perform.js'
import { useDuties } from '../../api/reads.js'
import type { Account, DutyRow } from '../../api/shapes.js'
import type { Opening } from '../../commands/command-dialog.js'
import { go } from '../../route.js'
import { useLabels } from '../../shell/book.js'
import { Due } from '../../shell/due.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'

type Open = (opening: Opening) => void

const CALLS_BACK = ['agent', 'call_taker', 'dispatcher', 'shift_lead', 'follow_up'] as const

export function callsBack(account: Account): boolean {
  return CALLS_BACK.some((role) => account.roles.includes(role))
}

/** How many are owed, and how many of those are late: the longest overdue stand on the first page. */
export function useOwed(wanted: boolean): { readonly count: number; readonly overdue: number } {
  const [first] = useDuties(useBeat(), wanted).data?.pages ?? []
  return { count: first?.total ?? 0, overdue: first?.items.filter(({ overdue }) => overdue).length ?? 0 }
}

export function CallBacks({ open }: { readonly open: Open }) {
  const { say } = useSpeech()
  const duties = useDuties(useBeat())
  const rows = (duties.data?.pages ?? []).flatMap(({ items }) => items)
  if (duties.error) return <ErrorNote error={duties.error} retry={() => void duties.refetch()} />
  if (duties.data && rows.length === 0) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={say('queue.empty')} />
  }
  return (
    <>
      <ul className="queue" data-testid="list-callback">
        {rows.map((row) => (
          <OwedCall key={row.dutyId} row={row} open={open} />
        ))}
      </ul>
      {duties.hasNextPage ? (
        <Button block size="small" loading={duties.isFetchingNextPage} onClick={() => void duties.fetchNextPage()}>
          {say('common.loadMore')}
        </Button>
      ) : null}
    </>
  )
}

function OwedCall({ row, open }: { readonly row: DutyRow; readonly open: Open }) {
  const { say } = useSpeech()
  const { town, word } = useLabels()
  const { perform, busy, error, reset } = usePerform()
  const { caseId, dutyId } = row
  const reached = (): void => {
    const body = { dutyId, note: say('callBack.reachedNote') }
    void perform({ caseId, name: 'settle-duty', body }).catch(() => undefined)
  }
  return (
    <li className={row.danger ? 'in-danger' : ''} data-number={row.number}>
      <p>
        {row.danger ? <span className="danger-mark">{say('decision.dangerShort')}</span> : null}
        <a
          href={`/case/${caseId}`}
          onClick={(event) => {
            event.preventDefault()
            go(`/case/${caseId}`)
          }}
        >
          <span className="mono">{row.number}</span>
        </a>
        <Due dueAt={row.dueAt} />
      </p>
      <p className="what">{row.title}</p>
      <p className="quiet">{[say(becauseOf(row.because)), town(row.town)].filter(Boolean).join(' · ')}</p>
      <p className="deeds">
        <Button size="small" type="primary" loading={busy} onClick={reached} data-deed="settle-duty">
          {say('callBack.reached')}
        </Button>
        <Button size="small" onClick={() => open({ caseId, deed: 'settle-duty', aim: { dutyId } })} data-deed="call">
          {word('commands', 'settle-duty')}…
        </Button>
      </p>
      <ErrorNote error={error} retry={reset} />
    </li>
  )
}

function becauseOf(because: string) {
  if (because === 'caller_lost') return 'callBack.callerLost'
  return because === 'call_lost_in_restart' ? 'callBack.lostInRestart' : 'callBack.notReported'
}
