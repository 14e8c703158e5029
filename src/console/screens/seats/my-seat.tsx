// A seat tells how it is, with one button each: on its own screen and above the band.
import { type Seats, seatState, useSeatDeed } from '../../api/seats.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'

const STATES = ['ready', 'on_call', 'wrap_up', 'break', 'away', 'out'] as const

export function MySeat({ mine }: { readonly mine: Seats['mine'] }) {
  const { say } = useSpeech()
  const deed = useSeatDeed()
  return (
    <fieldset className="my-seat" data-testid="my-seat">
      <legend>{say('seats.mine')}</legend>
      {STATES.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={(mine ?? 'out') === state}
          disabled={deed.isPending}
          onClick={() => deed.mutate(seatState(state))}
        >
          {say(`seats.state.${state}`)}
        </button>
      ))}
      <ErrorNote error={deed.error} />
    </fieldset>
  )
}
