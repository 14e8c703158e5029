// The steps behind one figure of a unit, the reversed ones struck out with why they do not count. Clause 8.
import type { OversightView } from '../../../http/contract/oversight.js'
import { go } from '../../route.js'
import { useLabels } from '../../shell/book.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'

export const STEP_FIGURES = ['opened', 'inTime', 'closed', 'reversed', 'sum'] as const
export type StepFigure = (typeof STEP_FIGURES)[number]

type StepLine = OversightView['steps'][number]

/** The same conditions by which the node reckons the sums. Points are told with the reversed steps beside those that count. */
const BEHIND: Readonly<Record<StepFigure, (step: StepLine['step']) => boolean>> = {
  opened: ({ state }) => state !== 'reversed',
  inTime: ({ state, answer, raised }) => state !== 'reversed' && Boolean(answer) && raised !== true,
  closed: ({ state, closedAt }) => state !== 'reversed' && closedAt !== null,
  reversed: ({ state }) => state === 'reversed',
  sum: () => true,
}

interface Props {
  readonly unit: string
  readonly figure: StepFigure
  readonly steps: readonly StepLine[]
}

export function StepsBehind({ unit, figure, steps }: Props) {
  const { say, language } = useSpeech()
  const labels = useLabels()
  const lines = steps.filter(({ step }) => step.unit === unit && BEHIND[figure](step))
  return (
    <section aria-labelledby="steps-behind-title" data-testid="steps-behind">
      <h3 id="steps-behind-title">
        {labels.unit(unit)} · {say(`ladder.${figure}`)} <b className="mono">{lines.length}</b>
      </h3>
      <ul className="plain">
        {lines.map(({ caseId, number, step }) => {
          const words = `${labels.step(step.step)} · ${labels.ground(step.ground ?? '')}`
          return (
            <li key={step.id}>
              <button type="button" onClick={() => go(`/case/${caseId}`)}>
                <span className="mono">{number}</span>
                {step.state === 'reversed' ? <s>{words}</s> : <span>{words}</span>}
                <span className="mono">{say('ladder.points', { n: step.points ?? 0 })}</span>
                <em>{labels.legState('supervision', step.state ?? '')}</em>
                <span className="quiet">
                  {momentInWords(step.openedAt, language)}
                  {step.state === 'reversed'
                    ? ` ${say('ladder.struck', { reason: step.appealDecided?.reason ?? '' })}`
                    : ''}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
