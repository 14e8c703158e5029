// What a group of a sheet is called (task 8): units, stations, towns, platforms and matters by their names, as in the reports.
import type { By } from '../../api/assessment.js'
import { useCatalogue } from '../../api/reads.js'
import { useLabels } from '../../shell/book.js'
import { useSpeech } from '../../words/speak.js'

export function useGroupLabel(by: By): (key: string) => string {
  const { say } = useSpeech()
  const { book, unit, town, platformName } = useLabels()
  const catalogue = useCatalogue(by === 'row')
  return (key) => {
    if (key === '') return say(`assess.none.${by}`)
    // What comes over from the other platform is entered by nobody at a seat.
    if (by === 'seat' && key === 'exchange') return say('assess.seat.exchange')
    if (by === 'row') {
      const row = catalogue.data?.rows.find(({ id }) => id === key)
      return row === undefined ? key : `${row.subclass || row.class}（${key}）`
    }
    const desk = book.platforms.find(({ id }) => id === key)
    if (by === 'desk' && desk !== undefined) return platformName(desk.id)
    return (by === 'unit' || by === 'station' ? unit(key) : by === 'town' ? town(key) : null) || key
  }
}
