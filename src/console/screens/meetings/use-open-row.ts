// Opens a row of today's catalogue beside the work.
import { useLabels } from '../../shell/book.js'
import { useSourceDrawer } from '../../shell/open-source.js'

export function useOpenRow(): (row: string) => void {
  const open = useSourceDrawer()
  const { book } = useLabels()
  const { number, version } = book.instrument
  return (row) => open({ instrument: number, version, row })
}
