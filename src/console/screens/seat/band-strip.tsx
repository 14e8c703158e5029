// How sure the decision is, as one of three bands and a number. Files decided before confidence was learnt show nothing of it.
import './confidence.css'
import type { Decision } from '../../api/shapes.js'
import { useSpeech } from '../../words/speak.js'

export function BandStrip({ decision }: { readonly decision: Decision }) {
  const { say } = useSpeech()
  const { band, certainty } = decision
  // Nothing was learnt from the pack, or danger acts at once whatever the row: then there is no band to show.
  if (!band || certainty === undefined || certainty === null || decision.danger.present) return null
  const percent = Math.floor(certainty * 100)
  return (
    <div className={`band-strip b-${band}`} data-testid="band" data-band={band}>
      <b>{say(`band.${band}`)}</b>
      <span className="sure-bar" role="img" aria-label={say('band.certainty', { percent })}>
        <i style={{ width: `${percent}%` }} />
      </span>
      <span className="mono" aria-hidden="true">
        {percent}%
      </span>
      <small>{say(band === 'ask' && decision.ask ? 'band.askFactHint' : `band.${band}Hint`)}</small>
    </div>
  )
}
