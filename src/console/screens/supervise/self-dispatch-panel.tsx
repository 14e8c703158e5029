// How self-dispatch does: per matter what it could have sent, what it sent, how much of that was right, and what the figures advise.
import { useSelfDispatch } from '../../api/reads.js'
import type { SelfDispatchLine } from '../../api/shapes.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'

const DAYS = 90
const SHOWN = 12

export function SelfDispatchPanel() {
  const { say } = useSpeech()
  const view = useSelfDispatch(DAYS)
  const { data } = view
  return (
    <section className="panel self-dispatch" aria-labelledby="self-dispatch-title" data-testid="self-dispatch">
      <header>
        <h2 id="self-dispatch-title">{say('selfDispatch.title')}</h2>
      </header>
      <ErrorNote error={view.error} retry={() => void view.refetch()} />
      {data ? (
        <>
          <p className="quiet">{say('selfDispatch.note', { days: DAYS, promised: Math.round(data.promised * 100) })}</p>
          {data.matters.length === 0 ? (
            <p className="quiet">{say('selfDispatch.none')}</p>
          ) : (
            <table>
              <thead>
                <tr>
                  <th scope="col">{say('selfDispatch.matter')}</th>
                  <th scope="col">{say('selfDispatch.would')}</th>
                  <th scope="col">{say('selfDispatch.did')}</th>
                  <th scope="col">{say('selfDispatch.right')}</th>
                </tr>
              </thead>
              <tbody>
                {data.matters.slice(0, SHOWN).map((line) => (
                  <Line key={line.matter} line={line} />
                ))}
              </tbody>
            </table>
          )}
        </>
      ) : null}
    </section>
  )
}

function Line({ line: { matter, title, switched, would, did, advice } }: { readonly line: SelfDispatchLine }) {
  const { say } = useSpeech()
  // Switched on: judged by what it did; off: by what it would have done.
  const shown = switched?.on && did.precision !== null ? did : would
  const { open, same, returned, reassigned, retriaged, precision, atLeast } = shown
  return (
    <tr title={say('selfDispatch.tally', { open, same, returned, reassigned, retriaged })}>
      <th scope="row">
        {matter} {title}
        <small className={`advice ${advice}`}>
          {switched ? `${say(switched.on ? 'selfDispatch.on' : 'selfDispatch.later', { day: switched.from })} · ` : ''}
          {say(`advice.${advice}`)}
        </small>
      </th>
      <td className="mono">{would.count}</td>
      <td className="mono">{did.count}</td>
      <td className="mono">
        {precision === null ? '–' : `${percent(precision)}%`}
        {atLeast === null ? null : <small>{say('selfDispatch.atLeast', { percent: percent(atLeast) })}</small>}
      </td>
    </tr>
  )
}

/** Rounded down: 94.96 % is not 95 %. */
function percent(share: number): number {
  return Math.floor(share * 1000) / 10
}
