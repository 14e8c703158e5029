// How the scripts talk: short lines that say what is being done, and one clear block when something cannot be done.

/** @param {NodeJS.WritableStream} stream */
export function speaker(stream = process.stdout) {
  return {
    say: (line) => stream.write(`liandong  ${line}\n`),
    raw: (text) => stream.write(text),
  }
}

/** Stops a script with a message instead of a stack: `what` happened and how to `mend` it. */
export class Stop extends Error {
  constructor(what, mend, exitCode = 1) {
    super(what)
    this.mend = mend
    this.exitCode = exitCode
  }
}

/** Runs a script's main function; a Stop is printed as two lines, anything else with its stack. */
export async function runScript(main) {
  try {
    const code = await main()
    if (typeof code === 'number') process.exitCode = code
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    process.stderr.write(`\nliandong  ${error.message}\n`)
    if (error.mend) process.stderr.write(`liandong  → ${error.mend}\n`)
    process.exitCode = error.exitCode
  }
}

export const seconds = (sinceMs) => `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`
