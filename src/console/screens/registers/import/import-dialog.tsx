// Taking a table in: choose a file, see which column is which field, look at every row first, then keep what is right.
import { Alert, Button, Modal, Progress, Select } from 'antd'
import { type ChangeEvent, useMemo, useState } from 'react'
import './import.css'
import { newIntent } from '../../../api/client.js'
import type { Register } from '../../../api/register-shapes.js'
import { saveCsv } from '../../../records/save-csv.js'
import { ErrorNote } from '../../../shell/error-note.js'
import { useSpeech } from '../../../words/speak.js'
import { type Columns, matchColumns, rowsToSend } from './match-columns.js'
import { readTable, UnreadableTable } from './read-table.js'
import { type RowAnswer, runImport } from './run-import.js'
import { WrongRows } from './wrong-rows.js'

interface Props {
  readonly register: Register
  readonly onClose: () => void
}

interface Table {
  readonly name: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export default function ImportDialog({ register, onClose }: Props) {
  const { say, of } = useSpeech()
  const fields = useMemo(
    () => register.fields.filter(({ id, computed }) => register.takes.includes(id) && !computed),
    [register],
  )
  const [table, setTable] = useState<Table | null>(null)
  const [columns, setColumns] = useState<Columns>([])
  const [key, setKey] = useState(newIntent)
  const [looked, setLooked] = useState<readonly RowAnswer[]>([])
  const [kept, setKept] = useState<readonly RowAnswer[]>([])
  const [busy, setBusy] = useState<'look' | 'keep' | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const total = table?.rows.length ?? 0
  const done = kept.length === total && total > 0
  const wrong = (done ? kept : looked).filter(({ ok }) => !ok).length
  const missing = fields.filter(({ id, required }) => required && !columns.includes(id))

  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? []
    if (!file) return
    setError(null)
    try {
      const [heads = [], ...rows] = await readTable(file)
      setTable({ name: file.name, heads, rows })
      assign(matchColumns(heads, fields))
    } catch (fault) {
      setTable(null)
      setError(fault instanceof UnreadableTable ? new Error(say(`import.${fault.because}`)) : (fault as Error))
    }
  }
  /** Another assignment is another intent: nothing seen under the old one counts. */
  const assign = (next: Columns): void => {
    setColumns(next)
    setKey(newIntent())
    setLooked([])
    setKept([])
  }
  const run = async (what: 'look' | 'keep'): Promise<void> => {
    if (!table) return
    setBusy(what)
    setError(null)
    const rows = rowsToSend(table.rows, columns)
    const [before, onProgress] = what === 'look' ? [[], setLooked] : [kept, setKept]
    try {
      await runImport({ register: register.id, rows, commit: what === 'keep', key, before, onProgress })
    } catch (fault) {
      setError(fault instanceof Error ? fault : new Error(String(fault)))
    } finally {
      setBusy(null)
    }
  }
  const takeWrong = (): void => {
    if (!table) return
    const answers = done ? kept : looked
    saveCsv(`${say('import.wrongFile')}-${table.name.replace(/\.\w+$/, '')}`, [
      [...table.heads, say('import.why')],
      ...table.rows.flatMap((row, at) => (answers[at]?.ok === false ? [[...row, reasonOf(answers[at])]] : [])),
    ])
  }
  const template = (): void => saveCsv(of(register.title), [fields.map(({ name }) => of(name))])
  const progress = busy === 'keep' || kept.length > 0 ? kept.length : looked.length
  return (
    <Modal
      open
      width={860}
      title={`${say('register.import')}：${of(register.title)}`}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={onClose}>{say(done ? 'import.close' : 'common.cancel')}</Button>
          {table && !done ? (
            <>
              <Button
                data-testid="look"
                loading={busy === 'look'}
                disabled={busy !== null || missing.length > 0}
                onClick={() => void run('look')}
              >
                {say('import.look')}
              </Button>
              <Button
                type="primary"
                data-testid="keep"
                loading={busy === 'keep'}
                disabled={busy !== null || looked.length < total || wrong === total}
                onClick={() => void run('keep')}
              >
                {say('import.keep', { n: total - (kept.length > 0 ? 0 : wrong) })}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <p className="import-file">
        <input
          type="file"
          accept=".csv,.txt,.xlsx"
          aria-label={say('import.file')}
          disabled={busy !== null}
          onChange={(event) => void choose(event)}
        />
        <button type="button" className="cite" onClick={template}>
          {say('import.template')}
        </button>
      </p>
      <p className="quiet">{say('import.note')}</p>
      <ErrorNote error={error} />
      {table ? (
        <>
          <div className="scrolled">
            <table className="record-table import-table">
              <thead>
                <tr>
                  {table.heads.map((head, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file never move
                    <th scope="col" key={at}>
                      <div>{head || '—'}</div>
                      <Select
                        size="small"
                        aria-label={say('import.columnIs', { head })}
                        value={columns[at] ?? ''}
                        disabled={busy !== null || kept.length > 0}
                        onChange={(id: string) => assign(columns.map((old, n) => (n === at ? id || null : old)))}
                        options={[
                          { value: '', label: say('import.leaveOut') },
                          ...fields.map(({ id, name }) => ({ value: id, label: of(name) })),
                        ]}
                        style={{ width: '100%', minWidth: 120 }}
                      />
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.slice(0, 3).map((row, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file never move
                  <tr key={at}>
                    {table.heads.map((_, n) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: as above
                      <td key={n}>{row[n]}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="quiet">{say('import.rows', { n: total })}</p>
          {missing.length > 0 ? (
            <Alert
              type="warning"
              showIcon
              title={say('import.missing', { names: missing.map(({ name }) => of(name)).join('、') })}
            />
          ) : null}
          {progress > 0 || busy ? (
            <Progress
              aria-label={say(busy === 'keep' || kept.length > 0 ? 'import.keeping' : 'import.looking')}
              percent={Math.round((progress / total) * 100)}
              format={() => `${progress} / ${total}`}
            />
          ) : null}
          {done ? (
            <Alert
              type={wrong === 0 ? 'success' : 'warning'}
              showIcon
              role="status"
              data-testid="imported"
              title={say('import.done', { n: total - wrong, wrong })}
            />
          ) : looked.length === total ? (
            <Alert
              type={wrong === 0 ? 'success' : 'warning'}
              showIcon
              role="status"
              data-testid="looked"
              title={say('import.looked', { n: total - wrong, wrong })}
            />
          ) : null}
          <WrongRows answers={done ? kept : looked} takeOut={takeWrong} />
        </>
      ) : null}
    </Modal>
  )
}

function reasonOf(answer: RowAnswer | undefined): string {
  if (!answer) return ''
  return answer.errors.length > 0 ? answer.errors.map(({ reason }) => reason).join('；') : (answer.why ?? '')
}
