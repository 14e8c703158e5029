// How many legs stand in each state, as bars with the late part in red; a click narrows the list.
import { Spin } from 'antd'
import { useBeat } from '../../api/live.js'
import { useOverview } from '../../api/reads.js'
import { useLabels } from '../../shell/book.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { type Filter, KINDS, NO_FILTER } from './filter.js'

interface Props {
  readonly filter: Filter
  readonly setFilter: (filter: Filter) => void
}

export function StateBars({ filter, setFilter }: Props) {
  const { say } = useSpeech()
  const labels = useLabels()
  const overview = useOverview(Math.min(useBeat(), 15_000))
  const open = (overview.data?.counts ?? []).filter((each) => each.open && each.count > 0)
  const most = Math.max(1, ...open.map(({ count }) => count))
  const all = open.reduce((sum, { count }) => sum + count, 0)
  const late = open.reduce((sum, { overdue }) => sum + overdue, 0)
  return (
    <section className="panel bars" aria-labelledby="bars-title">
      <header>
        <h2 id="bars-title">{say('supervise.open')}</h2>
      </header>
      <ErrorNote error={overview.error} retry={() => void overview.refetch()} />
      {overview.isLoading ? <Spin /> : null}
      <div className="totals">
        <button type="button" aria-pressed={filter === NO_FILTER} onClick={() => setFilter(NO_FILTER)}>
          <b className="mono">{all}</b>
          {say('supervise.legsOpen')}
        </button>
        <button
          type="button"
          className={late > 0 ? 'late' : ''}
          aria-pressed={filter.overdue}
          onClick={() => setFilter({ ...NO_FILTER, overdue: true })}
        >
          <b className="mono">{late}</b>
          {say('supervise.late')}
        </button>
        {(overview.data?.cases ?? [])
          .filter(({ state }) => state === 'open')
          .map(({ origin, count }) => (
            <span key={origin}>
              <b className="mono">{count}</b>
              {say(origin === 'transfer' ? 'supervise.casesIn' : 'supervise.casesOwn')}
            </span>
          ))}
      </div>
      {KINDS.map((kind) => {
        const states = open.filter((each) => each.kind === kind)
        if (states.length === 0) return null
        return (
          <div key={kind} className="kind">
            <h3>{labels.word('legKinds', kind)}</h3>
            {states.map(({ state, count, overdue }) => (
              <button
                type="button"
                key={state}
                className="state"
                aria-pressed={filter.kind === kind && filter.state === state}
                onClick={() => setFilter({ kind, state, overdue: false })}
              >
                <span className="name">{labels.legState(kind, state)}</span>
                <span className="track">
                  <i className="all" style={{ width: `${(count / most) * 100}%` }} />
                  <i className="late" style={{ width: `${(overdue / most) * 100}%` }} />
                </span>
                <span className="mono">
                  {count}
                  {overdue > 0 ? <em> {say('supervise.lateOf', { n: overdue })}</em> : null}
                </span>
              </button>
            ))}
          </div>
        )
      })}
    </section>
  )
}
