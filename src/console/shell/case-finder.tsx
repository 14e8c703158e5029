// Find a case file by number or words from anywhere; two characters are enough, arrows and Enter choose.
import './case-finder.css'
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react'
import { useCaseSearch } from '../api/reads.js'
import { go } from '../route.js'
import { useSpeech } from '../words/speak.js'
import { useLabels } from './book.js'

export function CaseFinder() {
  const { say } = useSpeech()
  const { word } = useLabels()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const search = useDeferredValue(typed.trim())
  const found = useCaseSearch(search)
  const rows = search.length >= 2 ? (found.data?.items ?? []) : []
  const near = search.length >= 2 ? (found.data?.near ?? []) : []
  const shown = open && search.length >= 2
  const choose = (caseId: string | undefined): void => {
    if (!caseId) return
    setTyped('')
    setOpen(false)
    go(`/case/${caseId}`)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt((before) => Math.min(before + 1, rows.length - 1))
    else if (event.key === 'ArrowUp') setAt((before) => Math.max(before - 1, 0))
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(rows[at]?.id)
    else if (event.key === 'Escape') setOpen(false)
    else return
    event.preventDefault()
  }
  return (
    <div className="finder">
      <input
        type="search"
        role="combobox"
        aria-label={say('nav.findLabel')}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && rows[at] ? `${id}-${at}` : undefined}
        placeholder={say('nav.find')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={say('nav.findLabel')} hidden={!shown}>
        {rows.map((row, place) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus (aria-activedescendant)
          <div
            role="option"
            id={`${id}-${place}`}
            key={row.id}
            aria-selected={place === at}
            onMouseDown={(event) => {
              event.preventDefault()
              choose(row.id)
            }}
          >
            <b className="mono">{row.number}</b> <span>{word('caseStates', row.state)}</span>
            <p>{row.title}</p>
          </div>
        ))}
        {near.map(({ typed: asked, found: other }) => (
          <p className="nothing" key={asked + other}>
            {say('nav.foundNear', { typed: asked, found: other })}
          </p>
        ))}
        {shown && rows.length === 0 && !found.isFetching ? <p className="nothing">{say('nav.foundNothing')}</p> : null}
      </div>
    </div>
  )
}
