// The agenda of the next meeting, ranked; every line opens to the cases it was reckoned from (clause 2).
import { Drawer, Spin } from 'antd'
import { useState } from 'react'
import { type Agenda, type AgendaLine, useAgenda, useAgendaCases } from '../../api/meetings.js'
import { go } from '../../route.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import { EnterButton } from './enter-button.js'
import { Link } from './link.js'

export function AgendaBoard({ prepares }: { readonly prepares: boolean }) {
  const { say } = useSpeech()
  const [period, setPeriod] = useState<{ since?: string; until?: string }>({})
  const [opened, setOpened] = useState<AgendaLine | null>(null)
  const agenda = useAgenda(period)
  const told = agenda.data
  return (
    <section className="panel" aria-labelledby="agenda-title">
      <header>
        <h2 id="agenda-title">{say('meetings.tab.agenda')}</h2>
        {told ? (
          <form onSubmit={(event) => event.preventDefault()}>
            {(['since', 'until'] as const).map((end) => (
              <label key={end}>
                {say(`meetings.${end}`)}
                <input
                  type="date"
                  value={period[end] ?? told[end]}
                  onChange={({ target }) => target.value && setPeriod({ ...period, [end]: target.value })}
                />
              </label>
            ))}
            {prepares ? (
              <EnterButton
                primary
                register="joint-meetings"
                given={{ since: told.since, until: told.until }}
                label={say('meetings.call')}
                then={(id) => go(`/meetings/meetings/${id}`)}
              />
            ) : null}
          </form>
        ) : null}
      </header>
      <ErrorNote error={agenda.error} retry={() => void agenda.refetch()} />
      {told ? <Lines agenda={told} open={setOpened} /> : agenda.error ? null : <Spin />}
      {opened && told ? (
        <Behind line={opened} since={told.since} until={told.until} close={() => setOpened(null)} />
      ) : null}
    </section>
  )
}

function Lines({ agenda, open }: { readonly agenda: Agenda; readonly open: (line: AgendaLine) => void }) {
  const { say, of } = useSpeech()
  const most = Math.max(1, ...agenda.entries.map(({ weight }) => weight))
  return (
    <>
      <p className="quiet">
        {say('meetings.disputed', { n: agenda.disputed })} ·{' '}
        {agenda.last ? say('meetings.last', { number: agenda.last.number }) : say('meetings.noLast')}
      </p>
      {agenda.entries.length === 0 ? <p>{say('meetings.nothing')}</p> : null}
      <div className="scroll">
        <table data-testid="agenda">
          <thead>
            <tr>
              <th scope="col" className="counted">
                {say('meetings.weight')}
              </th>
              <th scope="col">{say('meetings.topic')}</th>
              <th scope="col">{say('meetings.kind')}</th>
              <th scope="col" className="counted">
                {say('meetings.count')}
              </th>
              <th scope="col" className="counted">
                {say('meetings.unresolved')}
              </th>
              <th scope="col">{say('meetings.what')}</th>
              <th scope="col">{say('meetings.samples')}</th>
            </tr>
          </thead>
          <tbody>
            {agenda.entries.map((line) => (
              <tr key={line.key} data-key={line.key}>
                <td className="counted">
                  {line.weight}
                  <span className="weigh" style={{ width: `${Math.round((100 * line.weight) / most)}%` }} />
                </td>
                <th scope="row">
                  <button type="button" className="cite" onClick={() => open(line)}>
                    {of(line.topic)}
                  </button>{' '}
                  {line.callsMeeting ? (
                    <span className="calls">{say('meetings.callsOne', { n: line.unresolved })}</span>
                  ) : null}
                </th>
                <td>{of(agenda.words.kinds[line.kind])}</td>
                <td className="counted">{line.count}</td>
                <td className="counted">{line.unresolved}</td>
                <td>
                  {Object.entries(line.kinds)
                    .map(([kind, n]) => `${of(agenda.words.incidents[kind])} ${n}`)
                    .join('、')}
                </td>
                <td className="mono">{line.samples.join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

interface BehindProps {
  readonly line: AgendaLine
  readonly since: string
  readonly until: string
  readonly close: () => void
}

function Behind({ line, since, until, close }: BehindProps) {
  const { say, of, language } = useSpeech()
  const cases = useAgendaCases(line.key, since, until)
  return (
    <Drawer open onClose={close} size={480} title={of(line.topic)} mask={{ closable: true }}>
      <ErrorNote error={cases.error} retry={() => void cases.refetch()} />
      {cases.data ? <p>{say('meetings.cases', { n: cases.data.cases.length })}</p> : cases.error ? null : <Spin />}
      <ul>
        {(cases.data?.cases ?? []).map(({ caseId, number, at }) => (
          <li key={caseId}>
            <Link to={`/case/${caseId}`}>{number}</Link> <span className="quiet">{momentInWords(at, language)}</span>
          </li>
        ))}
        {line.records.map(({ id, number, headline }) => (
          <li key={id}>
            <Link to={`/record/${id}`}>{number}</Link> {headline}
          </li>
        ))}
      </ul>
    </Drawer>
  )
}
