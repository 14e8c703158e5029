// Every setting of Liandong: its variable, what it means, how it is checked. Limits, catalogues and roles are packs, never settings.
// docs/reference/settings.md lists the same names; a test compares the two both ways.
import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65_535)
const yesNo = z.enum(['true', 'false']).transform((word) => word === 'true')

const postgresUrl = z.string().refine((text) => {
  try {
    return ['postgres:', 'postgresql:'].includes(new URL(text).protocol)
  } catch {
    return false
  }
})

export interface Setting {
  readonly shape: z.ZodType
  /** As it would stand in the environment; null where leaving it out means something of its own. */
  readonly fallback: string | null
  /** What a value must be, in words: the second half of the error message. */
  readonly must: string
}

export const SETTINGS = {
  LIANDONG_HOTLINE_PORT: { shape: port, fallback: '12345', must: 'be a port number from 1 to 65535' },
  LIANDONG_POLICE_PORT: { shape: port, fallback: '11010', must: 'be a port number from 1 to 65535' },
  LIANDONG_HOST: { shape: z.string().min(1), fallback: '127.0.0.1', must: 'be the address to listen on' },
  LIANDONG_HOME: { shape: z.string().min(1), fallback: '.liandong', must: 'be a folder that may be written' },
  LIANDONG_PACKS: {
    shape: z.string().min(1),
    fallback: 'packs/haimen',
    must: 'be the folder of a place (it holds place.yaml)',
  },
  LIANDONG_DEMO_PAST: {
    shape: z.coerce.number().int().min(0).max(400),
    fallback: '35',
    must: 'be a number of days from 0 to 400',
  },
  DATABASE_URL: {
    shape: postgresUrl,
    fallback: null,
    must: 'be a postgres:// address of a role that may create databases and roles',
  },
  HOTLINE_DATABASE_URL: {
    shape: postgresUrl,
    fallback: null,
    must: "be a postgres:// address of the hotline's database, as a role that owns it and may create roles",
  },
  POLICE_DATABASE_URL: {
    shape: postgresUrl,
    fallback: null,
    must: "be a postgres:// address of the police node's database, as a role that owns it and may create roles",
  },
  LIANDONG_LOG_LEVEL: {
    shape: z.enum(['silent', 'error', 'warn', 'info', 'debug']),
    fallback: 'info',
    must: 'be one of silent, error, warn, info, debug',
  },
  LIANDONG_SECURE_COOKIES: { shape: yesNo, fallback: 'false', must: 'be true (behind HTTPS) or false' },
  LIANDONG_TRUST_PROXY: { shape: yesNo, fallback: 'false', must: 'be true (behind a reverse proxy) or false' },
  LIANDONG_NODE_FILE: { shape: z.string().min(1), fallback: null, must: 'be the settings file that `provision` wrote' },
} as const satisfies Record<string, Setting>

export type SettingName = keyof typeof SETTINGS
