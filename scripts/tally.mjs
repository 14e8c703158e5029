// Counts what node:test reports, tells of each failure at once and of each skipped test by name and reason.
import path from 'node:path'
import { inspect } from 'node:util'

export class Tally {
  passed = 0
  failed = 0
  skipped = []
  failures = []
  #folders = new Map()
  #errorOutput = new Map()
  #root
  #mustRun
  #bundleOf
  #heard = new Set()
  #spent = new Map()

  /** `mustRun`: folders in which a skipped test counts as failed. `bundleOf`: test files that run together, and in which bundle. */
  constructor(root, mustRun = [], bundleOf = new Map()) {
    this.#root = root
    this.#mustRun = mustRun
    this.#bundleOf = bundleOf
  }

  /** Takes one event of `run()`; returns text to print now, or nothing. */
  hear({ type, data }) {
    if (type === 'test:stdout') return data.message
    if (type === 'test:stderr') return this.#keepErrorOutput(data)
    if (type === 'test:diagnostic') return data.file && data.nesting > 0 ? `  ${data.message}\n` : undefined
    if (type !== 'test:pass' && type !== 'test:fail') return undefined

    const { name, file = '', details = {}, skip, todo } = data
    const source = this.#sourceOf(file)
    this.#heard.add(file)
    if (data.nesting === 0) this.#spent.set(source, (this.#spent.get(source) ?? 0) + (details.duration_ms ?? 0))
    if (skip !== undefined && skip !== false) return this.#skip(name, source, skip === true ? 'no reason given' : skip)
    if (todo !== undefined && todo !== false) return this.#skip(name, source, `todo: ${todo}`)
    const wholeFile = path.resolve(name) === path.resolve(file || '-')
    if (type === 'test:pass') {
      if (details.type === 'suite') return undefined
      // A file that ran without a single test proves nothing and must not look green.
      if (wholeFile) return this.#fail('(the file holds no test)', source, undefined, file)
      return this.count({ name, file: source, status: 'passed' })
    }
    // Its failed parts have been counted one by one.
    if (details.error?.failureType === 'subtestsFailed') return undefined
    return this.#fail(wholeFile ? '(the file itself)' : name, source, details.error, file)
  }

  count({ name, file, status, reason }) {
    const folder = file.includes('/') ? path.posix.dirname(file) : file
    const row = this.#folders.get(folder) ?? { passed: 0, failed: 0, skipped: 0 }
    row[status] += 1
    this.#folders.set(folder, row)
    if (status === 'passed') this.passed += 1
    if (status === 'failed') {
      this.failed += 1
      this.failures.push({ name, file, reason })
    }
    if (status === 'skipped') this.skipped.push({ name, file, reason })
  }

  /** A file of a bundle that ran without a single test proves nothing and must not look green. */
  missing() {
    const silent = [...this.#bundleOf.keys()].filter((file) => !this.#heard.has(file))
    return silent.map((file) => this.#fail('(the file holds no test)', this.#sourceOf(file), undefined, file)).join('')
  }

  soFar() {
    return `${this.passed} passed, ${this.failed} failed so far`
  }

  lastLine() {
    return `${this.passed} passed, ${this.failed} failed, ${this.skipped.length} skipped`
  }

  report() {
    const rows = [...this.#folders].sort(([a], [b]) => a.localeCompare(b))
    const width = Math.max(...rows.map(([folder]) => folder.length))
    let text = '\n'
    for (const [folder, row] of rows) {
      text += `  ${folder.padEnd(width)}  ${String(row.passed).padStart(4)} passed`
      if (row.failed) text += `  ${row.failed} FAILED`
      if (row.skipped) text += `  ${row.skipped} skipped`
      text += '\n'
    }
    text += `\nSlowest: ${this.#slowest().join(', ')}\n`
    if (this.skipped.length > 0) text += '\nSkipped:\n'
    for (const { name, file, reason } of this.skipped) text += `  ${file}: ${name} — ${reason}\n`
    if (this.failures.length > 0) text += '\nFailed:\n'
    for (const { name, file, reason } of this.failures) text += `  ${file}: ${name}${reason ? ` — ${reason}` : ''}\n`
    return `${text}\n`
  }

  #slowest() {
    const worst = [...this.#spent].sort(([, a], [, b]) => b - a).slice(0, 10)
    return worst.map(([file, ms]) => `${file} ${(ms / 1000).toFixed(1)} s`)
  }

  #skip(name, file, reason) {
    if (this.#mustRun.some((folder) => file.startsWith(folder))) {
      this.count({ name, file, status: 'failed', reason: `must run here, but was skipped: ${reason}` })
      return `\nFAILED  ${file}: ${name}\n  must run here, but was skipped: ${reason}\n`
    }
    this.count({ name, file, status: 'skipped', reason })
    return undefined
  }

  #fail(name, source, error, file) {
    this.count({ name, file: source, status: 'failed' })
    const cause = error?.cause ?? error
    const shown = cause === undefined ? '' : typeof cause === 'string' ? cause : inspect(cause, { depth: 3 })
    const wrote = this.#bundleOf.get(file) ?? file
    const heard = (this.#errorOutput.get(wrote) ?? []).slice(-40).join('')
    this.#errorOutput.delete(wrote)
    return `\nFAILED  ${source}: ${name}\n${indent(shown)}${heard ? indent(`— what the file wrote to stderr —\n${heard}`) : ''}`
  }

  #keepErrorOutput({ file, message }) {
    const lines = this.#errorOutput.get(file) ?? []
    lines.push(message)
    if (lines.length > 400) lines.splice(0, 200)
    this.#errorOutput.set(file, lines)
    return undefined
  }

  /** dist/test/x.test.js → test/x.test.ts */
  #sourceOf(file) {
    const relative = path.relative(path.join(this.#root, 'dist'), file).split(path.sep).join('/')
    return relative.replace(/\.js$/, '.ts')
  }
}

function indent(text) {
  return text === '' ? '' : `${text.trimEnd().replace(/^/gm, '  ')}\n`
}
