// Every indicator and task the papers set: wanted, reached, by town; what is behind stands out, what is silent is asked for.
import { Input, Spin } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import '../registers/registers.css'
import './targets.css'
import { type PaperOfTargets, type Target, useTargets } from '../../api/targets.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { ReportDialog } from './report-dialog.js'
import { TargetLine } from './target-line.js'

/** In the order in which somebody should look at them. */
export const STATUSES = ['overdue', 'not_met', 'on_the_way', 'no_report', 'met', 'qualitative', 'printed'] as const

export default function Targets() {
  const { say } = useSpeech()
  const targets = useTargets()
  const [typed, setTyped] = useState('')
  const [status, setStatus] = useState<Target['status'] | null>(null)
  const [reporting, setReporting] = useState<Target | null>(null)
  const wanted = useDeferredValue(typed.trim().toLowerCase())
  const papers = targets.data ?? []
  const all = papers.flatMap((paper) => paper.targets)
  const shown = useMemo(
    () =>
      papers
        .map((paper) => ({
          ...paper,
          targets: paper.targets.filter(
            (target) => (status === null || target.status === status) && holds(target, paper, wanted),
          ),
        }))
        .filter((paper) => paper.targets.length > 0)
        // Papers that want something reached stand before those that only tell.
        .sort((one, other) => Number(isPursued(other)) - Number(isPursued(one))),
    [papers, status, wanted],
  )
  return (
    <div className="targets">
      <header className="panel registers-head">
        <div>
          <h1>{say('nav.targets')}</h1>
          <p className="quiet">{say('targets.count', { n: all.length, papers: papers.length })}</p>
        </div>
        <Input
          allowClear
          className="find"
          aria-label={say('targets.find')}
          placeholder={say('targets.find')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <fieldset className="chips">
          <legend className="hidden">{say('register.states')}</legend>
          {STATUSES.map((one) => (
            <button
              type="button"
              key={one}
              className={`chip ${one === 'overdue' || one === 'not_met' ? 'late' : ''}`}
              aria-pressed={status === one}
              onClick={() => setStatus(status === one ? null : one)}
            >
              {say(`targetStatus.${one}`)} <b className="mono">{all.filter((each) => each.status === one).length}</b>
            </button>
          ))}
        </fieldset>
      </header>
      <ErrorNote error={targets.error} retry={() => void targets.refetch()} />
      {targets.isLoading ? <Spin /> : null}
      {shown.map((paper) => (
        <Paper key={paper.id} paper={paper} report={setReporting} unfolded={status === 'printed' || wanted !== ''} />
      ))}
      {targets.data && shown.length === 0 ? <p className="panel quiet">{say('nav.foundNothing')}</p> : null}
      {reporting ? <ReportDialog key={reporting.id} target={reporting} onClose={() => setReporting(null)} /> : null}
    </div>
  )
}

function isPursued(paper: PaperOfTargets): boolean {
  return paper.targets.some(({ status }) => status !== 'printed')
}

interface PaperProps {
  readonly paper: PaperOfTargets
  readonly report: (target: Target) => void
  /** Also what the paper merely tells. */
  readonly unfolded: boolean
}

function Paper({ paper, report, unfolded }: PaperProps) {
  const { say } = useSpeech()
  const pursued = paper.targets.filter(({ status }) => status !== 'printed')
  const printed = paper.targets.filter(({ status }) => status === 'printed')
  const count = (...statuses: Target['status'][]): number =>
    paper.targets.filter(({ status }) => statuses.includes(status)).length
  const share = (n: number): string => `${(n / Math.max(1, pursued.length)) * 100}%`
  const [met, under, late] = [count('met', 'qualitative'), count('on_the_way'), count('overdue', 'not_met')]
  const lines = (targets: readonly Target[]) => (
    <ul className="target-lines" data-testid="targets">
      {targets.map((target) => (
        <TargetLine key={target.id} target={target} report={() => report(target)} />
      ))}
    </ul>
  )
  return (
    <section className="panel" aria-labelledby={`targets-${paper.id}`} data-paper={paper.id}>
      <header>
        <h2 id={`targets-${paper.id}`}>
          <span className="plate">{paper.number}</span> {paper.title}
        </h2>
        {pursued.length > 0 ? (
          <small className="quiet">{say('targets.ofPaper', { met, under, late, n: pursued.length })}</small>
        ) : null}
      </header>
      {pursued.length > 0 ? (
        <>
          <span className="strip" aria-hidden="true">
            <i className="closed" style={{ width: share(met) }} />
            <i className="open" style={{ width: share(under) }} />
            <i className="late" style={{ width: share(late) }} />
          </span>
          {lines(pursued)}
        </>
      ) : null}
      {printed.length > 0 ? (
        <details open={unfolded} key={String(unfolded)}>
          <summary>{say('targets.printed', { n: printed.length })}</summary>
          {lines(printed)}
        </details>
      ) : null}
    </section>
  )
}

function holds(target: Target, paper: PaperOfTargets, wanted: string): boolean {
  const all =
    `${target.id} ${target.name.zh} ${target.name.en} ${target.owner} ${paper.number} ${paper.title}`.toLowerCase()
  return wanted.split(/\s+/).every((part) => all.includes(part))
}
