// What a paper is bound to, as a list and a small drawing, and what runs on it.
import type { PaperPartView, PaperView } from '../../api/papers.js'
import { usePaperGraph } from '../../api/papers.js'
import { useSpeech } from '../../words/speak.js'
import { Drawing } from './drawing.js'
import { Link, paperAddress } from './link.js'
import { StatusTag } from './status-tag.js'

export function Relations({
  view: { paper, relations },
  asOf,
}: {
  readonly view: PaperView
  readonly asOf: string | undefined
}) {
  const { say, of } = useSpeech()
  const graph = usePaperGraph({ asOf, around: paper.key }).data
  if (relations.length === 0) return null
  return (
    <section data-testid="relations">
      <h2>{say('papers.relations')}</h2>
      <ul className="rows">
        {relations.map(({ direction, type, key, title, status, clause, from, note }) => (
          <li key={`${direction} ${type} ${key}`}>
            <b>{say(`papers.${direction}.${type}`)}</b> <Link to={paperAddress(key, asOf)}>{key}</Link>{' '}
            <StatusTag status={status} /> {title === key ? '' : title}{' '}
            <span className="quiet">
              {clause ?? ''} {from ?? ''} {of(note)}
            </span>
          </li>
        ))}
      </ul>
      {graph && graph.nodes.length > 1 && graph.nodes.length < 26 ? <Drawing graph={graph} asOf={asOf} /> : null}
    </section>
  )
}

const NAMED = ['matters', 'rules', 'limits', 'procedure', 'registers', 'ledgers', 'targets', 'knowledge'] as const
const SHOWN = 12

export function Running({
  parts,
  asOf,
}: {
  readonly parts: readonly PaperPartView[]
  readonly asOf: string | undefined
}) {
  const { say, of } = useSpeech()
  if (parts.length === 0) return null
  return (
    <section data-testid="running">
      <h2>{say('papers.runs')}</h2>
      <p className="quiet">{say('papers.runsHint')}</p>
      <ul className="rows">
        {parts.map(({ pack, version, paper, part, own, count, items }) => (
          <li key={`${pack} ${version} ${part}`}>
            <b>{say(`papers.part.${NAMED.find((one) => one === part) ?? 'other'}`)}</b> {count}{' '}
            <span className="quiet">
              {own ? (
                say('papers.ownPart')
              ) : (
                <>
                  {say('papers.citing')} · <Link to={paperAddress(paper, asOf)}>{paper}</Link>
                </>
              )}{' '}
              · {part}
            </span>
            <p className="items">
              {items.slice(0, SHOWN).map(({ id, name }) => (
                <span key={id} title={of(name)}>
                  {id}
                  {name ? ` ${of(name)}` : ''}
                </span>
              ))}
              {items.length > SHOWN ? <span>{say('papers.more', { count: items.length - SHOWN })}</span> : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
