// The server does not answer: say so at once, say that nothing is lost, and offer another try.
import { useQueryClient } from '@tanstack/react-query'
import { useReachable } from '../api/client.js'
import { useSpeech } from '../words/speak.js'

export function DownNote() {
  const { say } = useSpeech()
  const client = useQueryClient()
  if (useReachable()) return null
  return (
    <div className="down-note" role="alert">
      <strong>{say('error.unreachable')}</strong>
      <span>{say('error.unreachableDo')}</span>
      <button type="button" onClick={() => void client.refetchQueries({ type: 'active' })}>
        {say('error.retry')}
      </button>
    </div>
  )
}
