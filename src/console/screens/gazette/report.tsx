// The report on one issue: its parts on the left, the printed lines they stand on at the right, and the end of the review on top.
import { Segmented, Spin } from 'antd'
import { useState } from 'react'
import '../registers/registers.css'
import './gazette.css'
import { type GazetteView, type Lines, useGazette } from '../../api/gazettes.js'
import { go } from '../../route.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import { Anomalies } from './anomalies.js'
import { Compared } from './compared.js'
import { Articles, Events, Instruments, Posts } from './found.js'
import { PrintedLines } from './printed-lines.js'
import { Settle } from './settle.js'
import { Tables } from './tables.js'

export default function Report({ id }: { readonly id: string }) {
  const { say } = useSpeech()
  const gazette = useGazette(id)
  return (
    <div className="gazette-report">
      <ErrorNote error={gazette.error} retry={() => void gazette.refetch()} />
      {gazette.isLoading ? <Spin /> : null}
      {gazette.data ? <Read view={gazette.data} /> : null}
      <p>
        <button type="button" className="cite" onClick={() => go('/gazette')}>
          {say('gazette.back')}
        </button>
      </p>
    </div>
  )
}

const PARTS = ['anomalies', 'instruments', 'articles', 'tables', 'posts', 'events', 'compared'] as const
type Part = (typeof PARTS)[number]

function Read({ view }: { readonly view: GazetteView }) {
  const { say } = useSpeech()
  const [part, setPart] = useState<Part>('anomalies')
  const [at, setAt] = useState<Lines>(view.anomalies[0]?.span ?? { from: 1, to: 1 })
  const counts = countsOf(view)
  const shown = PARTS.filter((one) => one === 'anomalies' || counts[one] > 0)
  return (
    <>
      <Head view={view} />
      <Segmented<Part>
        className="parts"
        aria-label={say('gazette.parts')}
        value={part}
        onChange={setPart}
        options={shown.map((one) => ({ value: one, label: `${say(`gazette.part.${one}`)} ${counts[one]}` }))}
      />
      <div className="read">
        <div className="found" data-testid="gazette-found">
          {part === 'anomalies' ? <Anomalies anomalies={view.anomalies} show={setAt} /> : null}
          {part === 'instruments' ? <Instruments instruments={view.instruments} show={setAt} /> : null}
          {part === 'articles' ? <Articles articles={view.articles} show={setAt} /> : null}
          {part === 'tables' ? <Tables instruments={view.instruments} show={setAt} /> : null}
          {part === 'posts' ? <Posts view={view} show={setAt} /> : null}
          {part === 'events' ? <Events events={view.events} show={setAt} /> : null}
          {part === 'compared' ? <Compared comparisons={view.comparisons} show={setAt} /> : null}
        </div>
        <PrintedLines key={`${at.from}-${at.to}`} lines={view.lines} at={at} />
      </div>
    </>
  )
}

function countsOf(view: GazetteView): Readonly<Record<Part, number>> {
  return {
    anomalies: view.anomalies.length,
    instruments: view.instruments.length,
    articles: view.articles.length,
    tables: view.instruments.reduce((sum, { tables }) => sum + tables.length, 0),
    posts: view.acts.length + view.committees.length,
    events: view.events.length,
    compared: view.comparisons.length,
  }
}

function Head({ view }: { readonly view: GazetteView }) {
  const { say, language } = useSpeech()
  const { gazette, source, lines } = view
  const { state, settledBy, settledAt, stagedBy, stagedAt } = gazette
  return (
    <header className="panel issue-head">
      <div>
        <h1>
          <span className={`state ${state}`}>{say(`gazette.state.${state}`)}</span> {gazette.fileName}
        </h1>
        <p className="quiet">
          {say(`gazette.kind.${gazette.kind}`)} · {say('gazette.source', { ...source, lines: lines.length })} ·{' '}
          {say('gazette.stagedBy', { who: stagedBy, when: momentInWords(stagedAt, language) })}
          {settledBy && settledAt
            ? ` · ${say('gazette.settledBy', { who: settledBy, when: momentInWords(settledAt, language) })}`
            : ''}
          {gazette.reason ? ` · ${gazette.reason}` : ''}
        </p>
        {view.notes.map(({ line, text }) => (
          <p key={line} className="quiet">
            <q>{text}</q>
          </p>
        ))}
      </div>
      {state === 'staged' ? <Settle view={view} /> : null}
    </header>
  )
}
