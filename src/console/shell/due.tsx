// A due time as a coloured word: colour, shape and text say the same, so that nobody depends on seeing colour.
import type { Instant } from '../api/shapes.js'
import { useSpeech } from '../words/speak.js'
import { useNow } from '../words/tick.js'
import { momentInWords, spanInWords, urgencyOf } from '../words/time.js'

interface Props {
  readonly dueAt: Instant | null
  readonly startedAt: Instant
  readonly paused?: boolean
  readonly stopped?: boolean
  readonly provisional?: boolean
}

export function Due({ dueAt, startedAt, paused = false, stopped = false, provisional = false }: Props) {
  const { say, language } = useSpeech()
  const now = useNow()
  if (stopped) return <span className="due">{say('due.stopped')}</span>
  if (paused) return <span className="due">{say('due.paused')}</span>
  if (!dueAt) return <span className="due">{say('due.none')}</span>
  const urgency = urgencyOf(dueAt, startedAt, now)
  const span = spanInWords(Date.parse(dueAt) - now, language)
  return (
    <span className={`due ${urgency}`} title={say('due.at', { at: momentInWords(dueAt, language) })}>
      {say(urgency === 'late' ? 'due.late' : 'due.left', { span })}
      {provisional ? `（${say('due.provisional')}）` : ''}
    </span>
  )
}
