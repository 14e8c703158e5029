// Runs a request's part through its schema and names every field that is wrong, not just the first.
import type { z } from 'zod'
import { BadRequest } from './bad-request.js'
import type { FieldIssue } from './messages/field-reasons.js'

export type Part = 'body' | 'query' | 'path' | 'header'

const PARTS: Readonly<Record<string, Part>> = { body: 'body', querystring: 'query', params: 'path', headers: 'header' }

/** For fastify: `httpPart` is its own word for where the data comes from. */
export function compileValidator(schema: z.ZodType, httpPart: string | undefined) {
  const part = PARTS[httpPart ?? 'body'] ?? 'body'
  return (data: unknown) => {
    // The input goes along with each issue only to tell "missing" from "of the wrong type"; it is never logged.
    const result = schema.safeParse(data, { reportInput: true })
    if (result.success) return { value: result.data }
    return {
      error: new BadRequest(
        400,
        'request_invalid',
        result.error.issues.flatMap((issue) => fieldIssues(part, issue)),
      ),
    }
  }
}

type Issue = z.core.$ZodIssue

export function fieldIssues(part: Part, issue: Issue): readonly FieldIssue[] {
  const field = fieldName(part, issue.path)
  const one = (code: string, facts: FieldIssue['facts'] = {}): readonly FieldIssue[] => [{ field, code, facts }]
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return one('missing')
      if (part === 'query' && Array.isArray(issue.input)) return one('repeated')
      return one('wrong_type', { expected: issue.expected })
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        field: fieldName(part, [...issue.path, key]),
        code: 'unknown_field',
        facts: {},
      }))
    case 'too_big':
      return one(sizeCode(issue.origin, 'too_long', 'too_many', 'too_big'), { maximum: Number(issue.maximum) })
    case 'too_small':
      return one(sizeCode(issue.origin, 'too_short', 'too_few', 'too_small'), { minimum: Number(issue.minimum) })
    case 'invalid_value':
      if (issue.input === undefined) return one('missing')
      if (part === 'query' && Array.isArray(issue.input)) return one('repeated')
      return one('not_listed', { values: issue.values.map(String).join(' · ') })
    case 'invalid_format':
      return one('wrong_form')
    case 'invalid_key':
      return one('wrong_form')
    case 'custom':
      return one(typeof issue.params?.issue === 'string' ? issue.params.issue : 'wrong', { maximum: 60 })
    default:
      return one('wrong')
  }
}

function sizeCode(origin: string, text: string, list: string, number: string): string {
  if (origin === 'string') return text
  return origin === 'array' || origin === 'set' || origin === 'map' ? list : number
}

/** Names come from the caller and go back to the caller and into the log: bounded, and without anything invisible. */
export function fieldName(part: Part, path: readonly PropertyKey[]): string {
  const steps = path.slice(0, 12).map((step) => [...String(step)].slice(0, 60).join(''))
  return [part, ...steps].join('.').replace(/[^\P{C}]/gu, '\uFFFD')
}
