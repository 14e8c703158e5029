// Reads a gazette file for the commands: its size is looked at before a byte of it is read, and a refusal becomes a sentence.
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { type ImportedGazette, importGazette } from '../../../gazette/import-gazette.js'
import { MOST_BYTES, tooLarge } from '../../../gazette/read-bytes.js'
import { EN } from '../../../http/messages/en.js'
import { ZH } from '../../../http/messages/zh.js'
import { Fault, type Refusal } from '../../../terms/refusal.js'
import type { Progress } from '../progress.js'

export interface ReadFile extends ImportedGazette {
  readonly file: string
  readonly bytes: Uint8Array
}

export async function readGazetteFile(file: string, progress: Progress): Promise<ReadFile> {
  const size = await sizeOf(file)
  if (size > MOST_BYTES) throw unreadable(file, tooLarge(size).refusal)
  progress.update(0, '读文件 reading')
  const bytes = await readFile(file)
  progress.update(1, '识别 finding its parts')
  const read = await importGazette(bytes)
  if (!read.ok) throw unreadable(file, read.refusal)
  progress.update(2)
  return { ...read.value, file, bytes }
}

async function sizeOf(file: string): Promise<number> {
  try {
    const found = await stat(file)
    if (found.isFile()) return found.size
  } catch (cause) {
    throw new Fault('gazette_file_missing', `没有这个文件：${file}\nThere is no file ${file}.`, { cause })
  }
  throw new Fault('gazette_file_missing', `${file} 不是文件。\n${file} is not a file.`)
}

/** The same words as on screen, with the facts filled in. */
function unreadable(file: string, { code, facts }: Refusal): Fault {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''))
  const lines = [ZH[code], EN[code]].map((message) => message && `${fill(message.title)}：${fill(message.detail)}`)
  return new Fault(code, `${path.basename(file)}: ${lines.join('\n')}`)
}
