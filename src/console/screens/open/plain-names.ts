// Names on the plain pages: towns are known to everybody; a unit is called what the page was told.
import { useMemo } from 'react'
import { usePlace } from '../../api/reads.js'
import type { Names } from '../../records/value-words.js'
import { useSpeech } from '../../words/speak.js'

export function usePlainNames(): Names {
  const { say, of } = useSpeech()
  const place = usePlace().data
  return useMemo(
    () => ({
      say,
      of,
      town: (id) => of(place?.towns.find((town) => town.id === id)?.name) || id,
      unit: (id) => of(place?.units.find((unit) => unit.id === id)?.name) || id,
    }),
    [say, of, place],
  )
}
