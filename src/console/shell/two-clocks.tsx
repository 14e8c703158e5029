// Two clocks side by side: what stands against the unit, with its listed pauses, and how long the citizen has truly waited since the
// first contact, which nothing pauses. Task 8 wants the chain seen to its end; which pauses exist is the procedure's to say.
import type { Clock, Instant } from '../api/shapes.js'
import { useSpeech } from '../words/speak.js'
import { useNow } from '../words/tick.js'
import { momentInWords, spanInWords } from '../words/time.js'
import { useLabels } from './book.js'

interface Props {
  readonly firstContactAt: Instant
  readonly clock: Clock
}

export function TwoClocks({ firstContactAt, clock }: Props) {
  const { say, language } = useSpeech()
  const labels = useLabels()
  const now = useNow()
  const end = clock.stoppedAt === null ? now : Date.parse(clock.stoppedAt)
  const paused = clock.pauses.reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0)
  return (
    <span className="two-clocks" data-testid="two-clocks">
      <small title={say('wait.never')}>
        {say('wait.citizen')} <b className="mono">{spanInWords(end - Date.parse(firstContactAt), language)}</b>
      </small>
      {clock.pauses.length > 0 ? (
        <details>
          <summary>{say('wait.pauses', { n: clock.pauses.length, span: spanInWords(paused, language) })}</summary>
          {clock.pauses.map((one) => (
            <small key={one.from}>
              {momentInWords(one.from, language)}–{momentInWords(one.to, language)} {labels.ground(one.rule)}{' '}
              {[one.reason, one.by, one.approvedBy].filter(Boolean).join(' · ')}
            </small>
          ))}
        </details>
      ) : null}
    </span>
  )
}
