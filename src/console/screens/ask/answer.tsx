// The answer: what comes out, large; how it comes about, with each step's clause; how silent places were read; what is missing.
import { useEffect, useRef } from 'react'
import type { RuleAnswerView } from '../../api/rules.js'
import { clauseInWords } from '../../words/clause-words.js'
import { useSpeech } from '../../words/speak.js'
import { Link, paperAddress } from '../papers/link.js'
import { Outcome, shown } from './outcome.js'

type Cites = RuleAnswerView['cites']

export function Answer({ answer }: { readonly answer: RuleAnswerView }) {
  const { say, of } = useSpeech()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const title = { answered: 'ask.result', missing: 'ask.missing', refused: 'ask.refused' } as const
  const wrong = answer.status === 'missing' ? answer.missing : answer.refused
  return (
    <section
      className="card answer ruled"
      aria-labelledby="answer-title"
      data-testid="rule-answer"
      data-status={answer.status}
    >
      <h2 id="answer-title" ref={heading} tabIndex={-1}>
        {say(title[answer.status])}
      </h2>
      {answer.status === 'answered' ? <Outcome out={answer.out} words={answer.words} /> : null}
      {wrong.length > 0 && answer.status !== 'answered' ? (
        <ul>
          {wrong.map((one) => (
            <li key={one.why.zh}>{of(one.why)}</li>
          ))}
        </ul>
      ) : null}
      <p className={answer.validity.status === 'in_force' ? 'hint' : 'standing'}>{of(answer.validity.note)}</p>
      {answer.steps.length > 0 ? (
        <>
          <h3>{say('ask.steps')}</h3>
          <ol>
            {answer.steps.map((step) => (
              <li key={step.zh}>
                <span>
                  {of(step)} <CiteLinks cites={step.cites} asOf={answer.asOf} />
                </span>
              </li>
            ))}
          </ol>
        </>
      ) : null}
      <h3>{say('ask.restsOn')}</h3>
      <p data-testid="cites">
        {answer.instrument} <CiteLinks cites={answer.cites} asOf={answer.asOf} />
      </p>
      {answer.readings.length > 0 ? (
        <details open>
          <summary>{say('ask.readings')}</summary>
          <ul>
            {answer.readings.map((reading) => (
              <li key={reading.issue.zh}>
                {of(reading.issue)}：<b>{of(reading.chosen)}</b>（{say('ask.why')} {of(reading.why)}）
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {answer.notPrinted.length > 0 ? (
        <details open>
          <summary>{say('ask.notPrinted')}</summary>
          <ul>
            {answer.notPrinted.map((one) => (
              <li key={one.zh}>{of(one)}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <details>
        <summary>{say('ask.used')}</summary>
        <dl>
          {answer.inputs.taken.map((one) => (
            <div key={one.input}>
              <dt>{of(one.name)}</dt>
              <dd>
                {one.value === null ? say('ask.leftOut') : shown(one.value, say)}
                {one.from === 'default' ? <small>（{say('ask.default')}）</small> : null}
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <p className="after">
        <a href={window.location.href}>{say('ask.link')}</a>{' '}
        <button type="button" className="print" onClick={() => window.print()}>
          {say('citizen.print')}
        </button>
      </p>
    </section>
  )
}

/** Each clause opens the paper at its place; a row of a catalogue opens the paper itself. */
function CiteLinks({ cites, asOf }: { readonly cites: Cites; readonly asOf: string }) {
  const { say } = useSpeech()
  return (
    <small className="cites">
      {cites.map((cite) => {
        if (cite.notSetByInstrument)
          return <span key={`own ${cite.source}`}>{cite.source ?? say('cite.notSetShort')}</span>
        const anchor = cite.clause
        const label = cite.row ? say('cite.row', { row: cite.row }) : clauseInWords(say, anchor ?? '')
        return (
          <Link
            key={`${cite.instrument} ${cite.row ?? anchor}`}
            to={paperAddress(cite.instrument, asOf, anchor ? { anchor } : {})}
          >
            {label}
          </Link>
        )
      })}
    </small>
  )
}
