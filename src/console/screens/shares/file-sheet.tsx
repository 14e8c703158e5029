// One shared file as the grant cuts it, and its course as far as the grant goes.
import { useQuery } from '@tanstack/react-query'
import { Spin } from 'antd'
import { ask } from '../../api/client.js'
import type { SharedFileView, SharedStepsView, ShareView } from '../../api/shares.js'
import { useLabels } from '../../shell/book.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'

interface Props {
  readonly share: ShareView
  readonly number: string
}

export function FileSheet({ share, number }: Props) {
  const { say } = useSpeech()
  return (
    <section className="panel shared-file" aria-labelledby="file-title" data-testid="shared-file">
      <header>
        <h2 id="file-title">
          <span className="mono">{number}</span>
        </h2>
      </header>
      {share.uses.includes('view') ? <Seen share={share} number={number} /> : null}
      {share.uses.includes('trace') ? (
        <>
          <h3>{say('shares.steps')}</h3>
          <Steps share={share} number={number} />
        </>
      ) : null}
    </section>
  )
}

function Seen({ share, number }: Props) {
  const { say, of } = useSpeech()
  const file = useOnce<SharedFileView>(`/api/shares/${share.number}/files/${number}`)
  if (!file.data) return file.error ? <ErrorNote error={file.error} /> : <Spin />
  const { row, wordsWithheld } = file.data
  return (
    <>
      {wordsWithheld ? <p className="mark-note">{say('shares.withheld')}</p> : null}
      <dl className="grant-facts">
        {share.fields.map(({ id, name }) => (
          <div key={id} style={{ display: 'contents' }}>
            <dt>{of(name)}</dt>
            <dd>{row[id] || '—'}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Steps({ share, number }: Props) {
  const { say, of } = useSpeech()
  const { unit } = useLabels()
  const steps = useOnce<SharedStepsView>(`/api/shares/${share.number}/files/${number}/timeline`)
  if (!steps.data) return steps.error ? <ErrorNote error={steps.error} /> : <Spin />
  return (
    <table className="record-table" data-testid="shared-steps">
      <thead>
        <tr>
          <th scope="col">{say('shares.at')}</th>
          <th scope="col">{say('shares.step')}</th>
          <th scope="col">{say('shares.unit')}</th>
          <th scope="col">{say('cite.title')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.data.steps.map((step) => (
          <tr key={step.seq}>
            <td className="mono">{step.at}</td>
            <td>{of(step.name)}</td>
            <td>{step.unit ? unit(step.unit) : '—'}</td>
            <td>{step.cites.join('、')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Looked at once per opening: a second look by itself would stand in the ledger as one. */
function useOnce<T>(path: string) {
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => ask<T>(path, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: false,
  })
}
