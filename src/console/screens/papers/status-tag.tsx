// A paper's status as a word in a colour; the colour never speaks alone.
import type { PaperStandingView } from '../../api/papers.js'
import { useSpeech } from '../../words/speak.js'

export function StatusTag({ status }: { readonly status: PaperStandingView['status'] }) {
  const { say } = useSpeech()
  return <span className={`status ${status}`}>{say(`papers.status.${status}`)}</span>
}
