// What somebody seconded from the other side may look at over a shoulder (clause 9): the seats and their case files, masked like everybody's.
// No deed, no lifting of a mask, no export, no search by a person's phone.
import type { OperationId } from './policy-table.js'

const SHADOW_READS: ReadonlySet<OperationId> = new Set<OperationId>([
  'case.list',
  'case.read',
  'case.timeline',
  'leg.list',
  'seats.read',
  'unit-duty.read',
  'book.read',
])

export function mayShadow(operation: OperationId): boolean {
  return SHADOW_READS.has(operation)
}
