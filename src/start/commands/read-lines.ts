// Reads a file of one JSON object per line. A line that is none is named by its number, because such files have thousands of lines.
import { readFile } from 'node:fs/promises'
import { Fault } from '../../terms/refusal.js'

export interface Line {
  readonly number: number
  readonly value: Readonly<Record<string, unknown>>
}

export async function readLines(file: string): Promise<readonly Line[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Fault('file_unreadable', `${file} cannot be read; check its name and the rights on it.`, { cause })
  })
  const lines: Line[] = []
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue
    lines.push({ number: at + 1, value: readObject(line, file, at + 1) })
  }
  if (lines.length === 0) throw new Fault('file_empty', `${file} holds no line; one JSON object per line is expected.`)
  return lines
}

export function badLine(file: string, number: number, what: string, cause?: unknown): Fault {
  return new Fault('line_unreadable', `${file}, line ${number}: ${what}`, { cause })
}

function readObject(line: string, file: string, number: number): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw badLine(file, number, 'not JSON; write one JSON object per line.', cause)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badLine(file, number, 'not a JSON object; write {"text": …, …}.')
  }
  return value as Readonly<Record<string, unknown>>
}
