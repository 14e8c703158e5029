// What the server is given. It makes nothing of its own but the wire: every deed belongs to a room behind it.
import type { ServerResponse } from 'node:http'
import type { RouteOptions } from 'fastify'
import type { DestinationStream } from 'pino'
import type { AccountService } from '../access/account-service.js'
import type { AuditTrail } from '../access/audit-trail.js'
import type { PhoneQueue } from '../calls/queue.js'
import type { Calendar } from '../deadlines/calendar.js'
import type { HttpAnswer } from '../exchange/handle-deliver.js'
import type { FetchQuery } from '../exchange/handle-fetch.js'
import type { LinkState } from '../exchange/link-state.js'
import type { Book } from '../instruments/pack.js'
import type { Decision, RoutingQuestion } from '../routing/decision.js'
import type { Store } from '../store/port.js'
import type { Platform } from '../terms/platform.js'
import type { Instant } from '../terms/time.js'
import type { LookedFor } from './looked-for.js'
import type { WrongCodes } from './wrong-codes.js'

/** What the wire needs of the exchange room; `createExchange` gives it. */
export interface ExchangeDoor {
  linkState(): LinkState | Promise<LinkState>
  handleDeliver(body: unknown): Promise<HttpAnswer>
  handleFetch(query: FetchQuery): Promise<HttpAnswer>
}

export interface ServerConfig {
  /** True behind TLS: the session cookie is then sent over TLS only. */
  readonly secureCookies: boolean
  /** Addresses of proxies in front, whose X-Forwarded-For is believed. */
  readonly trustProxy: boolean | string | readonly string[]
  /** Bytes of a request body. */
  readonly bodyLimit?: number
  readonly logLevel?: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  /** Where the log goes; default standard output. */
  readonly logTo?: DestinationStream
  /** Folder of the built console; default the one beside the compiled server. */
  readonly consoleDir?: string
  /** Accounts of a demonstration, shown on the login page. Only `npm start` gives any. */
  readonly demo?: readonly {
    readonly name: string
    readonly role: string
    readonly display?: string
    readonly password?: string
  }[]
  /** Tests: every answer is compared with its schema, and one that departs from it is a fault. */
  readonly checkAnswers?: boolean
  /** Tests: told of every route there is. */
  readonly onRoute?: (route: RouteOptions) => void
}

export interface ServerDependencies {
  readonly platform: Platform
  readonly store: Store
  readonly book: Book
  readonly triage: (question: RoutingQuestion) => Decision
  readonly exchange: ExchangeDoor
  readonly accounts: AccountService
  /** What the phone system tells of its queue, where it tells anything. */
  readonly queue?: PhoneQueue
  readonly now: () => Instant
  readonly config: ServerConfig
}

/** The same with what the server adds for its own handlers. */
export interface Deps extends ServerDependencies {
  readonly audit: AuditTrail
  /** Open event streams, to be ended when the server stops. */
  readonly streams: Set<ServerResponse>
  readonly wrongCodes: WrongCodes
  /** Whose number an account has looked for lately, so that one look is one row of the ledger. */
  readonly lookedFor: LookedFor
  /** The place's working calendar, made once. */
  readonly calendar: Calendar
}
