// What a group of a sheet is called (task 8): units, stations and towns by their names, everything else as it is.
import type { By } from '../../api/assessment.js'
import { useLabels } from '../../shell/book.js'
import { useSpeech } from '../../words/speak.js'

export function useGroupLabel(by: By): (key: string) => string {
  const { say } = useSpeech()
  const { unit, town } = useLabels()
  return (key) => {
    if (key === '') return say('assess.none')
    return (by === 'unit' || by === 'station' ? unit(key) : by === 'town' ? town(key) : null) || key
  }
}
