// Growing clusters of the last day or week (群体性苗头): how many people, where, about what, and how it grew.
import './clusters.css'
import { useState } from 'react'
import { useClusters } from '../../api/alike.js'
import type { ClusterView } from '../../api/shapes.js'
import { useLabels } from '../../shell/book.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'

const DAY = 24
const WEEK = 7 * DAY

export function ClustersBoard() {
  const { say } = useSpeech()
  const [span, setSpan] = useState<typeof DAY | typeof WEEK>(DAY)
  const clusters = useClusters(span)
  if (!clusters.data && !clusters.error) return null
  const items = clusters.data?.items ?? []
  return (
    <section className="panel clusters" aria-labelledby="clusters-title" data-testid="clusters">
      <header>
        <h2 id="clusters-title">{say(span === DAY ? 'cluster.title' : 'cluster.titleWeek')}</h2>
        <span className="spans">
          {([DAY, WEEK] as const).map((one) => (
            <button type="button" key={one} aria-pressed={span === one} onClick={() => setSpan(one)}>
              {say(one === DAY ? 'cluster.day' : 'cluster.week')}
            </button>
          ))}
        </span>
      </header>
      <ErrorNote error={clusters.error} retry={() => void clusters.refetch()} />
      {clusters.data && items.length === 0 ? (
        <p className="quiet">{say(span === DAY ? 'cluster.none' : 'cluster.noneWeek')}</p>
      ) : null}
      <ul>
        {items.map((cluster) => (
          <li key={`${cluster.by}.${cluster.row}.${cluster.town}.${cluster.place}.${cluster.samples[0]?.caseId}`}>
            <Cluster cluster={cluster} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Cluster({ cluster }: { readonly cluster: ClusterView }) {
  const { say, language } = useSpeech()
  const labels = useLabels()
  const { kind, by, row, rowName, town, place, size, requesters, danger, merged, usual, hours, samples } = cluster
  const where = [labels.town(town), place].filter(Boolean).join(' ')
  return (
    <>
      <div className="who">
        <span className={`kind ${kind}`}>{say(`cluster.${kind}`)}</span>
        <b>{say('cluster.people', { people: requesters, files: size })}</b>
        {danger > 0 ? <span className="danger-mark">{say('cluster.danger', { n: danger })}</span> : null}
        {merged > 0 ? <span className="quiet">{say('cluster.merged', { n: merged })}</span> : null}
      </div>
      <div className="what">
        <strong>
          {[where, row ? `${rowName ?? ''}（${row}）` : say('cluster.byWords')].filter(Boolean).join(' · ')}
        </strong>
        {by === 'words' && row ? <span className="quiet">{say('cluster.byWords')}</span> : null}
        <span className="quiet">
          {say('cluster.span', {
            from: momentInWords(cluster.firstAt, language),
            to: momentInWords(cluster.lastAt, language),
          })}
          {usual === null ? '' : ` · ${say('cluster.usual', { n: Math.round(usual * 10) / 10 })}`}
        </span>
        {samples[0] ? <q>{samples[0].title}</q> : null}
        <span className="samples">
          {samples.map((file) => (
            <a key={file.caseId} href={`/case/${file.caseId}`} title={file.title} className={`mono s-${file.state}`}>
              {file.number}
            </a>
          ))}
        </span>
      </div>
      <Growth hours={hours} />
    </>
  )
}

const BAR = 6
const HEIGHT = 36

/** One bar an hour, of a week one a day, the latest at the right; an empty one is a line, so that a gap is seen as one. */
function Growth({ hours }: { readonly hours: readonly number[] }) {
  const { say } = useSpeech()
  const byDay = hours.length > DAY
  const bars = byDay ? daysOf(hours) : hours
  const width = byDay ? 4 * BAR : BAR
  const most = Math.max(1, ...bars)
  const words = say(byDay ? 'cluster.days' : 'cluster.hours', { most, last: bars.at(-1) ?? 0 })
  return (
    <svg
      className="hours"
      role="img"
      aria-label={words}
      viewBox={`0 0 ${bars.length * width} ${HEIGHT}`}
      width={bars.length * width}
      height={HEIGHT}
    >
      <title>{words}</title>
      {bars.map((count, at) => {
        const height = count === 0 ? 1 : Math.max(4, Math.round((count / most) * HEIGHT))
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: hours and days have their places
            key={at}
            x={at * width}
            y={HEIGHT - height}
            width={width - 1}
            height={height}
            className={count === 0 ? 'none' : ''}
          />
        )
      })}
    </svg>
  )
}

/** Days counted back from now, so that the last bar is the last twenty-four hours. */
function daysOf(hours: readonly number[]): readonly number[] {
  const days: number[] = []
  for (let end = hours.length; end > 0; end -= DAY) {
    days.unshift(hours.slice(Math.max(0, end - DAY), end).reduce((sum, count) => sum + count, 0))
  }
  return days
}
