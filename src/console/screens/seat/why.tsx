// Why the first row is first: the words that spoke for it and those that spoke for it rather than for the runner-up, marked in the text
// itself, with the row one click (Alt R) away; beside it the runner-up with its own words.
import './confidence.css'
import { useMemo } from 'react'
import type { Decision } from '../../api/shapes.js'
import { useLabels } from '../../shell/book.js'
import { useSourceDrawer } from '../../shell/open-source.js'
import { Plate } from '../../shell/plate.js'
import { useSpeech } from '../../words/speak.js'
import { markedText } from './marked-text.js'
import { useKeys } from './use-keys.js'

interface Props {
  readonly decision: Decision
  readonly text: string
}

export function Why({ decision, text }: Props) {
  const { say } = useSpeech()
  const { book } = useLabels()
  const open = useSourceDrawer()
  const [first, second] = decision.matters
  const openRow = (row: Row): void => open({ instrument: book.instrument.number, version: row.version, row: row.id })
  // A row that a person settled on, or a rule put first, has no words of its own: nothing is explained then.
  const told = decision.band !== undefined && first !== undefined && first.words.length + (first.over?.length ?? 0) > 0
  useKeys({ 'Alt+R': told ? () => openRow(first) : undefined })
  const pieces = useMemo(
    () =>
      markedText(text, [
        { voice: 'other', words: second?.words ?? [] },
        { voice: 'for', words: first?.words ?? [] },
        { voice: 'over', words: first?.over ?? [] },
      ]),
    [text, first, second],
  )
  if (!told) return null
  return (
    <section className="why" data-testid="why">
      <h3>{say('why.title')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, and has to by keyboard too */}
      <section className="why-text" tabIndex={0} aria-label={say('why.text')}>
        {pieces.map((piece, at) =>
          piece.voice === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
            <span key={at}>{piece.text}</span>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <mark key={at} className={`v-${piece.voice}`} title={say(`why.${piece.voice}`)}>
              {piece.text}
            </mark>
          ),
        )}
      </section>
      <div className={second ? 'why-rows' : ''}>
        <RowWords row={first} open={openRow} head={say('why.first')} keyName="Alt R" />
        {second ? <RowWords row={second} open={openRow} head={say('why.second')} /> : null}
      </div>
    </section>
  )
}

type Row = Decision['matters'][number]

interface RowProps {
  readonly row: Row
  readonly open: (row: Row) => void
  readonly head: string
  readonly keyName?: string
}

function RowWords({ row, open, head, keyName }: RowProps) {
  const { say } = useSpeech()
  const over = row.over ?? []
  return (
    <div className="why-row" data-testid={keyName ? 'why-first' : 'why-second'}>
      <p>
        <b>{head}</b>{' '}
        <button type="button" className="cite" onClick={() => open(row)}>
          {say('cite.row', { row: row.id })}
          {keyName ? (
            <>
              {' '}
              <kbd>{keyName}</kbd>
            </>
          ) : null}
        </button>{' '}
        {row.subclass || row.title} <Plate platform={row.accepts} />
      </p>
      <Words label={say(keyName ? 'why.for' : 'why.other')} words={row.words} voice={keyName ? 'for' : 'other'} />
      <Words label={say('why.over')} words={over} voice="over" />
    </div>
  )
}

function Words({
  label,
  words,
  voice,
}: {
  readonly label: string
  readonly words: readonly string[]
  readonly voice: string
}) {
  if (words.length === 0) return null
  return (
    <p className="why-words">
      <span className="quiet">{label}</span>
      {words.slice(0, 6).map((word) => (
        <mark key={word} className={`v-${voice}`}>
          {word}
        </mark>
      ))}
    </p>
  )
}
