// Reads the requests to be replayed: one JSON per line with a `text`; other members are ignored.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Fault } from '../../../terms/refusal.js'

/** The first `count` requests; lines without words in them are passed over. */
export async function readRequests(file: string, count: number): Promise<readonly string[]> {
  const texts: string[] = []
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
  let number = 0
  try {
    for await (const line of lines) {
      number += 1
      if (line.trim() === '') continue
      const text = textOf(line, file, number)
      if (text !== '') texts.push(text)
      if (texts.length === count) break
    }
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw new Fault(
      'file_unreadable',
      `${file} cannot be read (${(cause as NodeJS.ErrnoException).code}). Check --file.`,
      {
        cause,
      },
    )
  } finally {
    lines.close()
  }
  if (texts.length === 0)
    throw new Fault('no_requests', `${file} holds no request with a text. One JSON per line is expected.`)
  return texts
}

/** What the form takes: no control characters but line feed and tab, no lone surrogates, 5,000 characters. */
function textOf(line: string, file: string, number: number): string {
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch (cause) {
    throw new Fault('request_not_json', `${file}:${number} is not JSON. One JSON per line is expected.`, { cause })
  }
  const text = row !== null && typeof row === 'object' ? (row as { text?: unknown }).text : undefined
  if (typeof text !== 'string') {
    throw new Fault('request_without_text', `${file}:${number} has no member “text” that is a string.`)
  }
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u2028\u2029]|\p{Surrogate}/gu, '')
    .trim()
    .slice(0, 5000)
    .replace(/\p{Surrogate}$/u, '')
}
