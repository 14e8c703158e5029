// Answers leave as plain JSON: their shapes are checked by the compiler, and in tests against their schemas, so that no
// request pays for a second look.
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { Fault } from '../terms/refusal.js'

export function compileSerialiser(check: boolean) {
  return ({ schema, url, httpStatus }: { schema: unknown; url: string; httpStatus?: string }) =>
    (data: unknown): string => {
      if (check && schema instanceof z.ZodType) checkAnswer(schema, data, `${url} ${httpStatus ?? ''}`)
      return JSON.stringify(data)
    }
}

function checkAnswer(schema: z.ZodType, data: unknown, where: string): void {
  const sent: unknown = JSON.parse(JSON.stringify(data))
  const read = schema.safeParse(sent)
  if (!read.success) {
    const issues = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new Fault(
      'answer_departs',
      `The answer of ${where} departs from its schema: ${issues}. Mend one or the other.`,
    )
  }
  // Shapes leave out what they do not name: what is sent and not named would be missing from the OpenAPI document.
  if (!isDeepStrictEqual(read.data, sent)) {
    throw new Fault('answer_departs', `The answer of ${where} holds fields that its schema does not name.`)
  }
}
