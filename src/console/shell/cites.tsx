// Citations as small buttons; a click opens the clause's gist or the catalogue row beside the work.

import type { Citation } from '../api/shapes.js'
import { clauseInWords } from '../words/clause-words.js'
import { useSpeech } from '../words/speak.js'
import { useSourceDrawer } from './open-source.js'

export function Cites({ cites }: { readonly cites: readonly Citation[] }) {
  const { say } = useSpeech()
  const open = useSourceDrawer()
  const seen = new Set<string>()
  const once = cites.filter((cite) => {
    const key = citeKey(cite)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  if (once.length === 0) return null
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 4 }}>
      {once.map((cite) => (
        <button type="button" className="cite" key={citeKey(cite)} onClick={() => open(cite)} title={cite.instrument}>
          {cite.notSetByInstrument && cite.row
            ? say('cite.changed', { row: cite.row })
            : cite.notSetByInstrument
              ? say('cite.notSetShort')
              : cite.row
                ? say('cite.row', { row: cite.row })
                : clauseInWords(say, cite.clause ?? '')}
        </button>
      ))}
    </span>
  )
}

const citeKey = (cite: Citation): string =>
  [cite.instrument, cite.version, cite.clause, cite.row, cite.source].join('|')
