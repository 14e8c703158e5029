// The catalogue as joint meetings changed it (clause 2): each day with its changes, the rows before and after, what the other side announced.
import { Spin } from 'antd'
import { type CatalogueVersion, useChanges } from '../../api/meetings.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { Link } from './link.js'
import { RowDifferences } from './row-differences.js'
import { TryChange } from './try-change.js'

export function CatalogueChanges({ mayTry }: { readonly mayTry: boolean }) {
  const { say, of } = useSpeech()
  const changes = useChanges()
  const told = changes.data
  return (
    <>
      <section className="panel" aria-labelledby="changes-title">
        <header>
          <h2 id="changes-title">{say('meetings.tab.changes')}</h2>
        </header>
        <ErrorNote error={changes.error} retry={() => void changes.refetch()} />
        {told ? null : changes.error ? null : <Spin />}
        {told?.versions.length === 0 ? <p>{say('changes.none')}</p> : null}
        {(told?.versions ?? []).map((version) => (
          <Version key={version.version} version={version} />
        ))}
      </section>
      {told && told.announced.length > 0 ? (
        <section className="panel" aria-labelledby="announced-title">
          <h2 id="announced-title">{say('changes.announced')}</h2>
          <ul>
            {told.announced.map((one) => (
              <li key={one.number}>
                <b className="mono">{one.row}</b> {say(kindWord(one.kind))} {say('changes.from', { day: one.from })} ·{' '}
                <span className="mono quiet">{one.number}</span>{' '}
                {one.findings.length > 0 ? (
                  <span className="alarm red">
                    {say('changes.notTaken', { why: one.findings.map(({ what }) => of(what)).join(' ') })}
                  </span>
                ) : (
                  say('changes.takenFrom', { day: one.countsFrom })
                )}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {mayTry ? <TryChange /> : null}
    </>
  )
}

function Version({ version }: { readonly version: CatalogueVersion }) {
  const { say, of } = useSpeech()
  return (
    <div className="version" data-version={version.version}>
      <h3>
        {say('changes.from', { day: version.from })} · {say(version.begun ? 'changes.begun' : 'changes.waits')}
      </h3>
      <ul>
        {version.changes.map((one) => (
          <li key={one.number}>
            {say(kindWord(one.kind))} <b className="mono">{one.row}</b> —{' '}
            {say('changes.cites', { meeting: one.meeting, item: one.item })} ·{' '}
            <Link to={`/record/${one.number}`}>{one.number}</Link>
            {one.because ? <div className="quiet">{one.because}</div> : null}
          </li>
        ))}
        {version.wrong.map(({ number, what }) => (
          <li key={number} className="alarm red">
            {say('changes.notTaken', { why: `${number} ${of(what)}` })}
          </li>
        ))}
      </ul>
      <RowDifferences rows={version.rows} />
    </div>
  )
}

const KINDS = ['add', 'close', 'move', 'condition', 'revoke'] as const

export function kindWord(kind: string): `changes.kind.${(typeof KINDS)[number]}` {
  return `changes.kind.${KINDS.find((one) => one === kind) ?? 'move'}`
}
