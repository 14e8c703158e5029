// Rows that were not taken, each with its reason; all of them can be taken out, mended and brought again.
import { Button } from 'antd'
import { useSpeech } from '../../../words/speak.js'
import type { RowAnswer } from './run-import.js'

const MOST_SHOWN = 50

interface Props {
  readonly answers: readonly RowAnswer[]
  readonly takeOut: () => void
}

export function WrongRows({ answers, takeOut }: Props) {
  const { say } = useSpeech()
  const wrong = answers.flatMap((answer, at) => (answer.ok ? [] : [{ answer, line: at + 2 }]))
  if (wrong.length === 0) return null
  return (
    <section className="wrong-rows" data-testid="wrong-rows">
      <ul>
        {wrong.slice(0, MOST_SHOWN).map(({ answer, line }) => (
          <li key={line}>
            <b className="mono">{say('import.line', { n: line })}</b>{' '}
            {answer.errors.length > 0 ? answer.errors.map(({ reason }) => reason).join('；') : answer.why}
          </li>
        ))}
      </ul>
      {wrong.length > MOST_SHOWN ? (
        <p className="quiet">{say('import.more', { n: wrong.length - MOST_SHOWN })}</p>
      ) : null}
      <Button size="small" onClick={takeOut}>
        {say('import.takeWrong')}
      </Button>
    </section>
  )
}
