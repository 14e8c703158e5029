// What went wrong while reading, in the words the server gave.
import { useSpeech } from '../../words/speak.js'

export function ErrorLine({ error }: { readonly error: Error | null }) {
  const { say } = useSpeech()
  if (error === null) return null
  return (
    <p className="trouble" role="alert">
      {error.message || say('error.unreachable')}
    </p>
  )
}
