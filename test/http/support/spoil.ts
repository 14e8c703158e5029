// Takes a well-formed body apart by its schema and spoils it one way at a time; each spoilt body knows which field must be named.
import { z } from 'zod'

export interface Spoilt {
  readonly what: string
  readonly field: string
  readonly code: string | readonly string[]
  readonly body: unknown
}

interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly maxLength?: number
  readonly minLength?: number
  readonly maximum?: number
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly pattern?: string
}

type Body = Record<string, unknown>

export function spoil(shape: z.ZodType, good: Body): Spoilt[] {
  return spoilObject(z.toJSONSchema(shape, { io: 'input' }) as Schema, good, [], (body) => body)
}

function spoilObject(schema: Schema, good: Body, path: readonly string[], wrap: (body: Body) => unknown): Spoilt[] {
  const at = (name: string) => ['body', ...path, name].join('.')
  const spoilt: Spoilt[] = [
    { what: 'an unknown field', field: at('surplus'), code: 'unknown_field', body: wrap({ ...good, surplus: 1 }) },
  ]
  for (const [name, described] of Object.entries(schema.properties ?? {})) {
    // Where null is lawful (`anyOf` of something and null) it spoils nothing.
    const nullable = described.anyOf?.some((one) => one.type === 'null') ?? false
    const field = described.anyOf?.find((one) => one.type !== 'null') ?? described
    const put = (value: unknown) => wrap({ ...good, [name]: value })
    if (schema.required?.includes(name)) {
      const { [name]: _, ...without } = good
      spoilt.push({ what: `no ${name}`, field: at(name), code: 'missing', body: wrap(without) })
    }
    if (!nullable)
      spoilt.push({ what: `${name} null`, field: at(name), code: ['wrong_type', 'not_listed'], body: put(null) })
    spoilt.push({
      what: `${name} of the wrong type`,
      field: at(name),
      code: ['wrong_type', 'not_listed'],
      body: put(wrongType(field)),
    })
    spoilt.push(...spoilField(name, field, at(name), put))
    const inner = good[name]
    if (field.type === 'object' && field.properties !== undefined && inner !== null && typeof inner === 'object') {
      spoilt.push(...spoilObject(field, inner as Body, [...path, name], put))
    }
  }
  return spoilt
}

function spoilField(name: string, field: Schema, at: string, put: (value: unknown) => unknown): Spoilt[] {
  const spoilt: Spoilt[] = []
  if (field.type === 'string') {
    const form = ['wrong_form', 'not_listed', 'too_long', 'control_character']
    spoilt.push({ what: `${name} far too long`, field: at, code: form, body: put('长'.repeat(6000)) })
    spoilt.push({ what: `${name} with a control character`, field: at, code: form, body: put('a\u0007b') })
    spoilt.push({ what: `${name} with a NUL`, field: at, code: form, body: put('a\u0000b') })
    spoilt.push({
      what: `${name} with half a character`,
      field: at,
      code: ['lone_surrogate', 'wrong_form', 'not_listed'],
      body: put('a\ud83d'),
    })
    spoilt.push({ what: `${name} empty`, field: at, code: ['too_short', 'wrong_form', 'not_listed'], body: put('') })
    if (field.maxLength !== undefined && field.pattern === undefined) {
      spoilt.push({
        what: `${name} one too long`,
        field: at,
        code: 'too_long',
        body: put('长'.repeat(field.maxLength + 1)),
      })
      spoilt.push({ what: `${name} blank`, field: at, code: 'blank', body: put('　 \n') })
    }
  }
  if (field.maximum !== undefined) {
    spoilt.push({ what: `${name} too large`, field: at, code: 'too_big', body: put(field.maximum + 1) })
    spoilt.push({ what: `${name} not whole`, field: at, code: 'wrong_type', body: put(1.5) })
  }
  return spoilt
}

function wrongType(field: Schema): unknown {
  return field.type === 'string' || field.enum !== undefined ? 17 : 'a word'
}
