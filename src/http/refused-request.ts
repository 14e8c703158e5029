// Carries a refusal from a hook or handler to the one place that answers with problem details.
import type { JsonObject } from '../terms/json.js'
import type { Refusal } from '../terms/refusal.js'

export class RefusedRequest extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
    this.name = 'RefusedRequest'
  }
}

export function turnBack(code: string, facts: JsonObject = {}): RefusedRequest {
  return new RefusedRequest({ code, facts, cites: [] })
}
