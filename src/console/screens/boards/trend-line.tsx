// What came each day as a line over the band of what is expected; and the parts of the period as bars where there is no line.
import type { BoardTopic } from '../../api/shapes.js'
import { useSpeech } from '../../words/speak.js'

type Trend = BoardTopic['trend']

const STEP = 8
const HEIGHT = 44
const PAD = 3

export function TrendLine({ trend }: { readonly trend: Trend }) {
  const { say } = useSpeech()
  const most = Math.max(1, ...trend.map(({ count, high }) => Math.max(count, high ?? 0)))
  const width = (trend.length - 1) * STEP + 2 * PAD
  const x = (at: number): number => PAD + at * STEP
  const y = (value: number): number => HEIGHT - PAD - (value / most) * (HEIGHT - 2 * PAD)
  const known = trend.every(({ low, high }) => low !== null && high !== null)
  const upper = trend.map(({ high }, at) => `${x(at)},${y(high ?? 0)}`)
  const lower = trend.map(({ low }, at) => `${x(at)},${y(low ?? 0)}`).reverse()
  const last = trend.at(-1)
  const title = say('boards.trend', {
    from: trend[0]?.day ?? '',
    to: last?.day ?? '',
    last: last?.count ?? 0,
    low: last?.low ?? '?',
    high: last?.high ?? '?',
  })
  return (
    <svg className="trend" role="img" aria-label={title} viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none">
      <title>{title}</title>
      {known ? <polygon className="band" points={[...upper, ...lower].join(' ')} /> : null}
      <polyline className="line" points={trend.map(({ count }, at) => `${x(at)},${y(count)}`).join(' ')} />
      {trend.map(({ day, count, high }, at) =>
        high !== null && count > high ? (
          <circle key={day} className="over" cx={x(at)} cy={y(count)} r={2.6}>
            <title>{`${day} · ${count}`}</title>
          </circle>
        ) : null,
      )}
    </svg>
  )
}

export function Bars({ bars }: { readonly bars: readonly number[] }) {
  const { say } = useSpeech()
  const most = Math.max(1, ...bars)
  const title = say('boards.bars', { most, last: bars.at(-1) ?? 0 })
  const width = bars.length * STEP
  return (
    <svg className="trend" role="img" aria-label={title} viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none">
      <title>{title}</title>
      {bars.map((count, at) => {
        const height = count === 0 ? 1 : Math.max(4, (count / most) * HEIGHT)
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: hours and days have their places
            key={at}
            className={count === 0 ? 'none' : 'bar'}
            x={at * STEP}
            y={HEIGHT - height}
            width={STEP - 1}
            height={height}
          />
        )
      })}
    </svg>
  )
}
