// The demands that may be the one in hand (并单), with the reasons in words. Quiet: it stands beside the work and interrupts nothing.
import './alike.css'
import { Button } from 'antd'
import type { AlikeRow, AlikeView } from '../../api/shapes.js'
import { useLabels } from '../../shell/book.js'
import type { Say } from '../../words/say.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'

interface Props {
  readonly alike: AlikeView
  /** Left out where nothing can be merged yet, or no more. */
  readonly merge?: ((row: AlikeRow) => void) | undefined
  /** The keys are shown only where they act. */
  readonly withKeys?: boolean
}

const MOST = 5

export function AlikeList({ alike: { items, voices }, merge, withKeys = false }: Props) {
  const { say, language } = useSpeech()
  const { town, word } = useLabels()
  const mergeable = items.find((row) => row.state === 'open')
  return (
    <div className="alike" role="status" data-testid="alike">
      <p>
        <strong>{say('alike.title')}</strong>
        {voices > 1 ? <b className="voices">{say('alike.voices', { n: voices })}</b> : null}
        {withKeys ? (
          <span className="quiet">
            {say('alike.open')} <kbd>Alt O</kbd>
          </span>
        ) : null}
      </p>
      <ul>
        {items.slice(0, MOST).map((row) => (
          <li key={row.caseId} data-number={row.number}>
            <span className="what">
              {/* Beside the work, not instead of it. */}
              <a href={`/case/${row.caseId}`} target="_blank" rel="noreferrer" className="mono">
                {row.number}
              </a>{' '}
              {row.danger ? <span className="danger-mark">{say('decision.dangerShort')}</span> : null} {row.title}
            </span>
            <span className="why">
              {row.reasons.map((reason) => (
                <span key={reason} className={`chip ${reason}`} data-reason={reason}>
                  {inWords(reason, row, say)}
                </span>
              ))}
              {row.petitioners > 0 ? (
                <span className="chip">{say('alike.petitioners', { n: row.petitioners })}</span>
              ) : null}
              <span className="quiet">
                {[town(row.town), momentInWords(row.receivedAt, language), word('caseStates', row.state)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {merge && row.state === 'open' ? (
                <Button size="small" onClick={() => merge(row)} data-testid="merge-into">
                  {say('alike.merge')} {withKeys && row === mergeable ? <kbd>Alt M</kbd> : null}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {merge ? <p className="quiet">{say('alike.note')}</p> : null}
    </div>
  )
}

export function reasonsInWords(row: AlikeRow, say: Say): string {
  return say('alike.reason', { reasons: row.reasons.map((reason) => inWords(reason, row, say)).join('、') })
}

function inWords(reason: AlikeRow['reasons'][number], row: AlikeRow, say: Say): string {
  return say(`alike.${reason}`, { percent: Math.round(row.likeness * 100) })
}
