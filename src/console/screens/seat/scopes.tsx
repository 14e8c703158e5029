// Before the first word: what each platform is for (task 1), and the keys.
import { useLabels } from '../../shell/book.js'
import { Plate } from '../../shell/plate.js'
import { useSpeech } from '../../words/speak.js'

export function Scopes() {
  const { say, of } = useSpeech()
  const { book } = useLabels()
  const keysOf = [
    ['Ctrl ↵', 'keys.save'],
    ['1 … 9', 'keys.pick'],
    ['F2', 'keys.decided'],
    ['Alt 2', 'keys.threeWay'],
    ['Alt 3', 'keys.push'],
    ['Alt D', 'keys.danger'],
    ['Alt R', 'keys.row'],
    ['Alt O', 'keys.openAlike'],
    ['Alt M', 'keys.mergeAlike'],
    ['Alt N', 'keys.next'],
    ['Alt A', 'keys.accept'],
  ] as const
  return (
    <div className="scopes">
      <p className="quiet">{say('decision.empty')}</p>
      {book.scopes
        ? book.platforms.map(({ id }) => (
            <p key={id}>
              <Plate platform={id} /> {of(book.scopes?.[id])}
            </p>
          ))
        : null}
      <h3>{say('keys.title')}</h3>
      <dl>
        {keysOf.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(what)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
