// One operation of the wire: its shapes on top, a thin handler below. The list of them is the API: routes, access, OpenAPI
// and the table-driven tests all read it.
import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import type { OperationId } from '../access/policy-table.js'
import type { Role } from '../access/roles.js'
import type { Account } from '../store/port.js'
import type { Result } from '../terms/refusal.js'
import type { Bilingual, Language } from '../terms/text.js'
import type { Instant } from '../terms/time.js'
import type { Deps } from './dependencies.js'

export interface SignedIn {
  readonly account: Account
  readonly token: string
  readonly expiresAt: Instant
  /** A secondment runs today, and the role alone did not suffice. */
  readonly seconded?: boolean
}

export interface Ask<P, Q, B> {
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly operation: OperationId
  readonly language: Language
  readonly session: SignedIn | null
  /** The role in which the account does this; null where none is needed. */
  readonly role: Role | null
  /** Idempotency key, bound to the account; empty where the operation takes none. */
  readonly key: string
  readonly expectedVersion: number | undefined
  readonly now: Instant
  /** Address of the caller. */
  readonly from: string
  /** The Authorization header, for the other platform's signed requests only. */
  readonly authorization: string | undefined
}

export interface Answer {
  readonly status: number
  /** JSON, or text when a content type is given. */
  readonly body: unknown
  readonly contentType?: string
  /** Version of the case file told in the body; becomes the ETag. */
  readonly version?: number
  /** Sets (text) or clears (null) the session cookie. */
  readonly cookie?: string | null
  readonly headers?: Readonly<Record<string, string>>
  /** Case file the deed was about, where the path does not say it. */
  readonly caseId?: string
  /** True when the handler has put its own row into the audit ledger before answering. */
  readonly audited?: boolean
}

export interface OperationShape<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  readonly id: OperationId
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  readonly summary: Bilingual
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  /** Status → shape of the answer. */
  readonly answers: Readonly<Record<number, z.ZodType>>
  /** Content type of the answers when it is not JSON. */
  readonly contentType?: string
  /** A command: needs an Idempotency-Key, takes an If-Match. */
  readonly keyed?: boolean
  /** Bytes of the body, where the usual limit will not do. */
  readonly bodyLimit?: number
  /** Asked by the other platform, which signs instead of logging in: no session, no origin. */
  readonly peer?: true
  /** Counted per address: login and what needs no login. */
  readonly limit?: { readonly perMinute: number }
  readonly handle: (ask: Ask<z.output<P>, z.output<Q>, z.output<B>>, deps: Deps) => Promise<Result<Answer>>
  /** Instead of an answer: the handler keeps the connection (event stream). */
  readonly stream?: (ask: Ask<z.output<P>, z.output<Q>, z.output<B>>, deps: Deps, reply: FastifyReply) => Promise<void>
}

/** Any operation, once its shapes have been checked against its handler. */
export type Operation = OperationShape<z.ZodType, z.ZodType, z.ZodType>

export function defineOperation<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  shape: OperationShape<P, Q, B>,
): Operation {
  // The handler is only ever called with values that its own schemas let through (register-operation.ts).
  return shape as unknown as Operation
}
