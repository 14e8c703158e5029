// Find a case file by number or words from anywhere; two characters are enough.
import { AutoComplete } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useCaseSearch } from '../api/reads.js'
import { go } from '../route.js'
import { useSpeech } from '../words/speak.js'
import { useLabels } from './book.js'

export function CaseFinder() {
  const { say } = useSpeech()
  const { word } = useLabels()
  const [typed, setTyped] = useState('')
  const found = useCaseSearch(useDeferredValue(typed.trim()))
  const options =
    typed.trim().length < 2
      ? []
      : (found.data?.items ?? []).map((row) => ({
          value: row.id,
          label: (
            <span>
              <span className="mono">{row.number}</span> {row.title}{' '}
              <span className="quiet">{word('caseStates', row.state)}</span>
            </span>
          ),
        }))
  return (
    <AutoComplete
      value={typed}
      options={options}
      onChange={setTyped}
      onSelect={(id: string) => {
        setTyped('')
        go(`/case/${id}`)
      }}
      popupMatchSelectWidth={460}
    >
      <input className="find" type="search" aria-label={say('nav.findLabel')} placeholder={say('nav.find')} />
    </AutoComplete>
  )
}
