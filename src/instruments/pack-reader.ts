// Reads the files of one instrument's folder, part by part, and remembers on which line everything stands.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import { checkShape } from './check-shape.js'
import { readCsv } from './csv-source.js'
import type { Finding, Spot } from './finding.js'
import type { Matter, MatterWords, Utterance } from './pack.js'
import { CATALOGUE_COLUMNS, matterShape } from './shapes/catalogue.js'
import { wordsShape } from './shapes/matters.js'
import { readUtterances } from './utterances.js'
import { type Path, readYaml, type Source } from './yaml-source.js'

export class PackReader {
  readonly findings: Finding[] = []
  private readonly sources = new Map<string, Source>()
  private readonly wordFiles: { readonly file: string; readonly entries: number }[] = []
  private rowLines: readonly number[] = []
  private readonly utteranceSpots: Spot[] = []

  constructor(
    private readonly root: string,
    private readonly folder: string,
  ) {}

  /** `null` when the file is missing, or wrong: then `findings` says how. */
  async part<T>(file: string, schema: z.ZodType<T>): Promise<T | null> {
    return this.partOfKind(file, () => schema)
  }

  /** The same where the content itself says which shape it has. */
  async partOfKind<T>(file: string, kind: (data: unknown) => z.ZodType<T>): Promise<T | null> {
    const source = await readYaml(this.pathOf(file), this.shown(file))
    if (source === null) return null
    this.sources.set(file, source)
    this.findings.push(...source.findings)
    if (source.findings.length > 0) return null
    const spotOf = (where: Path): Spot => ({ file: this.shown(file), line: source.lineAt(where) })
    const checked = checkShape(kind(source.data), source.data, spotOf)
    this.findings.push(...checked.findings)
    return checked.value
  }

  async list<T>(file: string, schema: z.ZodType<T[]>): Promise<readonly T[]> {
    return (await this.part(file, schema)) ?? []
  }

  /** A wrong row is left out and named; the others are read on. */
  async matters(): Promise<readonly Matter[]> {
    const file = this.shown('catalogue.csv')
    const csv = await readCsv(this.pathOf('catalogue.csv'), file, CATALOGUE_COLUMNS)
    if (csv === null) return []
    this.findings.push(...csv.findings)
    const read: { readonly line: number; readonly matter: Matter }[] = []
    for (const row of csv.rows) {
      const checked = checkShape(matterShape, row.cells, () => ({ file, line: row.line }))
      this.findings.push(...checked.findings)
      if (checked.value) read.push({ line: row.line, matter: checked.value })
    }
    this.rowLines = read.map((row) => row.line)
    return read.map((row) => row.matter)
  }

  /** Digests of the wording printed beside each row: the wording itself is not in the pack. Undefined where none are kept. */
  async printedDigests(): Promise<Readonly<Record<string, string>> | undefined> {
    const csv = await readCsv(this.pathOf('printed.csv'), this.shown('printed.csv'), ['id', 'digest'])
    if (csv === null) return undefined
    this.findings.push(...csv.findings)
    return Object.fromEntries(csv.rows.map(({ cells }) => [cells.id ?? '', cells.digest ?? '']))
  }

  /** The words of a long catalogue stand in several files of one folder; from here on they are one list. */
  async words(): Promise<readonly MatterWords[]> {
    const words: MatterWords[] = []
    for (const file of ['words.yaml', ...(await this.filesIn('words'))]) {
      const entries = await this.list(file, wordsShape)
      this.wordFiles.push({ file, entries: entries.length })
      words.push(...entries)
    }
    return words
  }

  /** All files below `utterances`, in the order of their names; the order is part of what is learnt from them. */
  async utterances(): Promise<readonly Utterance[]> {
    const found: Utterance[] = []
    for (const file of await this.textsBelow('utterances')) {
      const read = readUtterances(this.shown(file), await readFile(this.pathOf(file), 'utf8'))
      this.findings.push(...read.findings)
      found.push(...read.utterances)
      this.utteranceSpots.push(...read.lines.map((line) => ({ file: this.shown(file), line })))
    }
    return found
  }

  private async textsBelow(folder: string): Promise<readonly string[]> {
    const names = await readdir(this.pathOf(folder), { recursive: true }).catch(noneWhereNoFolder)
    return names
      .filter((name) => name.endsWith('.txt'))
      .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
      .sort()
  }

  /** The YAML files of a folder inside the pack, sorted; none when there is no such folder. */
  async filesIn(name: string): Promise<readonly string[]> {
    const names = await readdir(this.pathOf(name)).catch(noneWhereNoFolder)
    return names
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => `${name}/${file}`)
  }

  /** In catalogue.csv the first step is the row's index, in words.yaml and `utterances` the entry's index over all files. */
  at(file: string, where: Path = []): Spot {
    const [first = -1, ...rest] = where
    if (file === 'utterances') return this.utteranceSpots[Number(first)] ?? { file: this.shown(file), line: 1 }
    if (file === 'catalogue.csv') return { file: this.shown(file), line: this.rowLines[Number(first)] ?? 1 }
    if (file !== 'words.yaml') return { file: this.shown(file), line: this.lineIn(file, where) }
    let index = Number(first)
    for (const part of this.wordFiles) {
      if (index < part.entries) return { file: this.shown(part.file), line: this.lineIn(part.file, [index, ...rest]) }
      index -= part.entries
    }
    return { file: this.shown(file), line: 1 }
  }

  has(file: string): boolean {
    return this.sources.has(file)
  }

  private lineIn(file: string, where: Path): number {
    return this.sources.get(file)?.lineAt(where) ?? 1
  }

  private shown(file: string): string {
    return `${this.folder}/${file}`
  }

  private pathOf(file: string): string {
    return path.join(this.root, this.folder, file)
  }
}

function noneWhereNoFolder(cause: unknown): string[] {
  if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return []
  throw cause
}
