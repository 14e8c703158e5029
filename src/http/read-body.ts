// Reads a JSON body: UTF-8 or nothing, no member twice, nothing nested without end. Whatever is wrong is named by its field.
import { BadRequest } from './bad-request.js'
import { findMemberFault } from './json-members.js'
import { fieldName } from './validate.js'

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

export function readJsonBody(bytes: Buffer): unknown {
  if (bytes.length === 0) throw new BadRequest(400, 'request_invalid', [{ field: 'body', code: 'missing', facts: {} }])
  const text = decode(bytes)
  const value = parse(text)
  const fault = findMemberFault(text)
  if (fault !== undefined) {
    throw new BadRequest(400, 'request_invalid', [
      { field: fieldName('body', fault.path), code: fault.what, facts: {} },
    ])
  }
  return value
}

function decode(bytes: Buffer): string {
  try {
    return strict.decode(bytes)
  } catch {
    throw new BadRequest(
      400,
      'request_invalid',
      brokenFields(lenient.decode(bytes)).map((field) => ({ field, code: 'invalid_utf8', facts: {} })),
    )
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BadRequest(400, 'request_invalid', [{ field: 'body', code: 'malformed_json', facts: {} }])
  }
}

/** Where the replacement sign stands after a lenient reading, there the bytes were broken. */
function brokenFields(text: string): readonly string[] {
  const found: string[] = []
  const visit = (value: unknown, path: readonly PropertyKey[]): void => {
    if (found.length >= 20 || path.length > 24) return
    if (typeof value === 'string' && value.includes('\uFFFD')) found.push(fieldName('body', path))
    else if (value !== null && typeof value === 'object') {
      for (const [key, member] of Object.entries(value)) visit(member, [...path, key])
    }
  }
  try {
    visit(JSON.parse(text), [])
  } catch {
    return ['body']
  }
  return found.length > 0 ? found : ['body']
}
