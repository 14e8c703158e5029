// Has this number called before? Then the agent supplements or merges instead of opening the same matter twice.
import { useDeferredValue } from 'react'
import { useCasesOfPhone } from '../../api/reads.js'
import { useLabels } from '../../shell/book.js'
import { useSpeech } from '../../words/speak.js'

export function SameCaller({ phone }: { readonly phone: string }) {
  const { say } = useSpeech()
  const { word } = useLabels()
  // Looking a person up is written to the audit ledger: only a whole number is looked up, never each digit typed.
  const whole = /^1\d{10}$|^0\d{9,11}$/.test(phone) ? phone : ''
  const found = useCasesOfPhone(useDeferredValue(whole))
  const items = found.data?.items ?? []
  if (!whole || items.length === 0) return null
  return (
    <div className="same-caller" role="status">
      <strong>{say('seat.sameCaller', { n: found.data?.total ?? items.length })}</strong>
      <ul>
        {items.slice(0, 3).map((row) => (
          <li key={row.id}>
            {/* Beside the call, not instead of it. */}
            <a href={`/case/${row.id}`} target="_blank" rel="noreferrer">
              <span className="mono">{row.number}</span>
            </a>{' '}
            {row.title} <span className="quiet">{word('caseStates', row.state)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
