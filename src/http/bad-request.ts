// A request that could not be read: thrown on the way in and turned into problem details at one place.
import type { JsonObject } from '../terms/json.js'
import type { FieldIssue } from './messages/field-reasons.js'

export class BadRequest extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly fields: readonly FieldIssue[] = [],
    readonly facts: JsonObject = {},
  ) {
    super(code)
    this.name = 'BadRequest'
  }
}
