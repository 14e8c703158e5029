// The head of a case file: both numbers, state, danger, the demand's own clock.
import type { CaseView } from '../../api/shapes.js'
import { otherPlatform } from '../../api/shapes.js'
import { useLabels } from '../../shell/book.js'
import { Due } from '../../shell/due.js'
import { TwoClocks } from '../../shell/two-clocks.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'

export function CaseHead({ view: { case: file, ahead } }: { readonly view: CaseView }) {
  const { say, language } = useSpeech()
  const labels = useLabels()
  const peer = otherPlatform(file.platform)
  const [next] = ahead
  return (
    <header className="panel case-head">
      <div>
        <p className="numbers">
          <span className={`plate p${file.platform}`}>{file.platform}</span>
          <b className="mono" data-testid="case-number">
            {file.number}
          </b>
          {file.peerNumber ? (
            <>
              <span className={`plate p${peer}`}>{peer}</span>
              <b className="mono">{file.peerNumber}</b>
            </>
          ) : null}
          <span className={`state s-${file.state}`}>{labels.word('caseStates', file.state)}</span>
          {file.danger.present ? <span className="danger-mark">{say('decision.danger')}</span> : null}
          {file.drill ? <span className="plate">{say('case.drill')}</span> : null}
        </p>
        <h1>{file.title}</h1>
        <p className="quiet">
          {labels.word('requestTypes', file.requestType)} · {labels.word('channels', file.channel)} ·{' '}
          {say(file.origin === 'transfer' ? 'case.fromPeer' : 'case.fromContact', {
            platform: labels.platformName(file.firstReceiver),
          })}{' '}
          · {say('case.firstContact', { at: momentInWords(file.firstContactAt, language) })}
          {file.reopened > 0 ? ` · ${say('case.reopened', { n: file.reopened })}` : ''}
        </p>
      </div>
      <div className="clock">
        <small className="quiet">{say('case.clock')}</small>
        <Due
          dueAt={file.clock.dueAt}
          amberAt={file.clock.amberAt}
          paused={file.clock.paused !== null}
          stopped={file.clock.stoppedAt !== null}
          provisional={file.clock.provisional}
        />
        {file.clock.dueAt && !file.clock.stoppedAt ? (
          <small className="quiet">{say('due.at', { at: momentInWords(file.clock.dueAt, language) })}</small>
        ) : null}
        <TwoClocks firstContactAt={file.firstContactAt} clock={file.clock} />
        {next ? (
          <small data-testid="next-step">
            {say('case.next', { step: labels.step(next.step), at: momentInWords(next.at, language) })}
          </small>
        ) : null}
        {file.clock.paused ? <small>{labels.ground(file.clock.paused.rule)}</small> : null}
      </div>
    </header>
  )
}
