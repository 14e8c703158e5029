// What went wrong and what to do next, in a box that a screen reader announces.
import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { Problem } from '../api/problem.js'
import { useSpeech } from '../words/speak.js'
import type { Word } from '../words/zh.js'
import { Cites } from './cites.js'

const NEXT: Record<number, Word> = {
  403: 'error.next.403',
  409: 'error.next.409',
  412: 'error.next.412',
  422: 'error.next.422',
  429: 'error.next.429',
  500: 'error.next.500',
}

interface Props {
  readonly error: Error | null
  readonly retry?: (() => void) | undefined
}

export function ErrorNote({ error, retry }: Props): ReactNode {
  const { say } = useSpeech()
  if (!error) return null
  const problem = error instanceof Problem ? error : null
  const next = problem ? NEXT[problem.status] : undefined
  const title = problem?.unreachable ? say('error.unreachable') : problem?.title || say('error.title')
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title}
      style={{ marginBlock: 8 }}
      action={
        retry ? (
          <Button size="small" onClick={retry}>
            {say('error.retry')}
          </Button>
        ) : undefined
      }
      description={
        <>
          <div>{problem?.unreachable ? say('error.unreachableDo') : problem ? problem.detail : error.message}</div>
          {problem && problem.fields.length > 0 ? (
            <ul style={{ margin: '4px 0', paddingInlineStart: 18 }}>
              {problem.fields.map(({ field, reason }) => (
                <li key={field + reason}>
                  <code>{field.replace(/^body\./, '')}</code> {reason}
                </li>
              ))}
            </ul>
          ) : null}
          {next ? <div className="quiet">{say(next)}</div> : null}
          {problem?.incident ? <code>{problem.incident}</code> : null}
          {problem && problem.cites.length > 0 ? <Cites cites={problem.cites} /> : null}
        </>
      }
    />
  )
}
