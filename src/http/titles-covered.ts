// A title is the first words of what a citizen said, and some begin with their number. Lists load no files, so every mobile
// number and identity card in a title is covered, whoever's it is.
import { coverText } from '../access/masking.js'
import type { Page } from '../store/port.js'

export function titlesCovered<T extends { readonly title: string }, P extends Page<T>>(page: P & Page<T>): P {
  return { ...page, items: page.items.map(titleCovered) }
}

export function titleCovered<T extends { readonly title: string }>(row: T): T {
  return { ...row, title: coverText(row.title, { people: [], strict: true }) }
}
