// Who answered for a unit on the day that counts: the signature line beside what a unit holds or did (R88). Discreet, and nobody is guessed.
import './responsible-line.css'
import type { Responsible } from '../api/shapes.js'
import { useSpeech } from '../words/speak.js'

interface Props {
  readonly of: Responsible | null | undefined
  /** Beside every step of a timeline only a known name is worth a line; where the unit is asked about, so is why nobody is known. */
  readonly alsoUnknown?: boolean
}

export function ResponsibleLine({ of: told, alsoUnknown = false }: Props) {
  const { say, of } = useSpeech()
  if (!told?.post || (told.holder === null && !alsoUnknown)) return null
  const { unit, holder, post, paper } = told
  const note = told.note ? of(told.note) : ''
  const title = [say('responsible.asOf', { day: told.asOf }), note].filter(Boolean).join(' ')
  // An office stands in the field beside it already: only its holder, or why nobody is known, is news.
  const line =
    holder !== null
      ? say(unit === null ? 'responsible.holds' : 'responsible.line', {
          holder,
          what: [unit === null && paper !== null ? null : post, paper].filter(Boolean).join(say('responsible.comma')),
        })
      : unit === null
        ? ''
        : say('responsible.post', { post })
  if (line === '' && note === '') return null
  return (
    <small className="responsible" data-testid="responsible" title={title}>
      {line}
      {holder === null && note !== '' ? <span className="why">{note}</span> : null}
    </small>
  )
}
