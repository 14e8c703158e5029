// Clauses of a paper: our gist on the left, what the gazette prints on the right, each under an anchor that does not change.
import type { PaperView } from '../../api/papers.js'
import { useSpeech } from '../../words/speak.js'
import { Link, paperAddress } from './link.js'

export function ClauseList({
  view: { paper, clauses },
  asOf,
}: {
  readonly view: PaperView
  readonly asOf: string | undefined
}) {
  const { say, of } = useSpeech()
  if (clauses.length === 0) return null
  const printed = clauses.some((clause) => clause.printed !== null)
  return (
    <section aria-labelledby="clauses-title" data-testid="clauses">
      <h2 id="clauses-title">{say('papers.clauses')}</h2>
      {printed ? (
        <p className="heads quiet" aria-hidden="true">
          <span>{say('papers.gist')}</span>
          <span>{say('papers.printed')}</span>
        </p>
      ) : (
        <p className="note">{say('papers.gistOnly')}</p>
      )}
      {clauses.map((clause) => (
        <div
          key={clause.anchor}
          id={clause.anchor}
          className={`clause depth${Math.min(clause.depth, 3)}${printed ? ' beside' : ''}`}
        >
          <h3>
            <Link className="anchor" to={paperAddress(paper.key, asOf, { anchor: clause.anchor })}>
              <span aria-hidden="true">{clause.anchor}</span>
              <span className="unseen">
                {say('papers.permalink')} {clause.anchor}
              </span>
            </Link>{' '}
            {of(clause.title)}
          </h3>
          <div className="gist">{clause.gist ? <p>{of(clause.gist)}</p> : null}</div>
          {printed ? (
            <div className="print" lang="zh-CN">
              {clause.heading && clause.gist ? <p className="name">{clause.heading}</p> : null}
              {(clause.printed ?? []).map((text, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name than their place
                <p key={at}>{text}</p>
              ))}
            </div>
          ) : null}
        </div>
      ))}
    </section>
  )
}
