// Which day the page is about. It stands in the address, so that a link shows what its sender saw.
import { useId } from 'react'
import { go, useHere } from '../../route.js'
import { useSpeech } from '../../words/speak.js'

export function useAsked(name: string): string | undefined {
  return useHere().query.get(name) || undefined
}

/** The same page with one thing asked otherwise; nothing means not asked. */
export function useAskOtherwise(): (name: string, value: string) => void {
  const { path, query } = useHere()
  return (name, value) => {
    const asked = new URLSearchParams(query)
    if (value) asked.set(name, value)
    else asked.delete(name)
    go(asked.size > 0 ? `${path}?${asked}` : path, 'replace')
  }
}

export function DayField({ name = 'asOf', label }: { readonly name?: string; readonly label?: string }) {
  const { say } = useSpeech()
  const id = useId()
  const value = useAsked(name) ?? ''
  const askOtherwise = useAskOtherwise()
  return (
    <span className="field">
      <label htmlFor={id}>{label ?? say('papers.asOf')}</label>
      <input
        id={id}
        type="date"
        value={value}
        data-testid={`day-${name}`}
        onChange={(event) => askOtherwise(name, event.target.value)}
      />
      {value && name === 'asOf' ? (
        <button type="button" onClick={() => askOtherwise(name, '')}>
          {say('papers.today')}
        </button>
      ) : null}
    </span>
  )
}
