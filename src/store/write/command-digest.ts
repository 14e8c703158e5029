// Tells a repetition of a command from another command that happens to carry the same key.
import { createHash } from 'node:crypto'
import type { Commanded } from '../../cases/command.js'
import type { Id } from '../../terms/ids.js'
import { canonicalJson } from '../../terms/json.js'

/** `target`: the case file it is given to; null when it opens one. The person counts too: keys are not shared. */
export function digestOf(target: Id | null, commanded: Pick<Commanded, 'by'> & { readonly command: unknown }): string {
  const { platform, account } = commanded.by
  return createHash('sha256')
    .update(canonicalJson({ target, command: commanded.command, platform, account }))
    .digest('hex')
}
