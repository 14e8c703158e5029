// Who holds which office on a day, by published appointments; and one person's posts.
import { type HolderView, type PostsView, usePerson, usePosts } from '../../api/papers.js'
import { useSpeech } from '../../words/speak.js'
import { CorrectPost } from './correct-post.js'
import { DayField, useAsked } from './day-field.js'
import { ErrorLine } from './error-line.js'
import { Link, paperAddress } from './link.js'
import { Search } from './paper-list.js'

export function Posts() {
  const { say, of } = useSpeech()
  const [asOf, post] = [useAsked('asOf'), useAsked('post')]
  const posts = usePosts({ asOf, post })
  return (
    <>
      <h1>{say('papers.posts')}</h1>
      <div className="asking">
        <Search key={post ?? ''} name="post" label={say('posts.find')} hint={say('posts.findHint')} />
        <DayField />
      </div>
      <ErrorLine error={posts.error} />
      {posts.data?.posts.length === 0 ? <p>{say('posts.none')}</p> : null}
      <ul className="rows" data-testid="posts">
        {posts.data?.posts.map((one) => (
          <li key={one.post} data-post={one.post}>
            <p>
              <b>{one.post}</b> <span className="quiet">{of(one.say)}</span>
            </p>
            {one.holders.map((holder) => (
              <HolderLine key={holder.person} holder={holder} asOf={asOf} word={say('posts.holds')} />
            ))}
            {one.former.map((tenure) => (
              <p key={`${tenure.person} ${tenure.to}`} className="quiet">
                {say('posts.former')} <PersonLink person={tenure.person} asOf={asOf} />{' '}
                {say('posts.ended', { day: tenure.to ?? '' })}{' '}
                {tenure.removedBy ? <Link to={paperAddress(tenure.removedBy, asOf)}>{tenure.removedBy}</Link> : null}
              </p>
            ))}
            {one.later.map((tenure) => (
              <p key={`${tenure.person} ${tenure.from}`} className="quiet">
                {say('posts.later')} <PersonLink person={tenure.person} asOf={asOf} />{' '}
                {say('posts.since', { day: tenure.from ?? '' })}{' '}
                {tenure.appointedBy ? (
                  <Link to={paperAddress(tenure.appointedBy, asOf)}>{tenure.appointedBy}</Link>
                ) : null}
              </p>
            ))}
            {one.seen.map((seen) => (
              <p key={`${seen.person} ${seen.office}`} className="quiet">
                {say('posts.seen')} <PersonLink person={seen.person} asOf={asOf} /> {seen.office} {seen.on ?? ''}{' '}
                {seen.instrument ? <Link to={paperAddress(seen.instrument, asOf)}>{seen.instrument}</Link> : null}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {posts.data ? <Committees view={posts.data} asOf={asOf} /> : null}
    </>
  )
}

function Committees({ view: { committees }, asOf }: { readonly view: PostsView; readonly asOf: string | undefined }) {
  const { say } = useSpeech()
  if (committees.length === 0) return null
  return (
    <section>
      <h2>{say('posts.committees')}</h2>
      {committees.map(({ name, instrument, members, bodies }) => (
        <details key={`${instrument} ${name}`}>
          <summary>
            {name} · {members.length}
          </summary>
          {instrument ? <Link to={paperAddress(instrument, asOf)}>{instrument}</Link> : null}
          <ul>
            {members.map((one) => (
              <li key={`${one.role} ${one.name} ${one.office}`}>
                {one.role} <PersonLink person={one.name} asOf={asOf} /> {one.office}
              </li>
            ))}
          </ul>
          {bodies.length > 0 ? <p className="quiet">{say('posts.bodies', { bodies: bodies.join('、') })}</p> : null}
        </details>
      ))}
    </section>
  )
}

function HolderLine({
  holder,
  asOf,
  word,
}: {
  readonly holder: HolderView
  readonly asOf: string | undefined
  readonly word: string
}) {
  const { say, of } = useSpeech()
  return (
    <p className="holder">
      {word} <PersonLink person={holder.person} asOf={asOf} />{' '}
      {holder.from ? say('posts.since', { day: holder.from }) : say('posts.sinceUnknown')}{' '}
      {holder.appointedBy ? <Link to={paperAddress(holder.appointedBy, asOf)}>{holder.appointedBy}</Link> : null}
      {holder.notes.map((note) => (
        <span key={note.zh} className="note">
          {of(note)}
        </span>
      ))}
    </p>
  )
}

function PersonLink({ person, asOf }: { readonly person: string; readonly asOf: string | undefined }) {
  return <Link to={`/posts/${encodeURIComponent(person)}${asOf ? `?asOf=${asOf}` : ''}`}>{person}</Link>
}

export function Person({ person }: { readonly person: string }) {
  const { say } = useSpeech()
  const asOf = useAsked('asOf')
  const view = usePerson(person, { asOf })
  return (
    <>
      <h1>{person}</h1>
      <p>
        <Link to="/posts">{say('posts.back')}</Link>
      </p>
      <div className="asking">
        <DayField />
      </div>
      <ErrorLine error={view.error} />
      <ul className="rows" data-testid="person">
        {view.data?.posts.map((one) => (
          <li key={`${one.post} ${one.from}`}>
            <b>{one.post}</b>
            <HolderLine
              holder={one}
              asOf={asOf}
              word={one.holds ? say('posts.holds') : one.to ? say('posts.ended', { day: one.to }) : say('posts.later')}
            />
          </li>
        ))}
        {view.data?.seen.map((one) => (
          <li key={`${one.office} ${one.instrument}`}>
            {say('posts.seen')} {one.office} {one.on ?? ''} {one.instrument ?? ''}
          </li>
        ))}
      </ul>
      <CorrectPost acts={view.data?.acts ?? []} />
      {view.data?.acts.map(({ key, corrected }) =>
        corrected ? (
          <p key={key} className="note">
            {say('posts.corrected', { was: corrected.was.post, reason: corrected.reason })}
          </p>
        ) : null,
      )}
    </>
  )
}
