// Before anything is started: is the port free, and if not, who has it? Serves the first minute with the demo.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Fault } from '../../terms/refusal.js'

/** Waits up to `patienceMs` for a port that is just being let go (by nodes whose launcher was killed), then throws a Fault. */
export async function claimPort(host: string, port: number, variable: string, patienceMs: number): Promise<void> {
  const until = Date.now() + patienceMs
  for (;;) {
    const error = await tryListen(host, port)
    if (error === undefined) return
    if (error === 'EADDRINUSE' && Date.now() < until) {
      await sleep(200)
      continue
    }
    throw fault(error, host, port, variable)
  }
}

function fault(error: string, host: string, port: number, variable: string): Fault {
  const other = `Set ${variable} to a free port (for example ${variable}=${port < 60_000 ? port + 1000 : 20_000} npm start).`
  if (error === 'EADDRINUSE') {
    const holder = findHolder(port)
    const who = holder ? `held by process ${holder.pid} (${holder.name})` : 'held by another program'
    const ask = holder
      ? 'Stop that process'
      : `Find it with “ss -ltnp | grep ${port}” or “lsof -i :${port}” and stop it`
    return new Fault('port_taken', `Port ${port} on ${host} is already ${who}. ${ask}, or: ${other}`)
  }
  if (error === 'EACCES') return new Fault('port_forbidden', `This account may not listen on port ${port}. ${other}`)
  return new Fault(
    'address_wrong',
    `Listening on ${host}:${port} failed (${error}). Check LIANDONG_HOST: it must be an address of this machine.`,
  )
}

function tryListen(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(undefined)))
  })
}

/** Linux tells which process listens; elsewhere the answer is undefined. */
function findHolder(port: number): { readonly pid: number; readonly name: string } | undefined {
  try {
    const inodes = new Set([...listeningInodes('/proc/net/tcp', port), ...listeningInodes('/proc/net/tcp6', port)])
    if (inodes.size === 0) return undefined
    for (const pid of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
      if (!holdsSocket(pid, inodes)) continue
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, 2).join(' ').trim()
      return { pid: Number(pid), name: command.slice(0, 80) }
    }
  } catch {
    // No /proc, or not ours to read: the message names the tools instead.
  }
  return undefined
}

function listeningInodes(table: string, port: number): string[] {
  let lines: string[]
  try {
    lines = readFileSync(table, 'utf8').split('\n').slice(1)
  } catch {
    return []
  }
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const LISTENING = '0A'
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(wanted) && fields[3] === LISTENING)
    .map((fields) => fields[9] ?? '')
}

function holdsSocket(pid: string, inodes: ReadonlySet<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => {
      const link = readlinkSync(`/proc/${pid}/fd/${fd}`)
      return inodes.has(/^socket:\[(\d+)\]$/.exec(link)?.[1] ?? '')
    })
  } catch {
    return false
  }
}
