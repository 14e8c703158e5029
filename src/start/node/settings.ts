// Everything one node needs to know, in one checked value: from the launcher over IPC, or from the file `provision` wrote.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { PLATFORMS } from '../../terms/platform.js'
import { Fault } from '../../terms/refusal.js'

/** As src/exchange/keys.ts: an Ed25519 key with the period in which it signs. */
export const publicKeyShape = z.strictObject({
  kid: z.string().min(1),
  platform: z.enum(PLATFORMS),
  x: z.string().min(1),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime(),
  revokedAt: z.iso.datetime().exactOptional(),
})
const signingKey = publicKeyShape.extend({ d: z.string().min(1) })

export const nodeSettingsShape = z.strictObject({
  platform: z.enum(PLATFORMS),
  host: z.string().min(1),
  port: z.number().int().min(0).max(65_535),
  /** Where people reach its console, if not at host and port: stands before every link of a report. */
  publicUrl: z.url().exactOptional(),
  /** As the least-privileged role: it may add actions, not change or remove them. */
  databaseUrl: z.string().min(1),
  /** Folder of the place. */
  packs: z.string().min(1),
  /** Built web console; null serves the API alone. */
  console: z.string().nullable(),
  logLevel: z.enum(['silent', 'error', 'warn', 'info', 'debug']),
  secureCookies: z.boolean(),
  trustProxy: z.boolean(),
  /** Key of the keyed hash by which a requester's phone is found again. */
  phoneHashKey: z.string().min(32),
  /** This node's signing keys; the newest valid one signs. */
  keys: z.array(signingKey).min(1),
  /** Without a key of the other platform nothing it sends is believed; the node still works alone. */
  peer: z.strictObject({ url: z.url(), keys: z.array(publicKeyShape) }),
  /** Only ever set by `npm start`: accounts that are made if they are missing, and shown on the login page. */
  demo: z
    .strictObject({
      password: z.string(),
      accounts: z.array(
        z.strictObject({
          name: z.string(),
          display: z.string(),
          roles: z.array(z.string()),
          unit: z.string().nullable(),
          shown: z.boolean(),
        }),
      ),
    })
    .nullable(),
})

export type NodeSettings = z.infer<typeof nodeSettingsShape>

/** Without a slash at its end. */
export function consoleUrl({ publicUrl, host, port }: Pick<NodeSettings, 'publicUrl' | 'host' | 'port'>): string {
  return (publicUrl ?? `http://${host}:${port}`).replace(/\/$/u, '')
}

export function checkNodeSettings(value: unknown, from: string): NodeSettings {
  const parsed = nodeSettingsShape.safeParse(value)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || '(whole)'}: ${issue.message}`)
  throw new Fault(
    'node_settings_wrong',
    `The settings from ${from} cannot be used:\n${lines.join('\n')}\nWrite them anew with “npm run liandong -- provision”.`,
  )
}

export async function readNodeFile(file: string): Promise<NodeSettings> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    throw new Fault('node_file_unreadable', `${file} cannot be read. Check LIANDONG_NODE_FILE and the file's rights.`, {
      cause,
    })
  }
  try {
    return checkNodeSettings(JSON.parse(text), file)
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw new Fault(
      'node_file_unreadable',
      `${file} is not JSON. Write it anew with “npm run liandong -- provision”.`,
      {
        cause,
      },
    )
  }
}
