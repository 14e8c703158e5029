// A difference between two catalogues as the wire carries it: the row's whole line on either side.
import type { z } from 'zod'
import type { RowDifference } from '../../instruments/amend/diff-catalogues.js'
import type { previewView } from '../contract/meetings.js'

export function differenceShown({
  row,
  what,
  before,
  after,
  members,
}: RowDifference): z.infer<typeof previewView>['rows'][number] {
  type Shown = z.infer<typeof previewView>['rows'][number]['before']
  // The wire has the same members; only its lists may be written to.
  return { row, what, before: before as Shown, after: after as Shown, members: [...members] }
}
