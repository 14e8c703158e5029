// What may be told about an account to itself, and about the node to anyone.
import { isRole } from '../access/roles.js'
import type { Account } from '../store/port.js'
import type { Deps } from './dependencies.js'

export function accountShown({ name, display, roles, unit }: Account) {
  return { name, display, roles: roles.filter(isRole), unit }
}

export function nodeShown({ platform, book, config }: Deps) {
  const place = { id: book.place.id, name: book.place.name }
  return { platform, place, ...(config.demo === undefined ? {} : { demo: config.demo }) }
}
