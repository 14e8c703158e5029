// The line to the other platform: what waits, what was put in quarantine and why, and whether the daily counts agree.
import { Collapse } from 'antd'
import { useLink } from '../../api/reads.js'
import { ErrorNote } from '../../shell/error-note.js'
import { LinkNumbers, useLinkWords } from '../../shell/link-lamp.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'

export function LinkPanel() {
  const { say, language } = useSpeech()
  const view = useLink()
  const words = useLinkWords(view.data?.link)
  return (
    <section className="panel link" aria-labelledby="link-title">
      <header>
        <h2 id="link-title">{say('link.title')}</h2>
        {view.data ? <span className={`link-state ${view.data.link.status}`}>{words}</span> : null}
      </header>
      <ErrorNote error={view.error} retry={() => void view.refetch()} />
      {view.data ? (
        <>
          <LinkNumbers link={view.data.link} />
          <Collapse
            size="small"
            items={[
              {
                key: 'quarantine',
                label: say('link.quarantineList', { n: view.data.quarantine.length }),
                children:
                  view.data.quarantine.length === 0 ? (
                    <p className="quiet">{say('link.quarantineNone')}</p>
                  ) : (
                    <ul className="plain">
                      {view.data.quarantine.map((row) => (
                        <li key={row.id}>
                          <span className="mono">{momentInWords(row.at, language)}</span> #{row.seq ?? '—'}{' '}
                          <code>{row.code}</code> {row.detail}
                        </li>
                      ))}
                    </ul>
                  ),
              },
              {
                key: 'reconciliations',
                label: say('link.reconciliations', { n: view.data.reconciliations.length }),
                children:
                  view.data.reconciliations.length === 0 ? (
                    <p className="quiet">{say('link.reconciliationsNone')}</p>
                  ) : (
                    <ul className="plain">
                      {view.data.reconciliations.map((row) => (
                        <li key={`${String(row.day)}.${String(row.at)}`}>
                          <span className="mono">{String(row.day ?? '')}</span>{' '}
                          <strong className={row.agrees === true ? 'agrees' : 'differs'}>
                            {say(row.agrees === true ? 'link.agrees' : 'link.differs')}
                          </strong>
                        </li>
                      ))}
                    </ul>
                  ),
              },
            ]}
          />
        </>
      ) : null}
    </section>
  )
}
