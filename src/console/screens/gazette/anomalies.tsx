// What looks wrong, under the paper it stands in; a click opens the printed lines. What a person has to check comes first.
import { useState } from 'react'
import type { Anomaly } from '../../api/gazettes.js'
import { useSpeech } from '../../words/speak.js'
import type { Show } from './place.js'
import { Place } from './place.js'

const WEIGHTS = ['look', 'mend', 'note'] as const

export function Anomalies({ anomalies, show }: { readonly anomalies: readonly Anomaly[]; readonly show: Show }) {
  const { say, of } = useSpeech()
  const [weight, setWeight] = useState<Anomaly['weight'] | null>(null)
  const wanted = anomalies.filter((one) => weight === null || one.weight === weight)
  const groups = [...new Set(wanted.map(({ instrument }) => instrument))]
  return (
    <>
      <fieldset className="chips">
        <legend className="hidden">{say('gazette.part.anomalies')}</legend>
        {WEIGHTS.map((one) => (
          <button
            type="button"
            key={one}
            className={`chip ${one === 'look' ? 'late' : ''}`}
            aria-pressed={weight === one}
            onClick={() => setWeight(weight === one ? null : one)}
          >
            {say(`gazette.weight.${one}`)}{' '}
            <b className="mono">{anomalies.filter((each) => each.weight === one).length}</b>
          </button>
        ))}
      </fieldset>
      {wanted.length === 0 ? <p className="quiet">{say('gazette.nothing')}</p> : null}
      {groups.map((group) => (
        <section key={group ?? ''} className="panel">
          <h2>{group ?? say('gazette.whole')}</h2>
          <ul className="plain anomalies">
            {wanted
              .filter(({ instrument }) => instrument === group)
              .map((one) => (
                <li key={`${one.kind}.${one.span.from}.${one.what.zh}`} className={one.weight} data-kind={one.kind}>
                  <Place at={one.span} show={show} />
                  <div>
                    <p>{of(one.what)}</p>
                    <p className="quiet">
                      {say('gazette.mend')}
                      {of(one.mend)}
                    </p>
                  </div>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
