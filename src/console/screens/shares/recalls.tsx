// What has been called back since an exclusion was marked, and what the holder says became of it.
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { ask } from '../../api/client.js'
import { useSession } from '../../api/reads.js'
import { type RecallView, useRecalls } from '../../api/shares.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'

export function Recalls() {
  const { say, of, language } = useSpeech()
  const recalls = useRecalls()
  const unit = useSession().data?.account?.unit ?? null
  if (!recalls.data || recalls.data.length === 0) return <ErrorNote error={recalls.error} />
  return (
    <section className="panel" aria-labelledby="recalls-title" data-testid="recalls">
      <header>
        <h2 id="recalls-title">{say('shares.recalls')}</h2>
      </header>
      <p className="mark-note">{say('shares.recallsWhat')}</p>
      <div className="scrolled">
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{say('shares.number')}</th>
              <th scope="col">{say('shares.holder')}</th>
              <th scope="col">{say('shares.uses')}</th>
              <th scope="col">{say('shares.recalledAt')}</th>
              <th scope="col">{say('shares.answer')}</th>
            </tr>
          </thead>
          <tbody>
            {recalls.data.map((one) => (
              <tr key={one.grantNumber + one.number}>
                <td className="mono">{one.number}</td>
                <td>{of(one.unitName)}</td>
                <td>{one.uses.map((use) => say(`shares.use.${use}` as 'shares.use.view')).join('、')}</td>
                <td>{momentInWords(one.at, language)}</td>
                <td>{one.note ?? (unit === one.unit ? <Answer recall={one} /> : <em>{say('shares.waiting')}</em>)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Answer({ recall }: { readonly recall: RecallView }) {
  const { say } = useSpeech()
  const client = useQueryClient()
  const [note, setNote] = useState('')
  const [error, setError] = useState<Error | null>(null)
  const send = async (): Promise<void> => {
    try {
      const body = { grant: recall.grantNumber, number: recall.number, note: note.trim() }
      await ask('/api/share-recalls/answers', { method: 'POST', body })
      await client.invalidateQueries({ queryKey: ['share-recalls'] })
    } catch (fault) {
      setError(fault instanceof Error ? fault : new Error(String(fault)))
    }
  }
  return (
    <span className="wish">
      <Input
        aria-label={say('shares.answerNote')}
        placeholder={say('shares.answerNote')}
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button size="small" disabled={note.trim() === ''} onClick={() => void send()}>
        {say('shares.answer')}
      </Button>
      <ErrorNote error={error} />
    </span>
  )
}
