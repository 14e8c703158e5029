// Small pictures of numbers; each carries its number as text, so that nobody has to read a picture.
import './drawn.css'

interface RingProps {
  /** In percent; null where there is nothing to divide by. */
  readonly percent: string | null
  /** The least that is asked for, in percent. */
  readonly least?: string | undefined
}

const R = 20
const AROUND = 2 * Math.PI * R

export function Ring({ percent, least }: RingProps) {
  const share = Math.min(1, Math.max(0, Number(percent ?? 0) / 100))
  const short = percent !== null && least !== undefined && Number(percent) < Number(least)
  const mark = least === undefined ? null : (Number(least) / 100) * 2 * Math.PI - Math.PI / 2
  return (
    <svg className={`ring ${short ? 'short' : ''}`} viewBox="0 0 52 52" width="52" height="52" aria-hidden="true">
      <circle cx="26" cy="26" r={R} className="ground" />
      <circle
        cx="26"
        cy="26"
        r={R}
        className="share"
        strokeDasharray={`${share * AROUND} ${AROUND}`}
        transform="rotate(-90 26 26)"
      />
      {mark === null ? null : (
        <line
          className="mark"
          x1={26 + Math.cos(mark) * 14}
          y1={26 + Math.sin(mark) * 14}
          x2={26 + Math.cos(mark) * 26}
          y2={26 + Math.sin(mark) * 26}
        />
      )}
    </svg>
  )
}

interface Bar {
  readonly key: string
  readonly name: string
  readonly value: number
  readonly said: string
  /** How far it should reach; drawn as a mark. */
  readonly goal?: number
}

export function Bars({ rows, calm = false }: { readonly rows: readonly Bar[]; readonly calm?: boolean }) {
  const most = Math.max(...rows.map(({ value, goal }) => Math.max(Math.abs(value), goal ?? 0)), 0) || 1
  return (
    <ul className={`bars-drawn ${calm ? 'calm' : ''}`}>
      {rows.map(({ key, name, value, said, goal }) => (
        <li key={key}>
          <span className="name">{name}</span>
          <span className="track" aria-hidden="true">
            <i className={value < 0 ? 'below' : ''} style={{ width: `${(Math.abs(value) / most) * 100}%` }} />
            {goal === undefined ? null : <b style={{ left: `${(goal / most) * 100}%` }} />}
          </span>
          <span className="mono">{said}</span>
        </li>
      ))}
    </ul>
  )
}
