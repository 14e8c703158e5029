// A day in half hours as a small drawing with its figures beside it: what is needed, planned and there; gaps lit.
import type { Seats } from '../../api/seats.js'
import { useSpeech } from '../../words/speak.js'
import { clockInWords } from '../../words/time.js'

const WIDE = 960
const HIGH = 150
const FOOT = 18

export function Band({ view }: { readonly view: Seats }) {
  const { say, language } = useSpeech()
  const { band, levels } = view
  const most = Math.max(4, ...band.map((slot) => Math.max(slot.toPlan, slot.planned, slot.present ?? 0)))
  const step = WIDE / band.length
  const y = (seats: number): number => HIGH - (seats / most) * (HIGH - 8)
  const line = (of: (index: number) => number): string =>
    band.map((_, index) => `${index === 0 ? 'M' : 'L'}${index * step},${y(of(index))}h${step}`).join('')
  const first = levels[0]?.id ?? ''
  return (
    <figure className="band">
      <svg viewBox={`0 0 ${WIDE} ${HIGH + FOOT}`} role="img" aria-label={say('seats.band')}>
        {band.map((slot, index) => (
          <rect key={slot.from} className={`lit ${slot.lit}`} x={index * step} y={0} width={step} height={HIGH}>
            <title>
              {`${clockInWords(Date.parse(slot.from), language).slice(0, 5)} ${say('seats.needed')} ${slot.needed[first] ?? 0} · ${say('seats.planned')} ${slot.planned}`}
            </title>
          </rect>
        ))}
        {band.map((slot, index) => (
          <rect
            key={slot.from}
            className="planned"
            x={index * step + 1}
            y={y(slot.planned)}
            width={step - 2}
            height={HIGH - y(slot.planned)}
          />
        ))}
        <path className="needed" d={line((index) => band[index]?.toPlan ?? 0)} />
        {band.map((slot, index) =>
          slot.present === null ? null : (
            <circle key={slot.from} className="present" cx={(index + 0.5) * step} cy={y(slot.present)} r={3} />
          ),
        )}
        {band.map((slot, index) =>
          index % 6 === 0 ? (
            <text key={slot.from} x={index * step + 2} y={HIGH + FOOT - 4}>
              {clockInWords(Date.parse(slot.from), language).slice(0, 5)}
            </text>
          ) : null,
        )}
      </svg>
      <figcaption>
        <span className="key line">{say('seats.toPlan')}</span>
        <span className="key bar">{say('seats.planned')}</span>
        <span className="key dot">{say('seats.present')}</span>
        <span className="key amber">{say('seats.lit.amber')}</span>
        <span className="key red">{say('seats.lit.red')}</span>
      </figcaption>
      <details>
        <summary>{say('seats.table')}</summary>
        <div className="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{say('seats.time')}</th>
                <th scope="col">{say('seats.calls')}</th>
                {levels.map(({ id, name }) => (
                  <th scope="col" key={id}>
                    {say('seats.needed')} · {name[language]}
                  </th>
                ))}
                <th scope="col">{say('seats.toPlan')}</th>
                <th scope="col">{say('seats.planned')}</th>
                <th scope="col">{say('seats.present')}</th>
                <th scope="col">{say('seats.keeps')}</th>
              </tr>
            </thead>
            <tbody>
              {band.map((slot) => (
                <tr key={slot.from} className={slot.lit}>
                  <th scope="row">
                    {clockInWords(Date.parse(slot.from), language).slice(0, 5)}{' '}
                    {slot.lit === 'none' ? '' : say(`seats.lit.${slot.lit}`)}
                  </th>
                  <td>{slot.calls.toFixed(1)}</td>
                  {levels.map(({ id }) => (
                    <td key={id}>{slot.needed[id]}</td>
                  ))}
                  <td>{slot.toPlan}</td>
                  <td>{slot.planned}</td>
                  <td>{slot.present ?? '—'}</td>
                  <td>{Math.round(slot.keeps * 100)} %</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
