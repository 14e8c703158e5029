// One preparer at a time: `npm start` and `npm test` begun together must not install or compile over each other.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Runs `work` while holding the lock folder; waits for a living holder, clears one left by a dead process. */
export async function withLock(dir, onWait, work) {
  await take(dir, onWait)
  try {
    return await work()
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

async function take(dir, onWait) {
  await mkdir(path.dirname(dir), { recursive: true })
  let told = false
  for (;;) {
    try {
      await mkdir(dir)
      await writeFile(path.join(dir, 'pid'), String(process.pid))
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = await holderOf(dir)
    if (holder === 'dead') {
      // Renamed before it is removed, so that of two who saw it dead only one removes it.
      const aside = `${dir}.${process.pid}.${Date.now()}`
      await rename(dir, aside).catch(() => undefined)
      await rm(aside, { recursive: true, force: true })
      continue
    }
    if (!told) onWait(holder)
    told = true
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** A process id, `dead`, or `unknown` while the holder has not yet written its id. */
async function holderOf(dir) {
  const written = await readFile(path.join(dir, 'pid'), 'utf8').catch(() => null)
  if (written === null) return (await stillWithoutPid(dir)) ? 'dead' : 'unknown'
  const pid = Number(written)
  if (!Number.isInteger(pid) || pid <= 0) return 'dead'
  try {
    process.kill(pid, 0)
    return pid
  } catch (error) {
    return error.code === 'EPERM' ? pid : 'dead'
  }
}

async function stillWithoutPid(dir) {
  await new Promise((resolve) => setTimeout(resolve, 2000))
  return (await readFile(path.join(dir, 'pid'), 'utf8').catch(() => '')) === ''
}
