// The inbox of early warnings: what, where, since when, seen against expected, who is told; acknowledged, answered, closed by people.
import { Button, Drawer, Input, Spin } from 'antd'
import { useState } from 'react'
import { useWarningCases, useWarnings } from '../../api/boards.js'
import { usePerformRecord } from '../../api/perform-record.js'
import type { BoardsView, Warning, WarningsView } from '../../api/shapes.js'
import { useLabels } from '../../shell/book.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import type { Word } from '../../words/zh.js'
import { FileTable } from './cases-drawer.js'

/** Which words a move asks for. */
const ASKS: Readonly<Record<string, string>> = {
  answer: 'measures',
  doubt: 'falseBecause',
  close: 'verdict',
  'confirm-false': 'verdict',
}
const KNOWN_MOVES = ['acknowledge', ...Object.keys(ASKS)]

export function WarningsInbox({ boards }: { readonly boards: BoardsView }) {
  const { say } = useSpeech()
  const [all, setAll] = useState(false)
  const [behind, setBehind] = useState<Warning | null>(null)
  const warnings = useWarnings()
  const items = (warnings.data?.items ?? []).filter(({ open }) => all || open)
  return (
    <section className="panel warnings" aria-labelledby="warnings-title" data-testid="warnings">
      <header>
        <h2 id="warnings-title">
          {say('warnings.title')} {warnings.data ? `(${items.length})` : ''}
        </h2>
        <label>
          <input type="checkbox" checked={all} onChange={({ target }) => setAll(target.checked)} />{' '}
          {say('warnings.all')}
        </label>
      </header>
      <ErrorNote error={warnings.error} retry={() => void warnings.refetch()} />
      {warnings.data && items.length === 0 ? <p className="quiet">{say('warnings.none')}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard */}
      <ul tabIndex={0} aria-labelledby="warnings-title">
        {items.map((warning) => (
          <li key={warning.id} className={warning.open ? `why-${warning.why}` : 'ended'} data-warning={warning.number}>
            <WarningLine warning={warning} boards={boards} open={() => setBehind(warning)} />
          </li>
        ))}
      </ul>
      {warnings.data ? <Weeks weeks={warnings.data.weeks} /> : null}
      {behind ? <Behind warning={behind} close={() => setBehind(null)} /> : null}
    </section>
  )
}

interface LineProps {
  readonly warning: Warning
  readonly boards: BoardsView
  readonly open: () => void
}

function WarningLine({ warning, boards, open }: LineProps) {
  const { say, of, language } = useSpeech()
  const labels = useLabels()
  const { what, why, cases, people, since, expected, hours, chance, unit, duty, stateName } = warning
  const board = boards.boards.find(({ id }) => id === warning.board)
  return (
    <>
      <p className="marks">
        <span className="mark late">{say(`warnings.why.${why}` as Word)}</span>
        <span className="mark">{of(board?.name)}</span>
        <span className="mark soon">{of(stateName)}</span>
        {warning.danger > 0 ? <span className="mark late">{say('boards.danger', { n: warning.danger })}</span> : null}
      </p>
      <h3>
        <button type="button" onClick={open} aria-label={say('boards.open', { what, n: cases })}>
          {what}
        </button>
      </h3>
      <p className="quiet">
        {[
          say('warnings.seen', { people, files: cases, since: momentInWords(since, language) }),
          expected === null ? '' : say('warnings.expected', { n: expected, hours: hours ?? '' }),
          chance === null ? '' : say('warnings.chance', { p: chance.toExponential(0) }),
          say('warnings.to', { unit: labels.unit(unit), duty }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Moves warning={warning} />
    </>
  )
}

function Moves({ warning }: { readonly warning: Warning }) {
  const { say } = useSpeech()
  const { perform, refresh, busy, error } = usePerformRecord()
  const [asking, setAsking] = useState<string | null>(null)
  const [text, setText] = useState('')
  const send = async (move: string, fields: Record<string, string>): Promise<void> => {
    const answer = await perform(`/api/records/${warning.id}/moves/${move}`, { fields }, warning.version)
    if (!answer) return
    setAsking(null)
    setText('')
    refresh()
  }
  const field = asking === null ? undefined : ASKS[asking]
  return (
    <>
      <p className="moves">
        {warning.moves
          .filter((move) => KNOWN_MOVES.includes(move))
          .map((move) => (
            <Button
              key={move}
              size="small"
              data-move={move}
              disabled={busy}
              onClick={() => (ASKS[move] === undefined ? void send(move, {}) : setAsking(move))}
            >
              {say(`warnings.move.${move}` as Word)}
            </Button>
          ))}
        <a href={`/record/${warning.id}`}>{say('warnings.record')}</a>
      </p>
      {asking !== null && field !== undefined ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void send(asking, { [field]: text })
          }}
        >
          <Input.TextArea
            aria-label={say(`warnings.${field}` as Word)}
            placeholder={say(`warnings.${field}` as Word)}
            value={text}
            rows={2}
            maxLength={4000}
            required
            autoFocus
            onChange={({ target }) => setText(target.value)}
          />
          <Button size="small" type="primary" htmlType="submit" loading={busy}>
            {say('warnings.send')}
          </Button>{' '}
          <Button size="small" onClick={() => setAsking(null)}>
            {say('warnings.cancel')}
          </Button>
        </form>
      ) : null}
      <ErrorNote error={error} />
    </>
  )
}

function Weeks({ weeks }: { readonly weeks: WarningsView['weeks'] }) {
  const { say } = useSpeech()
  const shown = weeks.filter(({ raised }) => raised > 0)
  if (shown.length === 0) return null
  return (
    <table className="weeks">
      <thead>
        <tr>
          {(['week', 'raised', 'closed', 'false', 'rate'] as const).map((word) => (
            <th scope="col" key={word}>
              {say(`warnings.${word}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ week, raised, closed, falseAlarms }) => (
          <tr key={week}>
            <th scope="row">{week}</th>
            <td>{raised}</td>
            <td>{closed}</td>
            <td>{falseAlarms}</td>
            <td>{closed === 0 ? '—' : `${Math.round((100 * falseAlarms) / closed)} %`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Behind({ warning, close }: { readonly warning: Warning; readonly close: () => void }) {
  const { say } = useSpeech()
  const cases = useWarningCases(warning.id)
  return (
    <Drawer
      open
      onClose={close}
      size="large"
      title={say('boards.cases', { what: warning.what, n: cases.data?.total ?? warning.cases })}
    >
      <ErrorNote error={cases.error} retry={() => void cases.refetch()} />
      {cases.data ? <FileTable items={cases.data.items} /> : <Spin />}
    </Drawer>
  )
}
