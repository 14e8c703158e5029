// A cursor is a place in a list: an instant (or infinity) and ids. One that was made up is refused before the database sees it.
import { BadRequest } from './bad-request.js'

const FIRST = /^(infinity|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,15}Z?)$/
const OTHER = /^[A-Za-z0-9:_.-]{1,80}$/

export function checkCursor(cursor: string | undefined): void {
  if (cursor !== undefined && !isCursor(cursor)) {
    throw new BadRequest(400, 'request_invalid', [{ field: 'query.after', code: 'wrong_form', facts: {} }])
  }
}

function isCursor(cursor: string): boolean {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (!Array.isArray(key) || key.length === 0 || key.length > 5) return false
    return key.every((part, index) => typeof part === 'string' && (index === 0 ? isInstant(part) : OTHER.test(part)))
  } catch {
    return false
  }
}

function isInstant(part: string): boolean {
  return FIRST.test(part) && (part === 'infinity' || !Number.isNaN(Date.parse(part)))
}
