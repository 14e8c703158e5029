// Every question there is, by paper, with a search over what people would ask.
import { useState } from 'react'
import { type RuleRowView, useRules } from '../../api/rules.js'
import { useSpeech } from '../../words/speak.js'
import { Link } from '../papers/link.js'
import { PlainError, PlainField } from '../progress/plain.js'

export function QuestionList() {
  const { say, of } = useSpeech()
  const rules = useRules()
  const [sought, setSought] = useState('')
  const word = sought.trim().toLowerCase()
  const fits = (rule: RuleRowView): boolean =>
    [rule.id, rule.title.zh, rule.title.en, rule.question.zh, rule.question.en, rule.instrument, rule.paper].some(
      (text) => text.toLowerCase().includes(word),
    )
  const found = (rules.data?.rules ?? []).filter(fits)
  const papers = [...new Set(found.map((rule) => rule.instrument))]
  return (
    <>
      <section className="card">
        <h1>{say('ask.title')}</h1>
        <p>{say('ask.intro')}</p>
        <PlainField id="sought" label={say('ask.search')} value={sought} onChange={setSought} />
        <PlainError error={rules.error} />
      </section>
      {rules.data && found.length === 0 ? <p>{say('ask.none')}</p> : null}
      {papers.map((paper) => (
        <section key={paper} className="card" data-testid="questions">
          <h2>{found.find((rule) => rule.instrument === paper)?.paper}</h2>
          <ul className="questions">
            {found
              .filter((rule) => rule.instrument === paper)
              .map((rule) => (
                <li key={rule.id}>
                  <Link to={`/ask/${encodeURIComponent(rule.id)}`}>{of(rule.question)}</Link>{' '}
                  <small>
                    {of(rule.title)}
                    {rule.public ? '' : ` · ${say('ask.internal')}`}
                  </small>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
