// Lines of a JSONL file → labelled texts. A line without a label is left out, or says "absent" when only presence is asked.
import type { Example } from '../../../suggest/learn/learn.js'
import { Fault } from '../../../terms/refusal.js'
import { badLine, readLines } from '../read-lines.js'

export interface ExampleFields {
  readonly text: string
  /** Further fields set before the text, such as a title. */
  readonly also: readonly string[]
  readonly label: string
  readonly present: boolean
}

export const PRESENT = 'present'
export const ABSENT = 'absent'

export interface Examples {
  readonly examples: readonly Example[]
  readonly withoutLabel: number
}

export async function readExamples(file: string, fields: ExampleFields): Promise<Examples> {
  const examples: Example[] = []
  let withoutLabel = 0
  for (const { number, value } of await readLines(file)) {
    const text = value[fields.text]
    if (typeof text !== 'string') throw badLine(file, number, `its field “${fields.text}” is not a text.`)
    const label = labelOf(value[fields.label], file, number, fields)
    if (label === undefined) {
      withoutLabel++
      continue
    }
    const before = fields.also.map((field) => value[field]).filter((part) => typeof part === 'string' && part !== '')
    examples.push({ text: [...before, text].join('。'), label })
  }
  if (examples.length === 0) {
    throw new Fault('no_label', `No line of ${file} has the field “${fields.label}”; name the field with --label.`)
  }
  return { examples, withoutLabel }
}

function labelOf(value: unknown, file: string, number: number, fields: ExampleFields): string | undefined {
  const missing = value === undefined || value === null || value === '' || value === false
  if (fields.present) return missing ? ABSENT : PRESENT
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw badLine(file, number, `its field “${fields.label}” is neither text nor number; a label is one word.`)
}
