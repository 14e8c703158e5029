// The models built from the packs' utterances: one file per version of a paper, named by a digest of everything it was learnt from,
// so that a changed pack can never run with yesterday's model. Built by `npm start` and `npm test`, or by `build-models`.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Models, NamedModel } from '../../cases/triage.js'
import type { Book, Pack } from '../../instruments/pack.js'
import { learnMatters, MATTER_TRAINER } from '../../suggest/matters/learn-matters.js'
import { readMatterModel, writeMatterModel } from '../../suggest/matters/matter-model.js'

/** This file runs from `dist/src/start/models/`. */
const MODELS_FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'models')

export interface Built {
  readonly pack: Pack
  readonly file: string
  readonly bytes: number
  /** False when the file was there already. */
  readonly anew: boolean
}

export async function buildModels(
  book: Book,
  tell: (pack: Pack, done: number) => void,
  folder: string = MODELS_FOLDER,
): Promise<readonly Built[]> {
  await mkdir(folder, { recursive: true })
  const built: Built[] = []
  for (const pack of book.packs.filter(canLearn)) {
    const file = path.join(folder, nameOf(pack))
    const known = await readFile(file).catch(() => null)
    if (known) {
      built.push({ pack, file, bytes: known.length, anew: false })
      continue
    }
    const bytes = writeMatterModel(learnMatters(pack, (done) => tell(pack, done)))
    // Written whole or not at all: a node may be starting beside us.
    await writeFile(`${file}.${process.pid}`, bytes)
    await rename(`${file}.${process.pid}`, file)
    built.push({ pack, file, bytes: bytes.length, anew: true })
  }
  await removeOthers(folder, new Set(built.map(({ file }) => path.basename(file))), book)
  return built
}

/** `missing` hears of every pack whose utterances nobody has learnt from: its words then decide alone. */
export async function openBuiltModels(
  book: Book,
  missing: (pack: Pack) => void,
  folder: string = MODELS_FOLDER,
): Promise<Models> {
  const models = new Map<Pack, NamedModel>()
  for (const pack of book.packs.filter(canLearn)) {
    const bytes = await readFile(path.join(folder, nameOf(pack))).catch(() => null)
    if (bytes) models.set(pack, { ...readMatterModel(bytes), name: path.parse(nameOf(pack)).name })
    else missing(pack)
  }
  return (pack) => models.get(pack) ?? null
}

export function warnOfMissing(pack: Pack): void {
  process.stderr.write(
    `${pack.id} 的例句还没有学习，暂只凭词语推荐；请运行 npm run liandong -- build-models 后重启。 Nothing was learnt from the utterances of ${pack.id}: words alone recommend until you run build-models and start again.\n`,
  )
}

function canLearn(pack: Pack): boolean {
  return pack.utterances.length > 0
}

function nameOf(pack: Pack): string {
  return `${stemOf(pack)}.${packDigest(pack)}.model`
}

/** Of everything in a pack that a model is learnt from, and of how. */
export function packDigest(pack: Pack): string {
  const { matters, words, utterances, danger, outside } = pack
  const learntFrom = JSON.stringify([MATTER_TRAINER, matters, words, utterances, danger, outside])
  const digest = createHash('sha256').update(learntFrom).digest('hex')
  return digest.slice(0, 16)
}

function stemOf(pack: Pack): string {
  return `${pack.id}@${pack.document.version}`
}

/** Older models of the same papers; those of other places stay. */
async function removeOthers(folder: string, kept: ReadonlySet<string>, book: Book): Promise<void> {
  const stems = book.packs.map((pack) => `${stemOf(pack)}.`)
  for (const name of await readdir(folder)) {
    if (!kept.has(name) && stems.some((stem) => name.startsWith(stem)))
      await rm(path.join(folder, name), { force: true })
  }
}
