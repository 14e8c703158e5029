// A listed ground, and the row or clause that has to be named with it.
import type { Ground } from '../instruments/pack.js'
import type { Citation } from '../terms/citation.js'
import { type Context, cite } from './context.js'
import { stop } from './working.js'

/** Rows look like A35; everything else is read as a clause anchor. */
export function checkCitation(context: Context, ground: Ground, named: string | undefined): readonly Citation[] {
  if (named === undefined || named === '') {
    if (ground.needsCitation) stop('citation_missing', { ground: ground.id })
    return [cite(context, '4')]
  }
  if (context.pack.matters.some((matter) => matter.id === named)) return [cite(context, '2', named)]
  if (context.pack.clauses.some((clause) => clause.id === named)) return [cite(context, named)]
  stop('citation_unknown', { cite: named })
}
