// What processes have used: CPU seconds, bytes written, memory. From /proc where there is one; null elsewhere.
import { readdirSync, readFileSync } from 'node:fs'

export interface Used {
  readonly cpuSeconds: number
  /** Bytes that this process caused to be sent to the disk. */
  readonly written: number | null
}

const TICKS_PER_SECOND = 100

/** A process with everything it started and everything it has already buried. */
export function usedBy(pid: number): Used | null {
  const pids = [pid, ...descendants(pid)]
  let cpuSeconds = 0
  let written: number | null = 0
  for (const one of pids) {
    const stat = readStat(one)
    if (!stat) {
      if (one === pid) return null
      continue
    }
    cpuSeconds += (stat.ownTicks + stat.buriedTicks) / TICKS_PER_SECOND
    const bytes = writtenBy(one)
    written = bytes === null || written === null ? null : written + bytes
  }
  return { cpuSeconds, written }
}

export function descendants(pid: number): number[] {
  const children = new Map<number, number[]>()
  for (const entry of processEntries()) {
    const stat = readStat(entry)
    if (stat) children.set(stat.parent, [...(children.get(stat.parent) ?? []), entry])
  }
  const found: number[] = []
  const walk = (from: number): void => {
    for (const child of children.get(from) ?? []) {
      found.push(child)
      walk(child)
    }
  }
  walk(pid)
  return found
}

/** Proportional set size in megabytes: shared pages are counted once over all who share them. */
export function memoryOf(pid: number): number | null {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1024
  } catch {
    return null
  }
}

export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim()
  } catch {
    return ''
  }
}

function processEntries(): number[] {
  try {
    return readdirSync('/proc')
      .filter((entry) => /^\d+$/.test(entry))
      .map(Number)
  } catch {
    return []
  }
}

function readStat(pid: number): { parent: number; ownTicks: number; buriedTicks: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name may hold spaces and brackets; the numbers begin after the last one.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [, parent = 0] = fields
    return {
      parent,
      ownTicks: (fields[11] ?? 0) + (fields[12] ?? 0),
      buriedTicks: (fields[13] ?? 0) + (fields[14] ?? 0),
    }
  } catch {
    return null
  }
}

function writtenBy(pid: number): number | null {
  try {
    return Number(/^write_bytes: (\d+)/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1] ?? 0)
  } catch {
    return null
  }
}
