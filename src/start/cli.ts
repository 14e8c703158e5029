// The command line: finds the command, runs it, and turns what goes wrong into a sentence and an exit code.
import { Fault } from '../terms/refusal.js'
import { helpText, USAGES, UsageFault } from './commands/usage.js'

type Main = (argv: readonly string[]) => Promise<number>

// Loaded on demand: `verify` must not wait for the database driver, nor `triage` for the web server.
const COMMANDS: Readonly<Record<string, () => Promise<{ readonly main: Main }>>> = {
  demo: () => import('./demo.js'),
  check: () => import('./commands/check.js'),
  triage: () => import('./commands/triage.js'),
  rule: () => import('./commands/rule.js'),
  learn: () => import('./commands/learn.js'),
  'build-models': () => import('./commands/build-models.js'),
  models: () => import('./commands/models.js'),
  replay: () => import('./commands/replay.js'),
  export: () => import('./commands/export.js'),
  verify: () => import('./commands/verify.js'),
  share: () => import('./commands/share.js'),
  accounts: () => import('./commands/accounts.js'),
  reconcile: () => import('./commands/reconcile.js'),
  gazette: () => import('./commands/gazette.js'),
  assess: () => import('./commands/assess.js'),
  report: () => import('./commands/report.js'),
  boards: () => import('./commands/boards.js'),
  'self-dispatch': () => import('./commands/self-dispatch.js'),
  papers: () => import('./commands/papers.js'),
  posts: () => import('./commands/posts.js'),
  chronicle: () => import('./commands/chronicle.js'),
  generate: () => import('./commands/generate.js'),
  provision: () => import('./commands/provision.js'),
  'add-account': () => import('./commands/add-account.js'),
  worker: () => import('./worker.js'),
  serve: () => import('./commands/serve.js'),
}

/** 0: done · 1: done, and the answer is bad, or a fault · 2: called wrongly. */
export async function main([command = 'help', ...rest]: readonly string[]): Promise<number> {
  if (command === 'help' || command === '--help' || command === '-h') {
    const [language] = rest
    process.stdout.write(helpText(language === 'zh' || language === 'en' ? language : 'both'))
    return 0
  }
  const load = COMMANDS[command]
  if (!load) {
    const known = Object.keys(USAGES).join(', ')
    process.stderr.write(`没有「${command}」这个命令。 There is no command “${command}”. Known: ${known}.\n`)
    return 2
  }
  try {
    return await (await load()).main(rest)
  } catch (error) {
    return tell(error, command)
  }
}

function tell(error: unknown, command: string): number {
  // parseArgs names the wrong option itself.
  if (error instanceof TypeError && (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) {
    process.stderr.write(`${new UsageFault(command, error.message).message}\n`)
    return 2
  }
  if (error instanceof Fault) {
    process.stderr.write(`\n${error.message}\n`)
    return error instanceof UsageFault ? 2 : 1
  }
  throw error
}
