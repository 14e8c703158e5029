// The rows of the catalogue that the words speak for, best first; the agent may settle on one, or on another row altogether.
import { Select } from 'antd'
import { useState } from 'react'
import { useCatalogue } from '../../api/reads.js'
import type { Decision } from '../../api/shapes.js'
import { useLabels } from '../../shell/book.js'
import { useSourceDrawer } from '../../shell/open-source.js'
import { Plate } from '../../shell/plate.js'
import { useSpeech } from '../../words/speak.js'

interface Props {
  readonly decision: Decision
  readonly chosen: readonly string[]
  readonly choose: ((rows: readonly string[]) => void) | null
  /** Rows before this one stand among the proposals. */
  readonly from?: number
}

export function MattersList({ decision, chosen, choose, from = 0 }: Props) {
  const { say } = useSpeech()
  const { book, unit } = useLabels()
  const open = useSourceDrawer()
  const rest = decision.matters.slice(from, 6)
  const toggle = (id: string): void => {
    choose?.(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
  }
  return (
    <div className="matters">
      {from === 0 || rest.length > 0 ? (
        <h3>
          {say('decision.matters')}
          {chosen.length > 0 && choose ? (
            <button type="button" className="cite" onClick={() => choose([])}>
              {say('decision.unchoose')}
            </button>
          ) : null}
        </h3>
      ) : null}
      {decision.matters.length === 0 ? <p className="quiet">{say('decision.noMatters')}</p> : null}
      <ul>
        {rest.map((matter) => {
          const percent = Math.round(matter.confidence * 100)
          return (
            <li key={matter.id} className={chosen.includes(matter.id) ? 'chosen' : ''}>
              <button
                type="button"
                className="cite"
                onClick={() => open({ instrument: book.instrument.number, version: matter.version, row: matter.id })}
              >
                {matter.id}
              </button>
              <span className="title">
                {matter.title} <Plate platform={matter.accepts} />
                {matter.unit ? <small className="quiet"> {unit(matter.unit)}</small> : null}
                {matter.words.length > 0 ? (
                  <span className="words-seen">
                    {matter.words.slice(0, 5).map((word) => (
                      <mark key={word}>{word}</mark>
                    ))}
                  </span>
                ) : null}
              </span>
              <span className="bar" title={say('decision.confidence', { percent })}>
                <i style={{ width: `${percent}%` }} />
                <b className="mono">{percent === 0 ? say('decision.byRule') : `${percent}%`}</b>
              </span>
              {choose ? (
                <button
                  type="button"
                  className="choose"
                  aria-pressed={chosen.includes(matter.id)}
                  onClick={() => toggle(matter.id)}
                >
                  {say(chosen.includes(matter.id) ? 'decision.chosen' : 'decision.choose')}
                </button>
              ) : null}
            </li>
          )
        })}
      </ul>
      {choose ? <OtherRow choose={(id) => choose([...chosen, id])} /> : null}
    </div>
  )
}

/** When the recommender missed: any row of the catalogue, by number or name. The catalogue is read on the first touch. */
function OtherRow({ choose }: { readonly choose: (id: string) => void }) {
  const { say } = useSpeech()
  const [wanted, setWanted] = useState(false)
  const catalogue = useCatalogue(wanted)
  return (
    <Select
      size="small"
      className="other-row"
      aria-label={say('decision.otherRow')}
      placeholder={say('decision.otherRow')}
      value={null}
      showSearch={{ optionFilterProp: 'label' }}
      loading={catalogue.isLoading}
      onOpenChange={(open) => open && setWanted(true)}
      onSelect={(id: string | null) => id && choose(id)}
      options={(catalogue.data?.rows ?? []).map((row) => ({
        value: row.id,
        label: `${row.id} ${row.subclass || row.class} → ${row.accepts} ${row.subjects.slice(0, 3).join(' ')}`,
      }))}
    />
  )
}
