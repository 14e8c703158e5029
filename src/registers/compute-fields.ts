// What a record computes of itself: fields set by a move, fields that are an expression, fields that a rule answers.
import Big from 'big.js'
import { feel } from '../instruments/feel.js'
import type { Field } from '../instruments/register.js'
import type { Json, JsonObject } from '../terms/json.js'
import type { RegisterContext } from './record-command.js'
import type { RecordFile, Values } from './record-file.js'
import { asJson, asKept, see } from './see.js'

/** In the order of the schema, each seeing what was computed before it. */
export function computeFields(
  record: RecordFile,
  sets: Readonly<Record<string, string>>,
  context: RegisterContext,
): Values {
  const { fields } = context.register
  let now = record
  const put = (field: Field, value: Json): void => {
    now = { ...now, fields: { ...now.fields, [field.id]: value } }
  }
  for (const [id, text] of Object.entries(sets)) {
    const field = fields.find((one) => one.id === id)
    if (field) put(field, asKept(feel(text, see(now, context)).value, field))
  }
  for (const field of fields) {
    if (field.is !== undefined) put(field, asKept(feel(field.is, see(now, context)).value, field))
    else if (field.rule !== undefined) put(field, asked(field, now, context))
  }
  return now.fields
}

/** Empty while the rule misses something: a rule never guesses. */
function asked(field: Field, record: RecordFile, context: RegisterContext): Json {
  const { rule } = field
  if (rule === undefined) return null
  const seen = see(record, context)
  const inputs: Record<string, Json> = {}
  for (const [name, text] of Object.entries(rule.given)) {
    const value = asJson(feel(text, seen).value)
    if (value !== null) inputs[name] = value
  }
  const said = context.askRule(rule.id, inputs as JsonObject)
  if (said.status !== 'answered') return null
  const { out } = said
  if (rule.out === undefined) return inWords(out, field)
  if (out === null || typeof out !== 'object' || Array.isArray(out)) return null
  return inWords((out as JsonObject)[rule.out] ?? null, field)
}

/** A rule answers as its paper speaks; the field keeps it in its own form: lists as people write one, money exactly. */
function inWords(out: Json, field: Field): Json {
  if (out === null || typeof out === 'boolean') return out
  // A field of several choices keeps the list, so that conditions can look into it.
  const listed = Array.isArray(out) && field.type !== 'choices' ? out.join('、') : out
  if (typeof listed === 'object') return listed
  if (field.type === 'decimal' || field.type === 'integer') {
    const digits = field.type === 'integer' ? 0 : (field.digits ?? 2)
    return /^-?\d+(\.\d+)?$/.test(String(listed)) ? numeric(new Big(listed).toFixed(digits), field) : null
  }
  return field.type === 'text' || field.type === 'longtext' ? String(listed) : listed
}

function numeric(text: string, field: Field): Json {
  return field.type === 'integer' ? Number(text) : text
}
