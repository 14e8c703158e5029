// The case page (办件): where it stands, who holds it, what may be done now, and everything that happened with the clause behind it.
import { Spin } from 'antd'
import { useState } from 'react'
import './case.css'
import { useCase } from '../../api/reads.js'
import { CommandDialog, type Opening } from '../../commands/command-dialog.js'
import { ErrorNote } from '../../shell/error-note.js'
import { LegLanes } from '../../shell/leg-lanes.js'
import { useSpeech } from '../../words/speak.js'
import { CaseDeeds } from './case-deeds.js'
import { CaseHead } from './case-head.js'
import { CaseSide } from './case-side.js'
import { ThreeTruths } from './three-truths.js'
import { Timeline } from './timeline.js'

export default function Case({ id }: { readonly id: string }) {
  const { say } = useSpeech()
  const view = useCase(id)
  const [legId, setLegId] = useState<string | null>(null)
  const [opening, setOpening] = useState<Opening | null>(null)
  if (!view.data) {
    return view.error ? <ErrorNote error={view.error} retry={() => void view.refetch()} /> : <Spin />
  }
  const { case: file } = view.data
  return (
    <article className="case" data-testid="case" data-state={file.state}>
      <CaseHead view={view.data} />
      <ErrorNote error={view.error} retry={() => void view.refetch()} />
      <section className="panel" aria-labelledby="legs-title">
        <header>
          <h2 id="legs-title">{say('case.legs')}</h2>
          <small className="quiet">{say('case.pickLeg')}</small>
        </header>
        <div className="legs-and-deeds">
          <LegLanes
            file={file}
            responsible={view.data.responsible}
            picked={legId}
            pick={(leg) => setLegId(leg === legId ? null : leg)}
          />
          <CaseDeeds view={view.data} legId={legId} open={setOpening} />
        </div>
      </section>
      <ThreeTruths file={file} />
      <div className="columns">
        <Timeline file={file} />
        <CaseSide view={view.data} open={setOpening} />
      </div>
      <CommandDialog opening={opening} onClose={() => setOpening(null)} />
    </article>
  )
}
