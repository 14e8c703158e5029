// After saving: the number and code to read to the caller, and the decision carried out in one key.
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { usePerform } from '../../api/perform.js'
import { useCase } from '../../api/reads.js'
import type { ContactAnswer } from '../../api/shapes.js'
import { CommandDialog, type Opening } from '../../commands/command-dialog.js'
import type { FormDeed } from '../../commands/field.js'
import { go } from '../../route.js'
import { useLabels } from '../../shell/book.js'
import { ErrorNote } from '../../shell/error-note.js'
import { LegLanes } from '../../shell/leg-lanes.js'
import { useSpeech } from '../../words/speak.js'
import { AlikeToCase } from '../alike/alike-to-case.js'
import { CallJournal } from './call-journal.js'
import { HandOver } from './hand-over.js'
import { offerBody, planOf, type VoiceOrPush } from './plan.js'
import { remember } from './recent.js'
import { useKeys } from './use-keys.js'

interface Props {
  readonly taken: ContactAnswer
  readonly next: () => void
}

export function Taken({ taken, next }: Props) {
  const { say } = useSpeech()
  const { word } = useLabels()
  const { perform, busy, error, reset } = usePerform()
  const [opening, setOpening] = useState<Opening | null>(null)
  const view = useCase(taken.case.id)
  const file = view.data?.case ?? taken.case
  const allowed: readonly string[] = view.data?.allowed ?? []
  const callRef = `seat-${file.number}`
  const plan = planOf(file, allowed, callRef)

  useEffect(() => remember(taken.case.id), [taken.case.id])

  const open = (deed: FormDeed): void => setOpening({ caseId: file.id, deed })
  const decided = (): void => {
    if (busy || !plan) return
    if (plan.how === 'ask') open(plan.deed)
    else
      void perform({ caseId: file.id, name: plan.name, body: plan.body, version: file.version }).catch(() => undefined)
  }
  const offer = (mode: VoiceOrPush): void => {
    if (busy) return
    void perform({
      caseId: file.id,
      name: 'offer-transfer',
      body: offerBody(file, mode, callRef),
      version: file.version,
    }).catch(() => undefined)
  }
  const mayOffer = allowed.includes('offer-transfer')
  const mayRaise = allowed.includes('raise-danger')
  useKeys({
    F2: plan ? decided : undefined,
    'Alt+1': plan ? decided : undefined,
    'Alt+2': mayOffer ? () => offer('three_way_call') : undefined,
    'Alt+3': mayOffer ? () => offer('system_push') : undefined,
    'Alt+D': mayRaise ? () => open('raise-danger') : undefined,
  })
  const planName = plan
    ? plan.how === 'ask'
      ? word('commands', plan.deed)
      : plan.name === 'offer-transfer' && 'mode' in plan.body
        ? word('modes', plan.body.mode)
        : word('commands', plan.name)
    : ''
  const spare: readonly FormDeed[] = (
    ['dispatch', 'supplement', 'open-negotiation', 'answer-from-knowledge', 'turn-away', 'complete-desk'] as const
  ).filter((deed) => allowed.includes(deed) && !(plan?.how === 'ask' && plan.deed === deed))
  return (
    <section className="panel intake taken" aria-labelledby="taken-title">
      <header>
        <h2 id="taken-title">{say('taken.title')}</h2>
        <a
          href={`/case/${file.id}`}
          onClick={(event) => {
            event.preventDefault()
            go(`/case/${file.id}`)
          }}
        >
          {say('taken.openCase')}
        </a>
      </header>
      <div className="ticket" data-testid="ticket" data-case={file.id}>
        <p>{say('taken.readOut')}</p>
        <dl>
          <div>
            <dt>{say('taken.number')}</dt>
            <dd className="mono" data-testid="ticket-number">
              {file.number}
            </dd>
          </div>
          <div>
            <dt>{say('taken.code')}</dt>
            <dd className="mono" data-testid="ticket-code">
              {taken.queryCode ?? say('taken.codeTold')}
            </dd>
          </div>
        </dl>
      </div>
      <p className="said-words">{file.text}</p>
      <HandOver file={file} />
      <LegLanes file={file} />
      <ErrorNote error={error ?? view.error} retry={error ? () => reset() : undefined} />
      <div className="deeds">
        {plan ? (
          <Button type="primary" size="large" onClick={decided} loading={busy} data-testid="as-decided" autoFocus>
            {say('taken.asDecided', { deed: planName })} <kbd>F2</kbd>
          </Button>
        ) : null}
        {mayOffer ? (
          <>
            <Button onClick={() => offer('three_way_call')} disabled={busy}>
              {word('modes', 'three_way_call')} <kbd>Alt 2</kbd>
            </Button>
            <Button onClick={() => offer('system_push')} disabled={busy}>
              {word('modes', 'system_push')} <kbd>Alt 3</kbd>
            </Button>
          </>
        ) : null}
        {mayRaise ? (
          <Button danger onClick={() => open('raise-danger')}>
            {word('commands', 'raise-danger')} <kbd>Alt D</kbd>
          </Button>
        ) : null}
        {spare.map((deed) => (
          <Button key={deed} onClick={() => open(deed)}>
            {word('commands', deed)}
          </Button>
        ))}
      </div>
      {view.data ? <AlikeToCase view={view.data} /> : null}
      <CallJournal file={file} />
      <footer>
        <Button size="large" onClick={next} data-testid="next-contact">
          {say('taken.next')} <kbd>Alt N</kbd>
        </Button>
      </footer>
      <CommandDialog opening={opening} onClose={() => setOpening(null)} />
    </section>
  )
}
