// A row opened: the lanes of its case file, and the steps of supervision taken so far with the next one named.
import { Button, Spin } from 'antd'
import { useState } from 'react'
import { useCase } from '../../api/reads.js'
import type { CaseView } from '../../api/shapes.js'
import { CommandDialog, type Opening } from '../../commands/command-dialog.js'
import { useLabels } from '../../shell/book.js'
import { ErrorNote } from '../../shell/error-note.js'
import { LegLanes } from '../../shell/leg-lanes.js'
import { useSpeech } from '../../words/speak.js'
import { distanceInWords, momentInWords } from '../../words/time.js'

export function RowDetail({ caseId }: { readonly caseId: string }) {
  const view = useCase(caseId)
  const [opening, setOpening] = useState<Opening | null>(null)
  if (!view.data) {
    return view.error ? <ErrorNote error={view.error} retry={() => void view.refetch()} /> : <Spin />
  }
  return (
    <div className="row-detail">
      <LegLanes file={view.data.case} />
      <Ladder view={view.data} open={setOpening} />
      <CommandDialog opening={opening} onClose={() => setOpening(null)} />
    </div>
  )
}

function Ladder({ view, open }: { readonly view: CaseView; readonly open: (opening: Opening) => void }) {
  const { say, language } = useSpeech()
  const { book, step: stepName, word } = useLabels()
  const { case: file, allowed } = view
  return (
    <ol className="ladder" aria-label={say('case.supervisions')}>
      {book.procedure.escalation.map(({ step, afterMinutes }) => {
        const taken = file.supervisions.filter((one) => one.step === step)
        const running = taken.find(({ closedAt }) => closedAt === null)
        const last = taken.at(-1)
        const next = view.ahead.find((one) => one.step === step)
        return (
          <li key={step} data-step={step} className={running ? 'open' : last ? 'closed' : ''}>
            <b>{stepName(step)}</b>
            <small title={distanceInWords(afterMinutes, say, language)}>
              {last ? momentInWords(last.openedAt, language) : null}
              {last || !next ? null : momentInWords(next.at, language)}
              {last || next ? null : distanceInWords(afterMinutes, say, language)}
            </small>
            {running && allowed.includes('close-supervision') ? (
              <Button
                size="small"
                onClick={() => open({ caseId: file.id, deed: 'close-supervision', aim: { supervisionId: running.id } })}
              >
                {word('commands', 'close-supervision')}
              </Button>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
