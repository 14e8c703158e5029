// A book once read and checked is kept beside the compiled program: reading 1.4 MB of YAML took 3 s of processor time at every
// start and in every test (measured), reading what was kept takes 50 ms. The name is a digest of every byte it was made
// from, the program's own among them, so that nothing stale can be taken for fresh.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'

const HERE = path.dirname(fileURLToPath(import.meta.url))
/** What decides whether a book is sound: the reading and checking, and the rules whose examples are tried. */
const PROGRAM = [HERE, path.resolve(HERE, '..', 'rules'), path.resolve(HERE, '..', 'deadlines')]
const SHELF = path.resolve(HERE, '..', '..', 'books')
/** The newest few: packs change often while somebody writes them. */
const KEPT = 12

/** `also`: what the result depends on beside the files, e.g. the day. What cannot be kept is made anew each time. */
export async function keptBook<T>(dir: string, also: string, make: () => Promise<T>): Promise<T> {
  let file: string
  try {
    file = path.join(SHELF, `${await digestOf([dir, ...PROGRAM], also)}.book`)
  } catch {
    // The folder cannot be read: whoever makes the book says what is wrong.
    return make()
  }
  const kept = await readFile(file).catch(() => undefined)
  if (kept !== undefined) {
    try {
      return deserialize(kept) as T
    } catch {
      // Half written by a process that died: made anew below.
    }
  }
  const made = await make()
  await keep(file, serialize(made)).catch(() => undefined)
  return made
}

async function digestOf(folders: readonly string[], also: string): Promise<string> {
  const hash = createHash('sha256').update(process.version).update(also)
  for (const folder of folders) {
    const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.map') && !entry.name.includes('.test.'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
    for (const name of names)
      hash
        .update(path.relative(folder, name))
        .update('\0')
        .update(await readFile(name))
        .update('\0')
  }
  return hash.digest('hex').slice(0, 32)
}

async function keep(file: string, bytes: Buffer): Promise<void> {
  await mkdir(SHELF, { recursive: true })
  const draft = `${file}.${process.pid}.${Date.now().toString(36)}`
  await writeFile(draft, bytes)
  await rename(draft, file)
  const kept = (await readdir(SHELF)).filter((name) => name.endsWith('.book'))
  if (kept.length <= KEPT) return
  const aged = await Promise.all(kept.map(async (name) => ({ name, at: (await stat(path.join(SHELF, name))).mtimeMs })))
  for (const { name } of aged.sort((a, b) => b.at - a.at).slice(KEPT)) await rm(path.join(SHELF, name), { force: true })
}
