// Reads everything a node stands on: a place's place.yaml and each instrument folder beside it.
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { checkShape } from './check-shape.js'
import { bi, errorAt, type Finding, PackFault, type Spot } from './finding.js'
import { keptBook } from './kept-book.js'
import { loadGazetteer } from './load-gazetteer.js'
import { type LoadedPack, loadPack } from './load-pack.js'
import type { Book, Pack, Place } from './pack.js'
import { placeShape } from './shapes/place.js'
import { type Path, readYaml } from './yaml-source.js'

export interface LoadedBook {
  readonly place: Place | null
  readonly packs: readonly LoadedPack[]
  readonly findings: readonly Finding[]
  readonly atPlace: (where?: Path) => Spot
}

/**
 * Reads the shape of every file and throws a PackFault that lists all departures.
 * What the parts say of each other is `checkBook`'s question; a node starts through `loadSoundBook`, which asks both.
 */
export async function loadBook(dir: string): Promise<Book> {
  return keptBook(dir, 'shape', async () => bookOf(dir, await loadBookWithLines(dir)))
}

export function bookOf(dir: string, loaded: LoadedBook): Book {
  const packs = loaded.packs.map((pack) => pack.pack).filter((pack): pack is Pack => pack !== null)
  if (loaded.place === null || loaded.findings.some((finding) => finding.severity === 'error')) {
    throw new PackFault(dir, loaded.findings)
  }
  return { place: loaded.place, packs }
}

export async function loadBookWithLines(dir: string): Promise<LoadedBook> {
  const findings: Finding[] = []
  const source = await readYaml(path.join(dir, 'place.yaml'), 'place.yaml')
  const atPlace = (where: Path = []): Spot => ({ file: 'place.yaml', line: source?.lineAt(where) ?? 1 })
  let place: Place | null = null
  if (source === null) findings.push(noPlace(atPlace()))
  else if (source.findings.length > 0) findings.push(...source.findings)
  else {
    const checked = checkShape(placeShape, source.data, atPlace)
    findings.push(...checked.findings)
    if (checked.value) {
      const { gazetteer, findings: wrong } = await loadGazetteer(dir, checked.value.towns)
      findings.push(...wrong)
      place = { ...checked.value, gazetteer }
    }
  }
  const packs: LoadedPack[] = []
  for (const folder of await packFolders(dir)) packs.push(await loadPack(dir, folder))
  return { place, packs, findings: [...findings, ...packs.flatMap((pack) => pack.findings)], atPlace }
}

async function packFolders(dir: string): Promise<string[]> {
  try {
    const entries = await readdir(dir, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort()
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw cause
  }
}

function noPlace(spot: Spot): Finding {
  return errorAt(
    spot,
    bi(
      '没有 place.yaml：不知道是哪个地方、哪些平台和单位。',
      'There is no place.yaml: the place, its platforms and its units are unknown.',
    ),
    bi(
      '检查给出的文件夹路径，或按 docs/tasks/write-a-pack.md 写一份。',
      'Check the folder that was given, or write one as docs/tasks/write-a-pack.md describes.',
    ),
  )
}
