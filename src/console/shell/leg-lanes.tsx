// The legs of a case file as lanes: whose it is on each, in what state, and how much of its time is used.
import './leg-lanes.css'
import type { CaseFile, CaseView, Leg } from '../api/shapes.js'
import { useSpeech } from '../words/speak.js'
import { useNow } from '../words/tick.js'
import { urgencyOf } from '../words/time.js'
import { useLabels } from './book.js'
import { Due } from './due.js'
import { ResponsibleLine } from './responsible-line.js'

const LANES = [
  ['desk', ['desk']],
  ['units', ['order']],
  ['peer', ['transfer_out', 'transfer_in', 'negotiation']],
] as const

interface Props {
  readonly file: CaseFile
  /** Who answers for the unit of each order. */
  readonly responsible?: CaseView['responsible']
  readonly picked?: string | null
  readonly pick?: (legId: string) => void
}

export function LegLanes({ file, responsible = [], picked, pick }: Props) {
  const { say } = useSpeech()
  return (
    <div className="lanes">
      {LANES.map(([lane, kinds]) => {
        const legs = file.legs.filter((leg) => (kinds as readonly string[]).includes(leg.kind))
        if (legs.length === 0) return null
        return (
          <div className="lane" key={lane}>
            <span className="lane-name">{say(`lane.${lane}`)}</span>
            <ul>
              {legs.map((leg) => (
                <li key={leg.id}>
                  <LegBlock
                    leg={leg}
                    answers={responsible.find(({ legId }) => legId === leg.id)}
                    picked={picked === leg.id}
                    pick={pick}
                  />
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}

function LegBlock({
  leg,
  answers,
  picked,
  pick,
}: {
  readonly leg: Leg
  readonly answers: CaseView['responsible'][number] | undefined
  readonly picked: boolean
  readonly pick: ((legId: string) => void) | undefined
}) {
  const { say } = useSpeech()
  const labels = useLabels()
  const now = useNow()
  const { clock } = leg
  const urgency = leg.open && !clock.paused ? urgencyOf(clock.dueAt, clock.amberAt, now) : 'none'
  const content = (
    <>
      <span className="leg-head">
        <b>{labels.word('legKinds', leg.kind)}</b>
        <em>{labels.legState(leg.kind, leg.state)}</em>
      </span>
      <span className="leg-foot">
        {leg.open ? labels.holder(leg.holder) : ''}
        {leg.role ? `（${say(`leg.${leg.role}`)}）` : ''}
        {leg.mode && leg.mode !== 'none' ? ` · ${labels.word('modes', leg.mode)}` : ''}
        {leg.matters.length > 0 ? <span className="quiet"> {leg.matters.join(' ')}</span> : null}
      </span>
      <ResponsibleLine of={answers} alsoUnknown />
      {leg.open && clock.dueAt ? (
        <>
          <Due
            dueAt={clock.dueAt}
            amberAt={clock.amberAt}
            paused={clock.paused !== null}
            provisional={clock.provisional}
          />
          <i className={`used ${urgency}`} style={{ width: `${usedPercent(leg, now)}%` }} />
        </>
      ) : null}
    </>
  )
  const look = `leg k-${leg.kind} ${leg.open ? 'open' : 'ended'} ${picked ? 'picked' : ''}`
  return pick ? (
    <button type="button" className={look} aria-pressed={picked} onClick={() => pick(leg.id)}>
      {content}
    </button>
  ) : (
    <div className={look} data-leg={leg.id} data-kind={leg.kind} data-state={leg.state}>
      {content}
    </div>
  )
}

function usedPercent(leg: Leg, now: number): number {
  if (!leg.clock.dueAt) return 0
  const from = Date.parse(leg.clock.startedAt)
  const whole = Date.parse(leg.clock.dueAt) - from
  return whole <= 0 ? 100 : Math.min(100, Math.max(2, ((now - from) / whole) * 100))
}
