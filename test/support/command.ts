// Runs a command of the command line in a process of its own, as `npm run liandong` does once everything is built.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { ROOT } from './source-files.js'

export interface Told {
  readonly code: number
  readonly out: string
  readonly error: string
}

export interface CommandWish {
  readonly environment?: Readonly<Record<string, string>>
  readonly input?: string
}

/** Arguments for this Node that run a command of what is compiled here. */
export function commandLine(argv: readonly string[]): readonly string[] {
  const entry = new URL('../../src/start/cli.js', import.meta.url).href
  const code = `import(${JSON.stringify(entry)}).then(async ({ main }) => { process.exitCode = await main(${JSON.stringify(argv)}) })`
  return ['--input-type=module', '--eval', code]
}

export function commandEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return { ...process.env, LIANDONG_PACKS: path.join(ROOT, 'packs', 'haimen'), ...more }
}

export function liandong(argv: readonly string[], { environment, input }: CommandWish = {}): Promise<Told> {
  return new Promise((resolve) => {
    const options = { env: commandEnvironment(environment), cwd: ROOT }
    const child = execFile(process.execPath, [...commandLine(argv)], options, (failure, out, error) => {
      resolve({ code: failure ? Number(failure.code) : 0, out, error })
    })
    // A command that ends before it has read its input is no fault of the one who asked.
    child.stdin?.on('error', () => {})
    child.stdin?.end(input ?? '')
  })
}
