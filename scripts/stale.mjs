// Decides what is out of date by a fingerprint of names, sizes and times; a deleted source counts as a change too.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Files below `dir`, relative to `root`, sorted; `wanted` takes the relative path. */
export function filesBelow(root, dir, wanted) {
  const found = []
  const walk = (relative) => {
    let entries
    try {
      entries = readdirSync(path.join(root, relative), { withFileTypes: true })
    } catch {
      return
    }
    for (const entry of entries) {
      const child = `${relative}/${entry.name}`
      if (entry.isDirectory()) walk(child)
      else if (wanted(child)) found.push(child)
    }
  }
  walk(dir)
  return found.sort()
}

export function fingerprint(root, files) {
  const hash = createHash('sha256')
  for (const file of files) {
    const full = path.join(root, file)
    if (!existsSync(full)) continue
    const { size, mtimeMs } = statSync(full)
    hash.update(`${file}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}

export function digestOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
