// Reads the repository's own files for the tests that watch over the house: what exists, what imports what, what is a comment.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout: the first folder above this file that holds package-lock.json. */
export const ROOT = findRoot(path.dirname(fileURLToPath(import.meta.url)))

function findRoot(from: string): string {
  if (existsSync(path.join(from, 'package-lock.json'))) return from
  const above = path.dirname(from)
  if (above === from) throw new Error('No package-lock.json above this test; it must run inside a checkout.')
  return findRoot(above)
}

/** Everything that is or would be committed, with forward slashes. */
export function repositoryFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: ROOT, encoding: 'utf8' })
  return listed
    .split('\0')
    .filter((file) => file !== '' && existsSync(path.join(ROOT, file)))
    .sort()
}

export function readSource(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8')
}

export interface Import {
  readonly what: string
  readonly typeOnly: boolean
}

const IMPORT = /(?:^|[\s;}])(?:import|export)\s+(type\s+)?(?:[\w*\s{},$]*?\s*from\s*)?['"]([^'"]+)['"]/g
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

export function importsOf(source: string): readonly Import[] {
  const code = withoutComments(source)
  const found: Import[] = []
  for (const match of code.matchAll(IMPORT)) found.push({ what: match[2] ?? '', typeOnly: match[1] !== undefined })
  for (const match of code.matchAll(DYNAMIC)) found.push({ what: match[1] ?? '', typeOnly: false })
  return found
}

/** The file a relative import of TypeScript (ending in .js) or of a bundler (without ending) means. */
export function resolveImport(from: string, what: string, files: ReadonlySet<string>): string | undefined {
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(from), what))
  const bare = target.replace(/\.js$/, '')
  return [target, `${bare}.ts`, `${bare}.tsx`, `${target}/index.ts`, `${target}/index.tsx`].find((file) =>
    files.has(file),
  )
}

const TOKENS = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`/g

/** Blanks comments and leaves strings as they are. */
export function withoutComments(source: string): string {
  return source.replace(TOKENS, (token) => (token.startsWith('/') ? ' ' : token))
}

/** The contents of every string and template of a source. */
export function stringsOf(source: string): readonly string[] {
  return [...source.matchAll(TOKENS)].map((match) => match[0]).filter((token) => !token.startsWith('/'))
}
