// The decision as it stands: who accepts, how it goes over, the one question to ask, and every clause it rests on.
import { Alert } from 'antd'
import './decision.css'
import type { Decision } from '../../api/shapes.js'
import { useLabels } from '../../shell/book.js'
import { Cites } from '../../shell/cites.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { BandStrip } from './band-strip.js'
import type { Draft } from './draft.js'
import { GeneralQuestion } from './general-question.js'
import { KnowledgeCards } from './knowledge-cards.js'
import { MattersList } from './matters-list.js'
import { Proposals, proposalsOf } from './proposals.js'
import { QuestionBox } from './question-box.js'
import { Scopes } from './scopes.js'
import { Verdict } from './verdict.js'
import { Why } from './why.js'

interface Props {
  readonly decision: Decision | undefined
  readonly draft: Draft
  readonly thinking: boolean
  readonly error: Error | null
  readonly retry: () => void
  /** Null once the contact is taken: then nothing of the decision is asked any more. */
  readonly answer: ((fact: string, value: string) => void) | null
  readonly choose: ((rows: readonly string[]) => void) | null
  readonly forget: (fact: string) => void
  /** What was said, for marking the words that counted. */
  readonly text: string
}

export function DecisionPanel({ decision, draft, thinking, error, retry, answer, choose, forget, text }: Props) {
  const { say, of } = useSpeech()
  const labels = useLabels()
  // Where the reading is not sure the question comes before the decision it may change.
  const question = decision && answer ? <Question decision={decision} answer={answer} /> : null
  const proposals = choose ? proposalsOf(decision, draft.chosen) : []
  const heard = draft.danger || (decision?.danger.present ?? false)
  return (
    <section className="panel decision" aria-labelledby="decision-title" aria-busy={thinking}>
      <header>
        <h2 id="decision-title">{say('decision.title')}</h2>
        <span className={`thinking ${thinking ? 'on' : ''}`}>{thinking ? say('decision.thinking') : ''}</span>
      </header>
      <ErrorNote error={error} retry={retry} />
      {heard ? (
        <div className="danger-banner" role="alert">
          <strong>{say('decision.danger')}</strong>
          <span>
            {(decision?.danger.words ?? []).map((word) => (
              <mark key={word}>{word}</mark>
            ))}
            {(decision?.danger.facts ?? []).map((fact) => (
              <em key={fact}>{labels.danger(fact)}</em>
            ))}
            {draft.danger ? <em>{say('decision.dangerSaid')}</em> : null}
          </span>
        </div>
      ) : null}
      {decision ? (
        <>
          {decision.band === 'ask' ? question : null}
          <Verdict decision={decision} />
          <BandStrip decision={decision} />
          {decision.band === 'ask' ? null : question}
          {Object.keys(draft.facts).length > 0 ? (
            <p className="answered">
              {say('decision.answered')}
              {Object.entries(draft.facts).map(([fact, value]) => (
                <span className="chip" key={fact}>
                  {labels.fact(fact, value)}
                  {answer ? (
                    <button type="button" aria-label={say('decision.forget')} onClick={() => forget(fact)}>
                      ×
                    </button>
                  ) : null}
                </span>
              ))}
            </p>
          ) : null}
          <KnowledgeCards cards={decision.cards} />
          <Proposals proposals={proposals} choose={(id) => choose?.([id])} />
          <MattersList decision={decision} chosen={draft.chosen} choose={choose} from={proposals.length} />
          <Why decision={decision} text={text} />
          {decision.turnedAway ? (
            <Alert type="info" title={`${say('decision.ground')}：${labels.ground(decision.turnedAway)}`} />
          ) : null}
          <div className="grounds">
            <h3>{say('cite.title')}</h3>
            <Cites cites={decision.cites} />
          </div>
          <details className="steps">
            <summary>{say('decision.steps', { n: decision.steps.length })}</summary>
            <ol>
              {decision.steps.map((step) => (
                <li key={step.zh}>{of(step)}</li>
              ))}
            </ol>
          </details>
        </>
      ) : (
        <Scopes />
      )}
    </section>
  )
}

function Question({
  decision,
  answer,
}: {
  readonly decision: Decision
  readonly answer: NonNullable<Props['answer']>
}) {
  if (decision.ask) return <QuestionBox ask={decision.ask} answer={answer} />
  return decision.band === 'ask' ? <GeneralQuestion /> : null
}
