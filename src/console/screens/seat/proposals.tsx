// Three proposals, each one key away: the desk proposes, the person at the seat settles it.
import './confidence.css'
import type { Decision } from '../../api/shapes.js'
import { useLabels } from '../../shell/book.js'
import { Plate } from '../../shell/plate.js'
import { useSpeech } from '../../words/speak.js'

const PROPOSED = 3

/** Rows on the keys 1 … 3; none while there is a question to answer first, or once somebody has settled on a row. */
export function proposalsOf(decision: Decision | undefined, chosen: readonly string[]): Decision['matters'] {
  if (decision?.band !== 'propose' || decision.ask || chosen.length > 0 || decision.danger.present) return []
  return decision.accept === 'out' ? [] : decision.matters.slice(0, PROPOSED)
}

interface Props {
  readonly proposals: Decision['matters']
  readonly choose: (id: string) => void
}

export function Proposals({ proposals, choose }: Props) {
  const { say } = useSpeech()
  const { unit } = useLabels()
  if (proposals.length === 0) return null
  return (
    <fieldset className="proposals" data-testid="proposals">
      <legend>{say('band.pickOne')}</legend>
      {proposals.map((matter, at) => (
        <button type="button" key={matter.id} data-row={matter.id} onClick={() => choose(matter.id)}>
          <kbd>{at + 1}</kbd>
          <span>
            {matter.id} {matter.title} {matter.unit ? <small>{unit(matter.unit)}</small> : null}
          </span>
          <Plate platform={matter.accepts} />
          <span className="mono">
            {matter.confidence > 0 ? `${Math.round(matter.confidence * 100)}%` : say('decision.byRule')}
          </span>
        </button>
      ))}
    </fieldset>
  )
}
