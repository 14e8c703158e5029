// Tells a repetition of a command from another command that happens to carry the same key.
import { createHash } from 'node:crypto'
import type { Commanded } from '../../cases/command.js'
import type { Id } from '../../terms/ids.js'
import { canonicalJson } from '../../terms/json.js'

/** `target`: the case file it is given to; null when it opens one. The person counts too: keys are not shared. */
export function digestOf(target: Id | null, commanded: Pick<Commanded, 'by'> & { readonly command: object }): string {
  const { platform, account } = commanded.by
  // Who is on duty is noted by the node, not asked by anybody: between a command and its repetition somebody may have come.
  const { duty: _, ...command } = commanded.command as { duty?: unknown }
  return createHash('sha256').update(canonicalJson({ target, command, platform, account })).digest('hex')
}
