// Growing clusters of the last day (群体性苗头): how many people, where, about what, and how it grew hour by hour.
import './clusters.css'
import { useClusters } from '../../api/alike.js'
import type { ClusterView } from '../../api/shapes.js'
import { useLabels } from '../../shell/book.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'

export function ClustersBoard() {
  const { say } = useSpeech()
  const clusters = useClusters()
  if (!clusters.data && !clusters.error) return null
  const items = clusters.data?.items ?? []
  return (
    <section className="panel clusters" aria-labelledby="clusters-title" data-testid="clusters">
      <header>
        <h2 id="clusters-title">{say('cluster.title')}</h2>
      </header>
      <ErrorNote error={clusters.error} retry={() => void clusters.refetch()} />
      {clusters.data && items.length === 0 ? <p className="quiet">{say('cluster.none')}</p> : null}
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
      <Hours hours={hours} />
    </>
  )
}

const BAR = 6
const HEIGHT = 36

/** One bar an hour, the latest at the right; an empty hour is a line, so that a gap is seen as one. */
function Hours({ hours }: { readonly hours: readonly number[] }) {
  const { say } = useSpeech()
  const most = Math.max(1, ...hours)
  const words = say('cluster.hours', { most, last: hours.at(-1) ?? 0 })
  return (
    <svg
      className="hours"
      role="img"
      aria-label={words}
      viewBox={`0 0 ${hours.length * BAR} ${HEIGHT}`}
      width={hours.length * BAR}
      height={HEIGHT}
    >
      <title>{words}</title>
      {hours.map((count, hour) => {
        const height = count === 0 ? 1 : Math.max(4, Math.round((count / most) * HEIGHT))
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: the hours of a day have their places
            key={hour}
            x={hour * BAR}
            y={HEIGHT - height}
            width={BAR - 1}
            height={height}
            className={count === 0 ? 'none' : ''}
          />
        )
      })}
    </svg>
  )
}
