// All papers and what binds them, as of a day.
import { usePaperGraph } from '../../api/papers.js'
import { useSpeech } from '../../words/speak.js'
import { DayField, useAsked } from './day-field.js'
import { Drawing } from './drawing.js'
import { ErrorLine } from './error-line.js'

export function Graph() {
  const { say } = useSpeech()
  const asOf = useAsked('asOf')
  const graph = usePaperGraph({ asOf })
  return (
    <>
      <h1>{say('papers.graph')}</h1>
      <div className="asking">
        <DayField />
      </div>
      <p className="quiet">{say('papers.graphHint')}</p>
      <ErrorLine error={graph.error} />
      {graph.data ? <Drawing graph={graph.data} asOf={asOf} /> : null}
    </>
  )
}
