// Who accepts, in one large coloured line, and how the matter gets there.
import type { Decision } from '../../api/shapes.js'
import { useLabels } from '../../shell/book.js'
import { useSpeech } from '../../words/speak.js'

export function Verdict({ decision }: { readonly decision: Decision }) {
  const { say } = useSpeech()
  const { platform, platformName, unit, word, town } = useLabels()
  const { accept } = decision
  const here = accept === platform
  const headline =
    accept === '110' || accept === '12345'
      ? say(here ? 'verdict.here' : 'verdict.there', { platform: platformName(accept) })
      : say(`verdict.${accept}`)
  return (
    <div
      className={`verdict a-${accept}`}
      data-testid="verdict"
      data-accept={accept}
      data-mode={decision.mode}
      aria-live="polite"
    >
      <strong>{headline}</strong>
      <dl>
        {accept === 'kb' || accept === 'out' ? null : (
          <div>
            <dt>{say('decision.mode')}</dt>
            <dd>{word('modes', decision.mode)}</dd>
          </div>
        )}
        {accept === '110' || platform === '110' ? (
          <div>
            <dt>{say('decision.desk')}</dt>
            <dd>{say(`desk.${decision.desk}`)}</dd>
          </div>
        ) : null}
        {decision.unit && accept !== 'split' ? (
          <div>
            <dt>{say('decision.unit')}</dt>
            <dd>{unit(decision.unit)}</dd>
          </div>
        ) : null}
        {decision.town ? (
          <div>
            <dt>{say('seat.town')}</dt>
            <dd>{town(decision.town)}</dd>
          </div>
        ) : null}
        <div>
          <dt>{say('decision.because')}</dt>
          <dd>{say(`because.${decision.because}`)}</dd>
        </div>
      </dl>
      {accept === 'split' ? (
        <ul className="halves">
          {decision.legs.map((leg) => {
            const matters = decision.matters.filter(({ id }) => leg.matters.includes(id))
            const units = [...new Set(matters.map((matter) => unit(matter.unit)).filter(Boolean))]
            return (
              <li key={leg.platform} className={`half p${leg.platform}`}>
                <b>{platformName(leg.platform)}</b>
                <span>{matters.map(({ title }) => title).join('、') || leg.matters.join('、')}</span>
                {units.length > 0 ? <small>{units.join('、')}</small> : null}
              </li>
            )
          })}
        </ul>
      ) : null}
    </div>
  )
}
