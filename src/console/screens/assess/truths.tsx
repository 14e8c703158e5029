// Three truths side by side (task 8): three bars that are never added up, and the demands where unit and citizen do not agree.
import type { Sheet } from '../../api/assessment.js'
import { useSpeech } from '../../words/speak.js'
import type { Opened } from './opened.js'

const TRUTHS = ['unit-done', 'citizen-solved', 'verified'] as const

export function Truths({ sheet, open }: { readonly sheet: Sheet; readonly open: (opened: Opened) => void }) {
  const { say, of } = useSpeech()
  const disagreed = sheet.total.disagreed
  const bars = TRUTHS.flatMap((id) => {
    const indicator = sheet.indicators.find((one) => one.id === id)
    const cell = sheet.total[id]
    return indicator && cell ? [{ id, name: of(indicator.name), cell }] : []
  })
  if (bars.length < TRUTHS.length) return null
  return (
    <figure className="truth-bars">
      <figcaption>{say('assess.truths')}</figcaption>
      {bars.map(({ id, name, cell }) => (
        <button key={id} type="button" className="figure" onClick={() => open({ indicator: id })}>
          <span>{name}</span>
          <svg className="bar high" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect className="ground" width="100" height="6" />
            <rect className="share" width={Number(cell.value ?? 0)} height="6" />
          </svg>
          <b>{cell.value === null ? '–' : `${cell.value}%`}</b>
          <small>
            {cell.where}/{cell.among}
          </small>
        </button>
      ))}
      {disagreed === undefined || disagreed.where === 0 ? null : (
        <button type="button" className="figure disagreed" onClick={() => open({ indicator: 'disagreed' })}>
          {say('assess.disagreed', { n: disagreed.where })}
        </button>
      )}
    </figure>
  )
}
