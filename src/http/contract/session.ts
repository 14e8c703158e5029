// Logging in and out, and what the login page may know before anyone has.
import { z } from 'zod'
import { ROLES } from '../../access/roles.js'
import { bilingual, instant, platform, written } from './primitives.js'

export const loginRequest = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9._-]{1,64}$/),
  password: written(200),
  /** True: the token is also told in the answer, for programs that keep no cookies. */
  token: z.boolean().exactOptional(),
})

export const accountView = z
  .object({
    name: z.string(),
    display: z.string(),
    roles: z.array(z.enum(ROLES)),
    /** Unit id of place.yaml, for accounts of a handling unit. */
    unit: z.string().nullable(),
  })
  .meta({ id: 'Account' })

export const sessionView = z
  .object({
    /** Null: nobody is logged in. */
    account: accountView.nullable(),
    platform,
    place: z.object({ id: z.string(), name: bilingual }),
    expiresAt: instant.exactOptional(),
    /** Only in the answer to a login that asked for it. */
    token: z.string().exactOptional(),
    /** Accounts of a demonstration, to be shown on the login page. */
    demo: z
      .array(
        z.object({
          name: z.string(),
          role: z.string(),
          display: z.string().exactOptional(),
          password: z.string().exactOptional(),
        }),
      )
      .exactOptional(),
  })
  .meta({ id: 'Session' })

export type LoginRequest = z.input<typeof loginRequest>
export type AccountView = z.infer<typeof accountView>
export type SessionView = z.infer<typeof sessionView>
