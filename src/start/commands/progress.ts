// Long work shows how far it is on standard error: one line kept up to date on a terminal, a plain line every ten seconds elsewhere.

export interface Progress {
  update(done: number, note?: string): void
  /** Leaves the last state standing and ends the line. */
  end(note?: string): void
}

const PLAIN_EVERY_MS = 10_000
const REDRAW_EVERY_MS = 100
const WIDTH = 24

export function showProgress(
  title: string,
  total: number,
  to: NodeJS.WriteStream = process.stderr,
  now: () => number = Date.now,
): Progress {
  const startedAt = now()
  let drawnAt = to.isTTY ? Number.NEGATIVE_INFINITY : startedAt
  let last = { done: 0, note: '' }
  const every = to.isTTY ? REDRAW_EVERY_MS : PLAIN_EVERY_MS

  const line = (): string => {
    const share = total === 0 ? 1 : Math.min(1, last.done / total)
    const filled = Math.round(share * WIDTH)
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`
    const seconds = Math.round((now() - startedAt) / 1000)
    return `${title} ${bar} ${last.done}/${total} ${Math.floor(share * 100)}% ${seconds} s${last.note ? ` · ${last.note}` : ''}`
  }
  const draw = (): void => {
    drawnAt = now()
    if (to.isTTY) to.write(`\r\u001b[2K${line().slice(0, (to.columns ?? 120) - 1)}`)
    else to.write(`${line()}\n`)
  }

  return {
    update(done, note = last.note) {
      last = { done, note }
      if (now() - drawnAt >= every) draw()
    },
    end(note = last.note) {
      last = { ...last, note }
      draw()
      if (to.isTTY) to.write('\n')
    },
  }
}
