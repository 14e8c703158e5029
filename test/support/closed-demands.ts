// Demands taken all the way to their end by the case room's own commands, so that there is something to learn on from.
import type { Actor } from '../../src/cases/action.js'
import type { CaseFile } from '../../src/cases/case-file.js'
import type { Command, ReceiveContact } from '../../src/cases/command.js'
import type { Store } from '../../src/store/port.js'
import { newId } from '../../src/terms/ids.js'
import { clerk, lead, legOf, must, unitClerk } from './two-desks.js'

export interface DemandWish {
  readonly contact: Partial<ReceiveContact> & { readonly text: string }
  readonly unit: string
  /** A unit that got it first and was allowed to send it back. */
  readonly returnedBy?: string
  /** Rows named at dispatch, where they are not those it came in under. */
  readonly rows?: readonly string[]
}

export async function perform(store: Store, file: CaseFile, command: Command, by: Actor): Promise<CaseFile> {
  return must(await store.perform(file.id, { by, key: newId(), command })).file
}

/** At the hotline, from the contact to its order at the unit. */
export async function dispatched(store: Store, { contact, unit, returnedBy, rows }: DemandWish): Promise<CaseFile> {
  const command: ReceiveContact = {
    kind: 'receive_contact',
    channel: 'phone',
    requester: {},
    handOver: false,
    ...contact,
  }
  const { file } = must(await store.open({ by: clerk('12345'), key: newId(), command }))
  const matters = rows ? { matters: rows } : {}
  let now = await perform(store, file, { kind: 'dispatch', lead: returnedBy ?? unit, ...matters }, clerk('12345'))
  if (returnedBy === undefined) return now
  const { id: legId } = legOf(now, 'order')
  now = await perform(
    store,
    now,
    { kind: 'return_order', legId, ground: 'not_our_area', note: '' },
    unitClerk(returnedBy),
  )
  const upheld: Command = { kind: 'adjudicate_return', legId, upheld: true, note: '', reassignTo: unit }
  return perform(store, now, upheld, lead('12345'))
}

export async function completed(store: Store, file: CaseFile, unit: string): Promise<CaseFile> {
  const { id: legId } = legOf(file, 'order', 'dispatched')
  let now = await perform(store, file, { kind: 'sign_for', legId }, unitClerk(unit))
  now = await perform(store, now, { kind: 'report_result', legId, text: '已处理', resolved: true }, unitClerk(unit))
  now = await perform(store, now, { kind: 'review_result', legId, accepted: true, note: '' }, clerk('12345'))
  return now
}

export async function closed(store: Store, file: CaseFile): Promise<CaseFile> {
  let now = file
  if (file.requester.phone !== null) {
    const asked: Command = {
      kind: 'record_follow_up',
      reached: true,
      resolved: 'yes',
      satisfied: 'satisfied',
      note: '',
    }
    now = await perform(store, file, asked, lead('12345'))
  }
  return perform(store, now, { kind: 'close' }, lead('12345'))
}

export async function closeDemand(store: Store, wish: DemandWish): Promise<CaseFile> {
  return closed(store, await completed(store, await dispatched(store, wish), wish.unit))
}
