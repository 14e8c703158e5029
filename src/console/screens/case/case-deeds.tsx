// What this person may do now: to the file as a whole, and to the leg that is picked. The list is the server's.
import { Button } from 'antd'
import type { CaseDeed, CaseView } from '../../api/shapes.js'
import type { Opening } from '../../commands/command-dialog.js'
import type { FormDeed } from '../../commands/field.js'
import { useLabels } from '../../shell/book.js'
import { useSpeech } from '../../words/speak.js'

/** Done where their object is shown, not in the general row. */
const ELSEWHERE: readonly CaseDeed[] = [
  'unmask',
  'export',
  'settle-duty',
  'record-call',
  'open-supervision',
  'answer-supervision',
  'appeal-supervision',
  'decide-supervision-appeal',
  'close-supervision',
  'ask-set-aside',
  'decide-set-aside',
  'appeal-set-aside',
  'revoke-set-aside',
]
/** The deed that moves a file on stands out. */
const ONWARD: readonly CaseDeed[] = [
  'accept-transfer',
  'dispatch',
  'sign-for',
  'report-result',
  'review-result',
  'write-back',
  'record-follow-up',
  'close',
]
const GRAVE: readonly CaseDeed[] = ['raise-danger', 'escalate-back']

interface Props {
  readonly view: CaseView
  readonly legId: string | null
  readonly open: (opening: Opening) => void
}

export function CaseDeeds({ view, legId, open }: Props) {
  const { say } = useSpeech()
  const labels = useLabels()
  const { case: file, allowed, allowedOn } = view
  const onLegs = new Set(Object.values(allowedOn).flat())
  const general = allowed.filter((deed) => !ELSEWHERE.includes(deed) && !onLegs.has(deed))
  const legs = file.legs.filter(({ id }) => (allowedOn[id] ?? []).length > 0 && (legId === null || id === legId))
  if (general.length === 0 && legs.length === 0) return <p className="quiet">{say('case.nothingAllowed')}</p>
  return (
    <div className="case-deeds">
      {legs.map((leg) => (
        <p key={leg.id} className="deeds">
          <span className="on-leg">
            {labels.word('legKinds', leg.kind)} · {labels.legState(leg.kind, leg.state)}
            {leg.kind === 'order' ? ` · ${labels.holder(leg.holder)}` : ''}
          </span>
          {(allowedOn[leg.id] ?? [])
            .filter((deed) => !ELSEWHERE.includes(deed))
            .map((deed) => (
              <Deed
                key={deed}
                deed={deed}
                start={() => open({ caseId: file.id, deed: deed as FormDeed, aim: { legId: leg.id } })}
              />
            ))}
        </p>
      ))}
      {general.length > 0 ? (
        <p className="deeds">
          <span className="on-leg">{say('case.whole')}</span>
          {general.map((deed) => (
            <Deed key={deed} deed={deed} start={() => open({ caseId: file.id, deed: deed as FormDeed })} />
          ))}
        </p>
      ) : null}
    </div>
  )
}

function Deed({ deed, start }: { readonly deed: CaseDeed; readonly start: () => void }) {
  const { word } = useLabels()
  return (
    <Button
      type={ONWARD.includes(deed) ? 'primary' : 'default'}
      danger={GRAVE.includes(deed)}
      onClick={start}
      data-deed={deed}
    >
      {word('commands', deed)}
    </Button>
  )
}
