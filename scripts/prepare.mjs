// Makes a checkout ready to run: installs what is missing, compiles what is stale, and says what it does.
// Serves `npm start`, `npm test`, `npm run liandong` and `npm run bench`; needs nothing but Node and npm.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { withLock } from './lock.mjs'
import { Stop, seconds, speaker } from './say.mjs'
import { digestOf, filesBelow, fingerprint, readStamp } from './stale.mjs'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const at = (...parts) => path.join(ROOT, ...parts)

/** `console: false` leaves the web console alone (the command line does not need it). */
export async function prepare({ console: withConsole = true, to = process.stderr } = {}) {
  const { say } = speaker(to)
  checkNode()
  const waiting = (pid) => say(`waiting for another preparation (process ${pid}) to finish …`)
  await withLock(at('.liandong', 'prepare.lock'), waiting, async () => {
    install(say)
    compile(say)
    learnFromPacks(say)
    if (withConsole) buildConsole(say)
  })
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Stop(
    `This is Node ${process.versions.node}; Liandong needs Node 20.19 or newer.`,
    'Install a current Node (24 is recommended) and run the command again.',
  )
}

function install(say) {
  const lockfile = at('package-lock.json')
  const installed = at('node_modules', '.package-lock.json')
  const stamp = at('node_modules', '.liandong-installed')
  const digest = digestOf(lockfile)
  if (existsSync(installed)) {
    if (readStamp(stamp) === digest) return
    // Installed by hand after the lockfile last changed: leave it, and remember that it fits.
    if (statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return writeFileSync(stamp, digest)
  }
  const since = performance.now()
  const why = existsSync(at('node_modules')) ? 'node_modules is older than package-lock.json' : 'no node_modules yet'
  say(`installing packages with npm ci (${why}) …`)
  // Development packages are wanted even under NODE_ENV=production: the compiler is one of them.
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const status = npm(['ci', ...flags])
  if (status !== 0) {
    throw new Stop(
      `npm ci ended with code ${status}; its own words are above.`,
      'Check the network or registry settings of npm (npm config get registry) and start again; nothing else was changed.',
    )
  }
  writeFileSync(stamp, digest)
  say(`packages installed in ${seconds(since)}`)
}

/** The npm that runs this script if there is one, otherwise the one on the PATH. */
function npm(args) {
  const own = process.env.npm_execpath
  const done =
    own && /npm-cli\.c?js$/.test(own)
      ? spawnSync(process.execPath, [own, ...args], { cwd: ROOT, stdio: ['ignore', 2, 2] })
      : spawnSync('npm', args, { cwd: ROOT, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (done.error) throw new Stop(`npm could not be started: ${done.error.message}`, 'Install npm (it comes with Node).')
  return done.status ?? 1
}

function compile(say) {
  const sources = ['src', 'test', 'bench'].flatMap((dir) =>
    filesBelow(ROOT, dir, (file) => file.endsWith('.ts') && !file.startsWith('src/console/')),
  )
  const print = fingerprint(ROOT, [...sources, 'tsconfig.json', 'package-lock.json'])
  const stamp = at('dist', '.compiled')
  if (readStamp(stamp) === print && existsSync(at('dist', 'src'))) return
  // The compiler believes its own notes: without this it would not write outputs that somebody deleted.
  if (!existsSync(at('dist', 'src'))) rmSync(at('dist', '.tsbuildinfo'), { force: true })
  const since = performance.now()
  say('compiling with tsc …')
  const status = tool('typescript/bin/tsc', ['-p', 'tsconfig.json', '--pretty', 'false'])
  if (status !== 0) {
    throw new Stop(
      'The sources do not compile; the lines above name file, line and reason.',
      'Mend them and run again.',
    )
  }
  writeFileSync(stamp, print)
  say(`compiled ${sources.length} files in ${seconds(since)}`)
}

/** The recommender of every place in the checkout, from the sentences in its packs. */
function learnFromPacks(say) {
  const places = readdirSync(at('packs')).filter((place) => existsSync(at('packs', place, 'place.yaml')))
  const sources = [
    ...filesBelow(ROOT, 'packs', (file) => !file.includes('/examples/')),
    ...filesBelow(ROOT, 'src/suggest', () => true),
  ]
  const print = fingerprint(ROOT, [...sources, 'package-lock.json'])
  const stamp = at('dist', '.learnt')
  if (readStamp(stamp) === print && existsSync(at('dist', 'models'))) return
  const since = performance.now()
  say('learning from the utterances of the packs …')
  const status = tool(
    '../scripts/learn.mjs',
    places.map((place) => at('packs', place)),
  )
  if (status !== 0)
    throw new Stop('The packs cannot be learnt from; the lines above say why.', 'Mend them and run again.')
  writeFileSync(stamp, print)
  say(`models ready in ${seconds(since)}`)
}

function buildConsole(say) {
  const config = 'src/console/vite.config.ts'
  if (!existsSync(at(config))) return say('this checkout has no web console; going on without it')
  const sources = [...filesBelow(ROOT, 'src/console', () => true), ...filesBelow(ROOT, 'src/http/contract', () => true)]
  const print = fingerprint(ROOT, [...sources, 'package-lock.json'])
  const stamp = at('dist', '.console-built')
  if (readStamp(stamp) === print && existsSync(at('dist', 'console', 'index.html'))) return
  const since = performance.now()
  say('building the web console with vite …')
  const status = tool('vite/bin/vite.js', ['build', '--config', config, '--logLevel', 'warn'])
  if (status !== 0) throw new Stop('The web console does not build; the lines above say why.', 'Mend it and run again.')
  writeFileSync(stamp, print)
  say(`console built in ${seconds(since)}`)
}

/** Runs a tool of node_modules with this Node; its output goes to standard error, where progress belongs. */
export function tool(script, args) {
  const done = spawnSync(process.execPath, [at('node_modules', script), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  })
  if (done.error) throw done.error
  return done.status ?? 1
}
