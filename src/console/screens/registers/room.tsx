// Which screen of registers, records, account books and targets an address means; each is loaded when it is first opened.
import { lazy, type ReactNode } from 'react'

const Registers = lazy(() => import('./registers.js'))
const Register = lazy(() => import('./register.js'))
const RecordScreen = lazy(() => import('../record/record.js'))
const Ledgers = lazy(() => import('../ledgers/ledgers.js'))
const Ledger = lazy(() => import('../ledgers/ledger.js'))
const Targets = lazy(() => import('../targets/targets.js'))

export function registersRoom(path: string, query: URLSearchParams): ReactNode {
  const [, room, id, more] = path.split('/')
  if (more !== undefined) return null
  if (room === 'registers') return id ? <Register key={id} id={id} entering={query.has('new')} /> : <Registers />
  if (room === 'record' && id) return <RecordScreen key={id} id={id} />
  if (room === 'ledgers') return id ? <Ledger key={id} id={id} /> : <Ledgers />
  if (room === 'targets' && !id) return <Targets />
  return null
}
