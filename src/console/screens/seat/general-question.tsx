// The reading is not sure and no deciding fact would settle it: then the agent asks what, where and how, and writes on.
import './confidence.css'
import { useSpeech } from '../../words/speak.js'

export function GeneralQuestion() {
  const { say } = useSpeech()
  return (
    <section className="general-question" data-testid="general-question" aria-label={say('decision.ask')}>
      <b>{say('decision.ask')}</b>
      <p>{say('band.generalQuestion')}</p>
    </section>
  )
}
