// Takes rows of a table in, a few at a time: looked at first, kept when asked to. Each row stands for itself and has a key of
// its own, so that sending a part again adds nothing twice.
import type { Register } from '../../instruments/register.js'
import { readValues } from '../../registers/read-values.js'
import { accept, type Refusal } from '../../terms/refusal.js'
import type { Language } from '../../terms/text.js'
import { importAnswer, importBody, registerId } from '../contract/registers.js'
import { defineOperation } from '../operation.js'
import { problemOf } from '../problem-details.js'
import { fieldErrors } from '../registers/field-errors.js'
import { actorFor, reachRegister } from '../registers/reach.js'
import { takesOf } from '../registers/shown.js'

export const importRecords = defineOperation({
  id: 'register.import',
  method: 'POST',
  path: '/api/registers/:register/import',
  summary: { zh: '批量导入登记件', en: 'Import records' },
  params: registerId,
  body: importBody,
  answers: { 200: importAnswer },
  keyed: true,
  bodyLimit: 2_000_000,
  async handle(ask, deps) {
    const reached = reachRegister(ask.params.register, ask, deps)
    if (!reached.ok) return reached
    const { register } = reached.value
    const by = actorFor(ask, deps, register.opens.by, null)
    const say = (refusal: Refusal) => ({
      ok: false,
      number: null,
      repeated: false,
      code: refusal.code,
      why: problemOf(refusal, ask.language, (facts) => facts).detail,
      errors: fieldErrors(refusal, register, ask.language),
    })
    const rows = []
    for (const [index, given] of ask.body.rows.entries()) {
      const fields = byName(given, register, ask.language)
      if (!ask.body.commit) {
        const { wrong } = readValues(fields, register.fields, takesOf(register), deps.book.place)
        const missing = register.fields.filter(
          (field) =>
            field.required &&
            takesOf(register).includes(field.id) &&
            (fields[field.id] ?? '') === '' &&
            field.default === undefined,
        )
        const facts = Object.keys(wrong).length > 0 ? { fields: { ...wrong } } : { fields: missing.map(({ id }) => id) }
        const code = Object.keys(wrong).length > 0 ? 'fields_wrong' : missing.length > 0 ? 'fields_missing' : null
        rows.push(
          code === null
            ? { ok: true, number: null, repeated: false, code: null, why: null, errors: [] }
            : say({ code, facts, cites: [] }),
        )
        continue
      }
      const performed = await deps.store.performRecord(null, {
        command: { kind: 'open', register: register.id, fields },
        by,
        key: `${ask.key}/row-${index}`,
      })
      rows.push(
        performed.ok
          ? {
              ok: true,
              number: performed.value.record.number,
              repeated: performed.value.repeated,
              code: null,
              why: null,
              errors: [],
            }
          : say(performed.refusal),
      )
    }
    return accept({ status: 200, body: { rows } })
  },
})

/** A column may be headed by the field's id or by its name in either language. */
function byName<T>(given: Readonly<Record<string, T>>, register: Register, language: Language): Record<string, T> {
  const known = Object.entries(given).map(([head, value]) => {
    const field = register.fields.find(
      ({ id, name }) => id === head || name[language] === head || name.zh === head || name.en === head,
    )
    return [field?.id ?? head, value] as const
  })
  return Object.fromEntries(known)
}
