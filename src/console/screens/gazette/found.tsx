// What was read: the papers with their clauses, newspaper articles, appointments and removals, committees, events.
import type { GazetteView, Instrument } from '../../api/gazettes.js'
import { useSpeech } from '../../words/speak.js'
import { Place, type Show } from './place.js'

export function Instruments({
  instruments,
  show,
}: {
  readonly instruments: readonly Instrument[]
  readonly show: Show
}) {
  const { say } = useSpeech()
  return instruments.map((one) => (
    <section key={one.span.from} className="panel paper">
      <h2>
        <span className="plate">{one.number ?? say('gazette.noNumber')}</span> {one.title}
      </h2>
      <p className="quiet">
        {one.signedOn ?? say('gazette.noDate')} · {one.issuer ?? '—'} <Place at={one.span} show={show} />
      </p>
      {one.annexes
        .filter(({ printedAt }) => printedAt === null)
        .map(({ label, title }) => (
          <p key={label} className="missing">
            {say('gazette.annexMissing', { title: `${label} ${title}` })}
          </p>
        ))}
      <details>
        <summary>{say('gazette.clauses', { n: one.clauses.length })}</summary>
        <ul className="plain clauses">
          {one.clauses.map(({ anchor, depth, heading, supplied, span }) => (
            <li key={anchor} style={{ paddingInlineStart: depth * 18 }}>
              <button type="button" className="cite" onClick={() => show(span)}>
                {anchor}
              </button>{' '}
              {heading} {supplied ? <span className="supplied">{say('gazette.supplied')}</span> : null}
            </li>
          ))}
        </ul>
      </details>
    </section>
  ))
}

export function Articles({ articles, show }: { readonly articles: GazetteView['articles']; readonly show: Show }) {
  const { say } = useSpeech()
  return (
    <ul className="plain">
      {articles.map(({ title, kicker, subtitle, authors, continuedOn, span }) => (
        <li key={span.from} className="panel">
          {kicker ? <p className="quiet">{kicker}</p> : null}
          <h2>{title}</h2>
          {subtitle ? <p>{subtitle}</p> : null}
          <p className="quiet">
            {authors.join('、')} {continuedOn ? say('gazette.continued', { page: continuedOn }) : ''}{' '}
            <Place at={span} show={show} />
          </p>
        </li>
      ))}
    </ul>
  )
}

export function Posts({ view, show }: { readonly view: GazetteView; readonly show: Show }) {
  const { say } = useSpeech()
  return (
    <>
      {view.acts.length > 0 ? (
        <section className="panel">
          <ul className="plain acts">
            {view.acts.map(({ person, act, post, on, probationEnds, line }) => (
              <li key={`${line}.${act}.${post}`} className={act}>
                <b>{say(act === 'appointed' ? 'gazette.appointed' : 'gazette.removed')}</b> {person} · {post}
                <span className="quiet">
                  {' '}
                  {on ?? say('gazette.noDate')}
                  {probationEnds ? ` · ${say('gazette.probation', { day: probationEnds })}` : ''}
                </span>{' '}
                <Place at={{ from: line, to: line }} show={show} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {view.committees.map(({ name, members, bodies, span }) => (
        <section key={span.from} className="panel">
          <h2>{name}</h2>
          <p className="quiet">
            {say('gazette.members', { members, bodies })} <Place at={span} show={show} />
          </p>
        </section>
      ))}
    </>
  )
}

export function Events({ events, show }: { readonly events: GazetteView['events']; readonly show: Show }) {
  return (
    <ul className="plain panel events">
      {events.map(({ on, text, line }) => (
        <li key={line}>
          <b className="mono">{on}</b> {text.length > 90 ? `${text.slice(0, 90)}…` : text}{' '}
          <Place at={{ from: line, to: line }} show={show} />
        </li>
      ))}
    </ul>
  )
}
