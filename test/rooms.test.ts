// Keeps the house in order: imports follow the arrows of test/rooms.json, SQL and settings stay in their rooms, files stay short.
import assert from 'node:assert/strict'
import test from 'node:test'
import {
  importsOf,
  readSource,
  repositoryFiles,
  resolveImport,
  stringsOf,
  withoutComments,
} from './support/source-files.js'

interface Rooms {
  readonly rooms: Readonly<Record<string, readonly string[]>>
  readonly pure: readonly string[]
  readonly sqlOnlyIn: readonly string[]
  readonly environmentOnlyIn: readonly string[]
  readonly longestFile: number
}

const house = JSON.parse(readSource('test/rooms.json')) as Rooms
const all = repositoryFiles()
const known = new Set(all)
const sources = all.filter((file) => /^src\/.+\.(ts|tsx)$/.test(file))
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file)
const roomOf = (file: string): string => file.split('/')[1] ?? ''

/** Relative imports of a file that lead to a file of the repository. */
function leadsOf(file: string): readonly { readonly to: string; readonly typeOnly: boolean }[] {
  return importsOf(readSource(file))
    .filter(({ what }) => what.startsWith('.'))
    .flatMap(({ what, typeOnly }) => {
      const to = resolveImport(file, what, known)
      return to === undefined ? [] : [{ to, typeOnly }]
    })
}

test('the reader of imports sees every form of import', () => {
  const source = [
    "import a from './a.js'",
    "import { b,\n  type c } from './b.js'",
    "import type { D } from './d.js'",
    "export * from './e.js'",
    "import './f.js'",
    "const g = await import('./g.js') // from './comment.js'",
    "/* import h from './h.js' */",
  ].join('\n')
  assert.deepEqual(
    importsOf(source).map(({ what }) => what),
    ['./a.js', './b.js', './d.js', './e.js', './f.js', './g.js'],
  )
  assert.ok(sources.some((file) => leadsOf(file).length > 0))
})

test('every folder of src is a room with its arrows written down', () => {
  const rooms = new Set(sources.map(roomOf))
  assert.deepEqual(
    [...rooms].filter((room) => house.rooms[room] === undefined),
    [],
    'add the room to test/rooms.json',
  )
})

test('every import follows an arrow', () => {
  const broken: string[] = []
  for (const file of sources) {
    const room = roomOf(file)
    for (const { to, typeOnly } of leadsOf(file)) {
      const other = roomOf(to)
      if (to.startsWith('src/')) {
        if (other === room || house.rooms[room]?.includes(other)) continue
        // The console is another program: it may know the shapes of the http contract, and nothing that runs.
        if (room === 'console' && to.startsWith('src/http/contract/') && typeOnly) continue
      } else if (isTest(file)) continue
      broken.push(`${file} imports ${to}`)
    }
  }
  assert.deepEqual(broken, [])
})

test('no file imports itself by a round trip', () => {
  const state = new Map<string, 'open' | 'done'>()
  const trail: string[] = []
  const circles: string[] = []
  const visit = (file: string): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
      return
    }
    state.set(file, 'open')
    trail.push(file)
    for (const { to } of leadsOf(file)) if (to.startsWith('src/')) visit(to)
    trail.pop()
    state.set(file, 'done')
  }
  for (const file of sources) visit(file)
  assert.deepEqual(circles, [])
})

test('no SQL stands outside the store', () => {
  const sql =
    /\b(select\s[\s\S]{1,400}?\sfrom\s+[a-z_."]+|insert\s+into\s+[a-z_."]+\s*[(\s]|update\s+[a-z_."]+\s+set\s|delete\s+from\s+[a-z_."]+|(create|alter|drop)\s+(table|role|database|index)\s)/i
  const broken = sources
    .filter((file) => !house.sqlOnlyIn.includes(roomOf(file)) && !isTest(file))
    .filter((file) => stringsOf(readSource(file)).some((text) => sql.test(text)))
  assert.deepEqual(broken, [], 'ask the store for a method instead')
})

test('only the configuration reads the environment', () => {
  const broken = sources
    .filter((file) => !house.environmentOnlyIn.includes(file) && !isTest(file))
    .filter((file) => /\bprocess\s*\.\s*env\b/.test(withoutComments(readSource(file))))
  assert.deepEqual(broken, [], 'take the value as an argument')
})

test('the rooms that decide know neither clock, chance, files nor network', () => {
  const impure =
    /\bDate\.now\(\)|\bnew Date\(\)|\bMath\.random\(\)|from\s+['"]node:(fs|net|http|https|child_process|os|worker_threads)/
  const broken = sources
    .filter((file) => house.pure.includes(roomOf(file)) && !isTest(file))
    // Making a key that sorts by time is the one place where terms look at the clock.
    .filter((file) => file !== 'src/terms/ids.ts')
    .filter((file) => impure.test(withoutComments(readSource(file))))
  assert.deepEqual(broken, [], 'take the time, the chance or the file as an argument')
})

test('no file is longer than the house allows', () => {
  const code = all.filter((file) => /^(src|test|bench|scripts|migrations)\/.+\.(ts|tsx|mjs|css|sql)$/.test(file))
  const long = code
    .map((file) => ({ file, lines: readSource(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > house.longestFile)
    .map(({ file, lines }) => `${file}: ${lines} lines`)
  assert.deepEqual(long, [])
})

test('every source says in its first lines what it is', () => {
  const silent = all
    .filter((file) => /^(src|test|bench|scripts|migrations)\/.+\.(ts|tsx|mjs|css|sql)$/.test(file))
    .filter((file) => !/^(#![^\n]*\n)?(\/\/ ?\S|\/\*|-- ?\S)/.test(readSource(file)))
  assert.deepEqual(silent, [])
})
