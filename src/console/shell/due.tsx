// A due time as a coloured word: colour, shape and text say the same, so that nobody depends on seeing colour.
import type { Instant } from '../api/shapes.js'
import { useSpeech } from '../words/speak.js'
import { useNow, useSecond } from '../words/tick.js'
import { momentInWords, spanInWords, urgencyOf } from '../words/time.js'

interface Props {
  readonly dueAt: Instant | null
  /** From here on amber; nothing where no pack sets such a point. */
  readonly amberAt?: Instant | null | undefined
  readonly paused?: boolean
  readonly stopped?: boolean
  readonly provisional?: boolean
}

/** Within ten minutes of its end a limit counts down by the second. */
const CLOSE_MS = 10 * 60_000

export function Due(props: Props) {
  const now = useNow()
  const close = props.dueAt !== null && Math.abs(Date.parse(props.dueAt) - now) < CLOSE_MS
  return close ? <EachSecond {...props} /> : <At {...props} now={now} />
}

function EachSecond(props: Props) {
  return <At {...props} now={useSecond()} />
}

function At({
  dueAt,
  amberAt,
  paused = false,
  stopped = false,
  provisional = false,
  now,
}: Props & { readonly now: number }) {
  const { say, language } = useSpeech()
  if (stopped) return <span className="due">{say('due.stopped')}</span>
  if (paused) return <span className="due">{say('due.paused')}</span>
  if (!dueAt) return <span className="due">{say('due.none')}</span>
  const urgency = urgencyOf(dueAt, amberAt, now)
  const span = spanInWords(Date.parse(dueAt) - now, language)
  return (
    <span className={`due ${urgency}`} title={say('due.at', { at: momentInWords(dueAt, language) })}>
      {say(urgency === 'late' ? 'due.late' : 'due.left', { span })}
      {provisional ? `（${say('due.provisional')}）` : ''}
    </span>
  )
}
