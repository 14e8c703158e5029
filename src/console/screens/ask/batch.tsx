// A whole sheet at once, for staff: read by the server, answered part by part with a bar that shows how far it is, and taken home
// as a sheet. Rows that could not be answered say why and have no figure.
import { type ChangeEvent, useState } from 'react'
import { askRows, type RuleAnswerView, type RuleFieldView, readSheet } from '../../api/rules.js'
import { useSpeech } from '../../words/speak.js'
import { PlainError } from '../progress/plain.js'
import { tableOf } from './answer-sheet.js'

const PART = 100

interface Run {
  readonly done: number
  readonly total: number
  readonly answers: readonly RuleAnswerView[]
  readonly leftOut: readonly string[]
}

export function Batch({ rule, fields }: { readonly rule: string; readonly fields: readonly RuleFieldView[] }) {
  const { say } = useSpeech()
  const [run, setRun] = useState<Run | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0]
    if (!file) return
    setError(null)
    setRun(null)
    try {
      const sheet = await readSheet(rule, file.name, await base64Of(file))
      const leftOut = sheet.columns.filter(({ input }) => input === null).map(({ column }) => column)
      const total = sheet.rows.length
      const answers: RuleAnswerView[] = []
      setRun({ done: 0, total, answers, leftOut })
      for (let from = 0; from < total; from += PART) {
        answers.push(...(await askRows(rule, sheet.rows.slice(from, from + PART))).answers)
        setRun({ done: answers.length, total, answers: [...answers], leftOut })
      }
    } catch (fault) {
      setError(fault instanceof Error ? fault : new Error(String(fault)))
    }
  }
  const answered = run?.answers.filter(({ status }) => status === 'answered').length ?? 0
  return (
    <section className="card batch" data-testid="batch">
      <h2>{say('ask.batch')}</h2>
      <p className="hint">{say('ask.batchHint')}</p>
      <div className="field">
        <label htmlFor="sheet">{say('ask.batchFile')}</label>
        <input id="sheet" type="file" accept=".xlsx,.csv" onChange={(event) => void take(event)} />
      </div>
      <PlainError error={error} />
      {run ? (
        <>
          <progress max={Math.max(1, run.total)} value={run.done} aria-label={say('ask.batch')} />
          <p aria-live="polite">
            {run.done < run.total
              ? say('ask.batchRow', { done: run.done, total: run.total })
              : say('ask.batchDone', { total: run.total, answered, not: run.total - answered })}
          </p>
          {run.leftOut.length > 0 ? (
            <p className="hint">{say('ask.batchLeftOut', { columns: run.leftOut.join('、') })}</p>
          ) : null}
          {run.done === run.total && run.total > 0 ? (
            <a className="download" href={tableOf(fields, run.answers)} download={`${rule}.csv`}>
              {say('ask.download')}
            </a>
          ) : null}
        </>
      ) : null}
    </section>
  )
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  return btoa(text)
}
