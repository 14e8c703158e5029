// For the keeper of instruments: an appointment was printed or read wrongly. What was printed stays; what counts from now on, and why.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../api/client.js'
import type { PostActView } from '../../api/papers.js'
import { useSession } from '../../api/reads.js'
import { useSpeech } from '../../words/speak.js'
import { ErrorLine } from './error-line.js'

export function CorrectPost({ acts }: { readonly acts: readonly PostActView[] }) {
  const { say } = useSpeech()
  const account = useSession().data?.account ?? null
  const client = useQueryClient()
  const [chosen, setChosen] = useState('')
  const [post, setPost] = useState('')
  const [reason, setReason] = useState('')
  const [never, setNever] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  if (!account?.roles.includes('keeper') || acts.length === 0) return null
  const act = acts.find(({ key }) => key === chosen)
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setError(null)
    try {
      const body = { act: chosen, reason, instead: never ? null : { post: post.trim() } }
      await ask('/api/posts/corrections', { method: 'POST', body })
      setChosen('')
      setReason('')
      await client.invalidateQueries({ queryKey: ['papers'] })
    } catch (wrong) {
      setError(wrong instanceof Error ? wrong : new Error(String(wrong)))
    }
  }
  return (
    <details data-testid="correct-post">
      <summary>{say('posts.correct')}</summary>
      <form className="card" onSubmit={(event) => void send(event)}>
        <label className="field">
          {say('posts.correctWhich')}
          <select
            required
            value={chosen}
            onChange={(event) => {
              setChosen(event.target.value)
              setPost(acts.find(({ key }) => key === event.target.value)?.post ?? '')
            }}
          >
            <option value="">—</option>
            {acts.map((one) => (
              <option key={one.key} value={one.key}>
                {one.instrument ?? ''} {say(one.act === 'appointed' ? 'posts.appointed' : 'posts.removed')} {one.post}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {say('posts.correctPost')}
          <input
            value={post}
            maxLength={120}
            required={!never}
            disabled={never || !act}
            onChange={(event) => setPost(event.target.value)}
          />
        </label>
        <label className="field">
          <input type="checkbox" checked={never} onChange={(event) => setNever(event.target.checked)} />
          {say('posts.correctNever')}
        </label>
        <label className="field">
          {say('posts.correctReason')}
          <input value={reason} maxLength={500} required onChange={(event) => setReason(event.target.value)} />
        </label>
        <ErrorLine error={error} />
        <button type="submit" disabled={!act}>
          {say('posts.correctSend')}
        </button>
      </form>
    </details>
  )
}
