// Reports (clauses 6 and 8): make one, watch it come, open it, take it along as Word, PDF or Excel.
import './reports.css'
import { Spin } from 'antd'
import { type ReportRow, reportFile, useCancelReport, useReports } from '../../api/reports.js'
import { go } from '../../route.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import type { Word } from '../../words/zh.js'
import { MakeReport } from './make-report.js'

export default function Reports() {
  const { say, of } = useSpeech()
  const reports = useReports()
  const plans = reports.data?.plans ?? []
  const scheduled = plans.flatMap(({ name, schedule }) => (schedule === null ? [] : [`${of(name)} ${schedule.at}`]))
  const nameOf = (id: string): string => {
    const plan = plans.find((one) => one.id === id)
    return plan === undefined ? id : of(plan.name)
  }
  // The open extract has a page of its own, open to everybody.
  const items = (reports.data?.items ?? []).filter(({ plan }) => plan !== 'open-data')
  return (
    <section className="panel reports">
      <header>
        <h1>{say('reports.title')}</h1>
        <p className="quiet">{say('reports.note')}</p>
      </header>
      <ErrorNote error={reports.error} retry={() => void reports.refetch()} />
      {reports.data ? (
        <>
          <MakeReport plans={plans} />
          {scheduled.length > 0 ? (
            <p className="quiet">{say('reports.scheduled', { plans: scheduled.join(' · ') })}</p>
          ) : null}
          {items.length === 0 ? <p>{say('reports.none')}</p> : <List items={items} nameOf={nameOf} />}
        </>
      ) : reports.error ? null : (
        <Spin />
      )}
    </section>
  )
}

function List({ items, nameOf }: { readonly items: readonly ReportRow[]; readonly nameOf: (id: string) => string }) {
  const { say } = useSpeech()
  return (
    <table>
      <thead>
        <tr>
          {(['reports.plan', 'reports.period', 'reports.state', 'reports.by', 'reports.files'] as const).map((word) => (
            <th scope="col" key={word}>
              {say(word)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((report) => (
          <tr key={report.id} data-report={report.id} data-state={report.state}>
            <th scope="row">
              {report.incident?.subject ?? nameOf(report.plan)}
              {report.version !== null && report.version > 1 ? (
                <small> {say('reports.version', { n: report.version })}</small>
              ) : null}
            </th>
            <td>{report.from === report.to ? report.from : `${report.from} – ${report.to}`}</td>
            <td>
              <Progress report={report} />
            </td>
            <td>{report.askedBy === 'clock' ? say('reports.clock') : report.askedBy}</td>
            <td>
              <Files report={report} name={nameOf(report.plan)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function Progress({ report: { id, state, stage, share, fault } }: { readonly report: ReportRow }) {
  const { say } = useSpeech()
  const cancel = useCancelReport()
  if (state === 'failed') return <span className="bad">{`${say('reports.state.failed')}：${fault ?? ''}`}</span>
  if (state !== 'queued' && state !== 'making') return <span>{say(`reports.state.${state}`)}</span>
  return (
    <>
      <progress max={100} value={share} aria-label={say('reports.state')} />{' '}
      <span aria-live="polite">{say(`reports.stage.${stage}` as Word)}</span>{' '}
      <button type="button" className="cite" disabled={cancel.isPending} onClick={() => cancel.mutate(id)}>
        {say('reports.cancel')}
      </button>
    </>
  )
}

const FORMS = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' } as const

export function Files({ report, name }: { readonly report: ReportRow; readonly name: string }) {
  const { say } = useSpeech()
  if (report.state !== 'made') return null
  return (
    <span className="files">
      <button type="button" className="cite" onClick={() => go(`/reports/${report.id}`)}>
        {say('reports.open')}
      </button>
      {(['docx', 'pdf', 'xlsx'] as const).map((form) => (
        <a key={form} href={reportFile(report.id, form, name)} download>
          {FORMS[form]}
        </a>
      ))}
    </span>
  )
}
