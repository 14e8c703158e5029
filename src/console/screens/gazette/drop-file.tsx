// Where a gazette is dropped: sends it with its progress, and goes to the report once it is read.
import { useQueryClient } from '@tanstack/react-query'
import { App, Progress } from 'antd'
import { type DragEvent, useState } from 'react'
import { MOST_BYTES, sendGazette } from '../../api/gazettes.js'
import { go } from '../../route.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'

export function DropFile() {
  const { say } = useSpeech()
  const client = useQueryClient()
  const { message } = App.useApp()
  const [percent, setPercent] = useState<number | null>(null)
  const [over, setOver] = useState(false)
  const [error, setError] = useState<Error | null>(null)

  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined || percent !== null) return
    setError(null)
    if (file.size > MOST_BYTES) {
      setError(new Error(say('gazette.tooLarge', { mb: Math.ceil(file.size / 1024 / 1024) })))
      return
    }
    setPercent(0)
    try {
      const { gazette, fresh } = await sendGazette(file, setPercent)
      if (!fresh) void message.info(say('gazette.known'))
      await client.invalidateQueries({ queryKey: ['gazettes'] })
      go(`/gazette/${gazette.id}`)
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)))
    } finally {
      setPercent(null)
    }
  }
  const onDrag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(inside)
  }
  return (
    <>
      <label
        className={`drop ${over ? 'over' : ''}`}
        onDragOver={onDrag(true)}
        onDragLeave={onDrag(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void take(event.dataTransfer.files[0])
        }}
      >
        <input
          type="file"
          accept=".txt,.docx,.html,.htm,text/plain,text/html"
          disabled={percent !== null}
          data-testid="gazette-file"
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <strong>{say('gazette.drop')}</strong>
        <span className="quiet">{say('gazette.formats')}</span>
      </label>
      {percent === null ? null : (
        <div role="status" className="sending">
          <Progress percent={percent} showInfo={false} aria-label={say('gazette.reading')} />
          {percent < 100 ? say('gazette.sending', { percent }) : say('gazette.reading')}
        </div>
      )}
      <ErrorNote error={error} />
    </>
  )
}
