// The printed papers are run-time input and never in the repository: a test that reads them is skipped, by name and reason,
// where the folder `shared` does not lie beside the checkout.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root, from dist/test/support. */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

function folder(): string | null {
  const named = process.env.LIANDONG_SHARED
  const beside = ['../shared', '../../shared'].map((way) => path.resolve(ROOT, way))
  return [...(named === undefined ? [] : [named]), ...beside].find((dir) => existsSync(dir)) ?? null
}

/** Path of a shared file, e.g. `seeds/002_98c909e0edcc5f77.txt`; null where it is not here. */
export function sharedFile(name: string): string | null {
  const dir = folder()
  if (dir === null) return null
  const file = path.join(dir, name)
  return existsSync(file) ? file : null
}

/** Options for a test that needs the file: skipped with its reason where it is absent. */
export function needsShared(name: string): { readonly skip: string | false } {
  const skip = `needs shared/${name}, which is not beside this checkout (set LIANDONG_SHARED to its folder)`
  return { skip: sharedFile(name) === null ? skip : false }
}

export const GAZETTE = 'seeds/002_98c909e0edcc5f77.txt'
export const NEWSPAPER = 'seeds/000_b05c1ebd57fd007b.txt'
