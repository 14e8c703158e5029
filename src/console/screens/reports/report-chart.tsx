// A chart of a report on screen: drawn small, with its numbers as a title on every mark and as a table for whoever does not see it.
import type { ReportBlock } from '../../api/reports.js'

type Chart = Extract<ReportBlock, { kind: 'chart' }>

const [WIDTH, HEIGHT, FOOT] = [640, 180, 22]
/** Greys that differ on paper as on screen; the same as in the files. */
const COLOURS = ['#1f3864', '#a6c8e4', '#5b7fa6', '#d9d9d9', '#7f7f7f', '#2e75b6']

export function ReportChart({ chart }: { readonly chart: Chart }) {
  const { title, unit, form, categories, series } = chart
  const sums = categories.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))
  const most = Math.max(
    1,
    ...(form === 'stacked' ? sums : series.flatMap(({ values }) => values.map((one) => one ?? 0))),
  )
  const slot = WIDTH / Math.max(categories.length, 1)
  const tall = (value: number): number => (value / most) * (HEIGHT - 14)
  const every = Math.ceil(categories.length / 12)
  return (
    <figure>
      <figcaption>
        {title}（{unit}）
        {series.length > 1
          ? series.map(({ name }, order) => (
              <span key={name}>
                {' '}
                <i style={{ background: COLOURS[order % COLOURS.length] }} />
                {name}
              </span>
            ))
          : null}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`} role="img" aria-label={title}>
        <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} stroke="#7f7f7f" />
        {form === 'line'
          ? series.map(({ name, values }, order) => (
              <polyline
                key={name}
                fill="none"
                strokeWidth={2}
                stroke={COLOURS[order % COLOURS.length]}
                points={values
                  .flatMap((value, at) => (value === null ? [] : [`${(at + 0.5) * slot},${HEIGHT - tall(value)}`]))
                  .join(' ')}
              />
            ))
          : categories.flatMap((category, at) => {
              let base = HEIGHT
              return series.map(({ name, values }, order) => {
                const value = values[at] ?? 0
                const wide = Math.min(slot * 0.7, 90) / (form === 'stacked' ? 1 : series.length)
                const y = base - tall(value)
                if (form === 'stacked') base = y
                return (
                  <rect
                    key={`${category} ${name}`}
                    x={
                      at * slot +
                      slot / 2 -
                      (wide * (form === 'stacked' ? 1 : series.length)) / 2 +
                      (form === 'stacked' ? 0 : order * wide)
                    }
                    y={y}
                    width={wide}
                    height={tall(value)}
                    fill={COLOURS[order % COLOURS.length]}
                  >
                    <title>{`${category} ${name} ${value}${unit}`}</title>
                  </rect>
                )
              })
            })}
        {form === 'line'
          ? series.flatMap(({ name, values }, order) =>
              values.map((value, at) =>
                value === null ? null : (
                  <circle
                    key={`${categories[at]} ${name}`}
                    cx={(at + 0.5) * slot}
                    cy={HEIGHT - tall(value)}
                    r={3.5}
                    fill={COLOURS[order % COLOURS.length]}
                  >
                    <title>{`${categories[at]} ${name} ${value}${unit}`}</title>
                  </circle>
                ),
              ),
            )
          : null}
        {categories.map((category, at) =>
          at % every === 0 ? (
            <text key={category} x={(at + 0.5) * slot} y={HEIGHT + 15} fontSize={11} textAnchor="middle">
              {category.length > 6 ? `${category.slice(0, 5)}…` : category}
            </text>
          ) : null,
        )}
      </svg>
    </figure>
  )
}
