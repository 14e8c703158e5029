// Where something is printed, as a button that turns to it.
import type { Lines } from '../../api/gazettes.js'
import { useSpeech } from '../../words/speak.js'

export type Show = (at: Lines) => void

export function Place({ at, show }: { readonly at: Lines; readonly show: Show }) {
  const { say } = useSpeech()
  return (
    <button type="button" className="cite place" onClick={() => show(at)}>
      {at.from === at.to ? say('gazette.line', { line: at.from }) : say('gazette.lines', { ...at })}
    </button>
  )
}
