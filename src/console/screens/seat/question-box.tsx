// The one question that settles the decision, with its answers on the number keys.
import type { Decision } from '../../api/shapes.js'
import { useSpeech } from '../../words/speak.js'

interface Props {
  readonly ask: NonNullable<Decision['ask']>
  readonly answer: (fact: string, value: string) => void
}

export function QuestionBox({ ask, answer }: Props) {
  const { say, of } = useSpeech()
  return (
    <fieldset className="question" data-testid="question" data-fact={ask.fact}>
      <legend>{say('decision.ask')}</legend>
      <p>{of(ask.question)}</p>
      <div>
        {ask.options.map((option, at) => (
          <button type="button" key={option.id} onClick={() => answer(ask.fact, option.id)} data-option={option.id}>
            <kbd>{at + 1}</kbd> {of(option.name)}
          </button>
        ))}
      </div>
      <small>{say('decision.askKeys')}</small>
    </fieldset>
  )
}
