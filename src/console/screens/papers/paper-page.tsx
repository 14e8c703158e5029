// One paper under its permanent address: what it is on the day, its clauses with gist and print side by side, and what hangs on it.
import { useEffect, useSyncExternalStore } from 'react'
import { aknAddress, type PaperView, usePaper } from '../../api/papers.js'
import { useSpeech } from '../../words/speak.js'
import { ClauseList } from './clause-list.js'
import { DayField, useAsked } from './day-field.js'
import { Decisions } from './decisions.js'
import { ErrorLine } from './error-line.js'
import { Link, paperAddress } from './link.js'
import { Relations, Running } from './relations.js'
import { StatusTag } from './status-tag.js'
import { Tables } from './tables.js'
import { ValidityLine } from './validity-line.js'

export function PaperPage({ id }: { readonly id: string }) {
  const [asOf, version] = [useAsked('asOf'), useAsked('version')]
  const paper = usePaper(id, { asOf, version })
  return (
    <>
      <ErrorLine error={paper.error} />
      {paper.data ? <Sheet view={paper.data} asOf={asOf} /> : null}
    </>
  )
}

function Sheet({ view, asOf }: { readonly view: PaperView; readonly asOf: string | undefined }) {
  const { say, of } = useSpeech()
  const { paper, version, clauses } = view
  const { standing } = paper
  const wanted = useAnchor(clauses.length > 0)
  const lost = wanted !== '' && !clauses.some(({ anchor }) => anchor === wanted)
  return (
    <article data-testid="paper" data-key={paper.key}>
      <h1>
        <small>{paper.number ?? ''}</small>
        {paper.title}
      </h1>
      <div className="asking">
        <DayField />
        {paper.inHouse ? (
          <a className="button" href={aknAddress(paper.key, version)} download>
            {say('papers.export')}
          </a>
        ) : null}
      </div>
      <section className="card" aria-label={say('papers.validity')} data-testid="standing">
        <p className="standing">
          <StatusTag status={standing.status} /> <b>{view.asOf}</b> {of(standing.why)}
        </p>
        {standing.notes.map((note) => (
          <p key={note.zh} className="note">
            {of(note)}
          </p>
        ))}
        {standing.cite && standing.cite.paper !== paper.key ? (
          <p>
            {say('papers.cite')} <Link to={paperAddress(standing.cite.paper, asOf)}>{standing.cite.paper}</Link>
          </p>
        ) : null}
        <ValidityLine view={view} />
        <dl>
          <Fact name={say('papers.issuer')} value={paper.issuer} />
          <Fact name={say('papers.signedOn')} value={paper.inHouse ? (paper.signedOn ?? say('papers.noDate')) : null} />
          <Fact name={say('papers.printedIn')} value={paper.printedIn} />
          <Fact name={say('papers.contact')} value={paper.contact} />
          <Fact
            name={say('papers.annexes')}
            value={paper.annexes
              .map(({ title, printed }) => (printed ? title : `${title}（${say('papers.notPrinted')}）`))
              .join('；')}
          />
          <Fact name={say('papers.missing')} value={paper.missing.map(of).join('；')} />
        </dl>
        {paper.versions.length > 1 ? (
          <p>
            {say('papers.versions')}：
            {paper.versions.map((one) => (
              <Link
                key={one.version}
                to={paperAddress(paper.key, asOf, { version: one.version })}
                current={one.version === version}
              >
                {say('papers.version', { version: one.version })}{' '}
              </Link>
            ))}
          </p>
        ) : null}
      </section>
      {lost ? <p className="note">{say('papers.anchorElsewhere', { anchor: wanted })}</p> : null}
      <ClauseList view={view} asOf={asOf} />
      <Tables tables={view.tables} />
      <Relations view={view} asOf={asOf} />
      <Running parts={view.standing} asOf={asOf} />
      <Decisions id={paper.key} />
    </article>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string | null }) {
  return value ? (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  ) : null
}

function subscribe(told: () => void): () => void {
  window.addEventListener('hashchange', told)
  return () => window.removeEventListener('hashchange', told)
}

/** The clause the address names; the page scrolls to it once the clauses are there, since the browser looked too early. */
function useAnchor(there: boolean): string {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash.slice(1))
  let wanted = hash
  try {
    wanted = decodeURIComponent(hash)
  } catch {
    // A link cut off in the middle of a character: shown as it came.
  }
  useEffect(() => {
    if (there && wanted !== '') document.getElementById(wanted)?.scrollIntoView()
  }, [there, wanted])
  return wanted
}
