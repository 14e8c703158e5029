// Three truths kept apart (task 8): what the unit says, what the citizen says, what a supervisor found. None replaces another.
import type { CaseView } from '../../api/shapes.js'
import { useLabels } from '../../shell/book.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'

export function ThreeTruths({ file }: { readonly file: CaseView['case'] }) {
  const { say, language } = useSpeech()
  const labels = useLabels()
  const results = file.legs.filter((leg) => leg.kind !== 'transfer_in' && leg.result !== null)
  const heard = file.followUps.filter((one) => one.petitioner === null && one.reached)
  const seen = file.verifications ?? []
  if (results.length + heard.length + seen.length === 0) return null
  const done = results.some((leg) => leg.result?.resolved)
  const disagree = done && heard.at(-1)?.resolved === 'no'
  const nothing = <span className="quiet">{say('case.saysNothing')}</span>
  return (
    <section className="panel truths" aria-labelledby="truths-title">
      <header>
        <h2 id="truths-title">{say('case.truths')}</h2>
        {disagree ? <b className="due late">{say('case.disagree')}</b> : null}
      </header>
      <dl>
        <div>
          <dt>{say('case.unitSays')}</dt>
          <dd>
            {results.length === 0 ? nothing : null}
            {results.map((leg) => (
              <p key={leg.id}>
                <b>{say(leg.result?.resolved ? 'case.saysDone' : 'case.saysNotDone')}</b>{' '}
                <span className="quiet">
                  {leg.unit === null ? labels.word('legKinds', leg.kind) : labels.unit(leg.unit)}
                </span>
              </p>
            ))}
          </dd>
        </div>
        <div>
          <dt>{say('case.citizenSays')}</dt>
          <dd>
            {heard.length === 0 ? nothing : null}
            {heard.map((one) => (
              <p key={one.at}>
                <b>{one.resolved === null ? '' : say(`resolved.${one.resolved}`)}</b>{' '}
                <span className="quiet">{one.satisfied === null ? '' : say(`satisfied.${one.satisfied}`)}</span>
              </p>
            ))}
          </dd>
        </div>
        <div>
          <dt>{say('case.verified')}</dt>
          <dd>
            {seen.length === 0 ? nothing : null}
            {seen.map((one) => (
              <p key={one.at}>
                <b>{say(`found.${one.found}`)}</b> <span className="quiet">{say(`verify.${one.way}`)}</span> · {one.by}{' '}
                · <span className="mono">{momentInWords(one.at, language)}</span>
                <br />
                {one.note}
              </p>
            ))}
          </dd>
        </div>
      </dl>
    </section>
  )
}
