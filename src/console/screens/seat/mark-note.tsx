// A marked number rings: the agent is told, and told the rule that nobody is blocked and danger comes first (R04). A hint, never in the way.
import { useDeferredValue } from 'react'
import { useMarks } from '../../api/shares.js'
import { useLabels } from '../../shell/book.js'
import { useSpeech } from '../../words/speak.js'
import '../shares/shares.css'

export function MarkNote({ phone }: { readonly phone: string }) {
  const { say } = useSpeech()
  const { platform } = useLabels()
  // Who saw a mark is on record: only a whole number is looked up, and only where the hotline keeps such marks.
  const whole = platform === '12345' && /^1\d{10}$|^0\d{9,11}$/.test(phone) ? phone : ''
  const marks = useMarks(useDeferredValue(whole)).data ?? []
  if (whole === '' || marks.length === 0) return null
  return (
    <div className="mark-note" role="status" data-testid="mark-note">
      {marks.map(({ id, number, markedUntil }) => (
        <p key={id}>
          <strong>{say('mark.shown', { number, until: markedUntil ?? '—' })}</strong>{' '}
          <a href={`/harassment/${id}`} target="_blank" rel="noreferrer">
            {say('mark.open')}
          </a>
        </p>
      ))}
      <p>{say('mark.rule')}</p>
    </div>
  )
}
