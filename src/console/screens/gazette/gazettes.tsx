// The keeper's first screen: drop a gazette, and see what became of those before it.
import { Spin } from 'antd'
import './gazette.css'
import { type GazetteRowView, useGazettes } from '../../api/gazettes.js'
import { useSession } from '../../api/reads.js'
import { go } from '../../route.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import { DropFile } from './drop-file.js'

export default function Gazettes() {
  const { say } = useSpeech()
  const gazettes = useGazettes()
  const isKeeper = useSession().data?.account?.roles.includes('keeper') === true
  return (
    <div className="gazettes">
      <header className="panel">
        <h1>{say('gazette.title')}</h1>
        <p className="quiet">{say('gazette.lead')}</p>
        {isKeeper ? <DropFile /> : null}
      </header>
      <ErrorNote error={gazettes.error} retry={() => void gazettes.refetch()} />
      {gazettes.isLoading ? <Spin /> : null}
      {gazettes.data?.length === 0 ? <p className="panel quiet">{say('gazette.none')}</p> : null}
      <ul className="plain issues" data-testid="gazettes">
        {(gazettes.data ?? []).map((row) => (
          <li key={row.id} className="panel">
            <Issue row={row} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Issue({ row }: { readonly row: GazetteRowView }) {
  const { say, language } = useSpeech()
  const { id, state, kind, fileName, instruments, anomalies, settledBy, settledAt } = row
  const path = `/gazette/${id}`
  return (
    <>
      <span className={`state ${state}`}>{say(`gazette.state.${state}`)}</span>
      <a
        href={path}
        onClick={(event) => {
          event.preventDefault()
          go(path)
        }}
      >
        {fileName}
      </a>
      <span className="quiet">
        {say(`gazette.kind.${kind}`)} · {say(`gazette.row.${kind}`, { instruments, anomalies })}
      </span>
      <span className="quiet">
        {say('gazette.stagedBy', { who: row.stagedBy, when: momentInWords(row.stagedAt, language) })}
        {settledBy && settledAt
          ? ` · ${say('gazette.settledBy', { who: settledBy, when: momentInWords(settledAt, language) })}`
          : ''}
        {row.reason ? ` · ${row.reason}` : ''}
      </span>
    </>
  )
}
