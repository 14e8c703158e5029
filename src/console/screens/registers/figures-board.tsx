// What a register comes to, drawn: rings for rates, bars by town or kind, and whether it agrees with what the paper prints.
import type { Figure, Register } from '../../api/register-shapes.js'
import { useNames } from '../../records/use-names.js'
import { grouped, valueInWords } from '../../records/value-words.js'
import { Cites } from '../../shell/cites.js'
import { useSpeech } from '../../words/speak.js'
import { Bars, Ring } from './drawn.js'

export function FiguresBoard({ register }: { readonly register: Register }) {
  const { say } = useSpeech()
  if (register.figures.length === 0) return null
  return (
    <section className="figures" aria-label={say('register.figures')} data-testid="figures">
      {register.figures.map((figure) => (
        <FigureCard key={figure.id} figure={figure} register={register} />
      ))}
    </section>
  )
}

function FigureCard({ figure, register }: { readonly figure: Figure; readonly register: Register }) {
  const { say, of } = useSpeech()
  const names = useNames()
  const field = register.fields.find(({ id }) => id === figure.by)
  const state = figure.by === 'state'
  const nameOf = (key: string): string =>
    state
      ? of(register.states.find(({ id }) => id === key)?.name) || key
      : field
        ? valueInWords({ ...field, unit: undefined as never }, key, names)
        : key
  const said = figure.value === null ? '—' : grouped(figure.value)
  return (
    <div className={`figure panel ${figure.groups.length > 0 ? 'grouped' : ''}`} data-figure={figure.id}>
      <h3>{of(figure.name)}</h3>
      <div className="figure-said">
        {figure.kind === 'ratio' ? <Ring percent={figure.value} least={figure.atLeast} /> : null}
        <p>
          <b className="value mono">{said}</b> <span className="quiet">{figure.unit ?? ''}</span>
          {figure.kind === 'ratio' && figure.from.over !== null ? (
            <small className="quiet mono">
              {figure.from.count} / {figure.from.over}
            </small>
          ) : null}
        </p>
      </div>
      {figure.expected !== undefined || figure.atLeast !== undefined ? (
        <p
          className={figure.agrees ? 'agrees' : figure.agrees === false ? 'differs' : 'quiet'}
          data-agrees={figure.agrees}
        >
          {figure.agrees ? '✓' : figure.agrees === false ? '✗' : '·'}{' '}
          {say(howHeld(figure), {
            printed: `${grouped(figure.expected ?? figure.atLeast ?? '')}${figure.unit ?? ''}`,
          })}
        </p>
      ) : null}
      {figure.groups.length > 0 ? (
        <Bars
          rows={figure.groups.map(({ key, value, count }) => ({
            key,
            name: key === '' ? say('common.unset') : nameOf(key),
            value: value === null ? 0 : Number(value),
            said: value === null ? String(count) : grouped(value),
          }))}
        />
      ) : null}
      <Cites cites={figure.cites} />
    </div>
  )
}

/** Nought is seldom printed: it follows from the clause that lets nothing else be. */
function howHeld({ expected, agrees }: Figure): 'figure.least' | 'figure.zero' | 'figure.agrees' | 'figure.differs' {
  if (expected === undefined) return 'figure.least'
  if (expected === '0') return 'figure.zero'
  return agrees ? 'figure.agrees' : 'figure.differs'
}
