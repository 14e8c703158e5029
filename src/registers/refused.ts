// A decision about a record that is refused: thrown inside, caught where the decision began; carries a refusal, not a fault.
import type { Citation } from '../terms/citation.js'
import type { JsonObject } from '../terms/json.js'
import type { Refusal } from '../terms/refusal.js'

export class RefusedRecord extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

export function stop(code: string, facts: JsonObject = {}, cites: readonly Citation[] = []): never {
  throw new RefusedRecord({ code, facts, cites })
}
