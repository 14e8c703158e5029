// The names of towns, units and choices as the staff screens say them.
import { useMemo } from 'react'
import { useLabels } from '../shell/book.js'
import { useSpeech } from '../words/speak.js'
import type { Names } from './value-words.js'

export function useNames(link?: Names['link']): Names {
  const { say, of } = useSpeech()
  const { town, unit } = useLabels()
  return useMemo(
    () => ({ say, of, town, unit: (id) => (id === 'desk' ? say('record.desk') : unit(id)), ...(link ? { link } : {}) }),
    [say, of, town, unit, link],
  )
}
