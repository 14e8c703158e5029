// Which buttons a screen may offer: what this account is entitled to and the file's present state lets happen. A hint, not a
// gate: the case room decides again, with everything the command says.
import { type Asking, decide } from '../access/decide.js'
import { isOperationId, type OperationId } from '../access/policy-table.js'
import type { CaseFile, Leg } from '../cases/case-file.js'
import type { Procedure } from '../instruments/pack.js'
import type { Platform } from '../terms/platform.js'
import { type CaseDeed, COMMAND_BODIES, type CommandName } from './contract/commands.js'

export interface AllowedDeeds {
  readonly allowed: CaseDeed[]
  readonly allowedOn: Record<string, CaseDeed[]>
}

interface Look {
  readonly file: CaseFile
  readonly platform: Platform
  readonly account: string
}

/** Deeds that name a leg: which kind of leg, and the procedure's move that the deed makes. */
const ON_LEG: Readonly<
  Partial<Record<CommandName, readonly [Leg['kind'], string, ((leg: Leg, look: Look) => boolean)?]>>
> = {
  'accept-transfer': ['transfer_in', 'transfer_accepted'],
  'decline-transfer': [
    'transfer_in',
    'transfer_declined',
    (_, { file, platform }) => !(file.danger.present && platform === '110'),
  ],
  'recall-transfer': [
    'transfer_out',
    'transfer_recalled',
    (_, { file, platform }) => !(file.danger.present && platform === '12345'),
  ],
  'answer-negotiation': ['negotiation', 'negotiation_answered'],
  'sign-for': ['order', 'order_signed_for'],
  'return-order': ['order', 'order_returned', (leg) => !leg.adjudicated],
  'adjudicate-return': ['order', 'return_upheld'],
  'request-extension': ['order', 'extension_requested', (leg) => leg.request === null],
  'decide-extension': ['order', 'extension_decided', (leg) => leg.request?.kind === 'extension'],
  'report-result': ['order', 'result_reported', (leg) => leg.request === null],
  'review-result': ['order', 'result_accepted'],
  'write-back': ['transfer_in', 'result_written_back', workDone],
}

const ON_FILE: Readonly<Partial<Record<CaseDeed, (look: Look) => boolean>>> = {
  supplement: ({ file }) => file.state === 'open',
  'offer-transfer': ({ file }) => file.state === 'open' && !pendingOffer(file) && openDesk(file) !== undefined,
  'open-negotiation': ({ file }) =>
    file.state === 'open' &&
    !file.danger.present &&
    !has(file, 'negotiation', ['open']) &&
    (has(file, 'desk', ['awaiting_dispatch']) || has(file, 'transfer_in', ['offered'])),
  'escalate-back': ({ file }) => file.state === 'open' && !pendingOffer(file) && openDesk(file) !== undefined,
  dispatch: ({ file }) => deskAtWork(file) !== undefined && !pendingOffer(file, deskAtWork(file)),
  'complete-desk': ({ file }) => {
    const desk = deskAtWork(file)
    const busy = file.legs.some((leg) => leg.kind === 'order' && leg.open && leg.parent === desk?.id)
    return desk !== undefined && !busy && !pendingOffer(file, desk)
  },
  'record-follow-up': ({ file }) =>
    has(file, 'desk', ['completed', 'followed_up']) || has(file, 'transfer_out', ['written_back']),
  reopen: ({ file }) => file.state !== 'merged' && canReopen(file),
  close: ({ file }) => file.state === 'open' && finished(file),
  'answer-from-knowledge': ({ file }) => has(file, 'desk', ['awaiting_dispatch']),
  'turn-away': ({ file }) => has(file, 'desk', ['awaiting_dispatch']) && !file.danger.present,
  'raise-danger': ({ file }) => file.state === 'open',
  'propose-downgrade': ({ file, account }) =>
    file.state === 'open' && file.danger.present && file.danger.downgradeProposedBy !== account,
  'confirm-downgrade': ({ file, account }) =>
    file.danger.present && file.danger.downgradeProposedBy !== null && file.danger.downgradeProposedBy !== account,
  'pause-clock': ({ file }) => file.state === 'open' && file.clock.dueAt !== null && file.clock.paused === null,
  'resume-clock': ({ file }) => file.clock.paused !== null,
  'mark-exclusions': ({ file }) => file.state === 'open',
  'record-call': ({ file }) => file.calls.some((call) => call.endedAt === null),
  'settle-duty': ({ file }) => file.duties.some((duty) => duty.doneAt === null),
  verify: ({ file, account }) =>
    file.legs.some((leg) => leg.result !== null) &&
    !file.legs.some((leg) => leg.reviewedBy === account || leg.result?.by === account),
  'close-supervision': ({ file }) => file.supervisions.some((one) => one.closedAt === null && one.state !== 'appealed'),
  'open-supervision': ({ file }) => file.state !== 'merged',
  'answer-supervision': ({ file }) => file.supervisions.some((one) => one.state === 'open'),
  'appeal-supervision': ({ file }) =>
    file.supervisions.some((one) => one.state !== undefined && one.unit && !one.appeal && one.state !== 'reversed'),
  'decide-supervision-appeal': ({ file }) => file.supervisions.some((one) => one.state === 'appealed'),
  'ask-set-aside': ({ file }) => {
    const asked = new Set((file.setAsides ?? []).filter((one) => one.state !== 'revoked').map((one) => one.legId))
    return file.legs.some((leg) => leg.kind === 'order' && !asked.has(leg.id))
  },
  'decide-set-aside': ({ file }) => (file.setAsides ?? []).some((one) => one.open),
  'appeal-set-aside': ({ file }) => (file.setAsides ?? []).some((one) => one.state === 'refused' && !one.appeal),
  'revoke-set-aside': ({ file }) => (file.setAsides ?? []).some((one) => one.state === 'granted'),
  merge: ({ file }) => file.state === 'open' && !file.legs.some((leg) => leg.kind.startsWith('transfer') && leg.open),
  unmask: () => true,
  export: () => true,
}

export function allowedDeeds(file: CaseFile, procedure: Procedure, asking: Asking): AllowedDeeds {
  const look: Look = { file, platform: asking.platform, account: asking.name }
  const units = unitsOf(file)
  const secret = file.requester.secret
  const mayDo = (deed: CaseDeed, legUnit?: string | null) => {
    const operation = operationOf(deed)
    const resource = legUnit === undefined ? { units, secret } : { units, secret, legUnit }
    return operation !== undefined && decide(asking, operation, resource).allowed
  }
  const allowed = new Set<CaseDeed>()
  const allowedOn: Record<string, CaseDeed[]> = {}
  for (const [deed, holds] of Object.entries(ON_FILE) as [CaseDeed, (look: Look) => boolean][]) {
    if (holds(look) && mayDo(deed)) allowed.add(deed)
  }
  for (const [deed, [kind, action, also]] of Object.entries(ON_LEG) as [
    CommandName,
    NonNullable<(typeof ON_LEG)[CommandName]>,
  ][]) {
    for (const leg of file.legs) {
      if (leg.kind !== kind || !canMove(procedure, leg, action) || also?.(leg, look) === false) continue
      if (!mayDo(deed, leg.unit)) continue
      allowed.add(deed)
      allowedOn[leg.id] = [...(allowedOn[leg.id] ?? []), deed]
    }
  }
  return { allowed: [...allowed], allowedOn }
}

/** Units that have, or had, an order of this file. */
export function unitsOf(file: CaseFile): readonly string[] {
  return [...new Set(file.legs.flatMap((leg) => (leg.unit === null ? [] : [leg.unit])))]
}

export function operationOf(deed: CaseDeed): OperationId | undefined {
  const id = `case.${deed}`
  return isOperationId(id) ? id : undefined
}

/** Every deed is either about the file or about a leg; the test holds this against the list of commands. */
export const DEEDS_KNOWN: readonly string[] = [...Object.keys(ON_FILE), ...Object.keys(ON_LEG)]
export const DEEDS_EXPECTED: readonly string[] = [...Object.keys(COMMAND_BODIES), 'merge', 'unmask', 'export']

function canMove(procedure: Procedure, leg: Leg, action: string): boolean {
  const moves = procedure.legs[leg.kind]?.moves ?? []
  return moves.some((move) => move.action === action && move.from.includes(leg.state))
}

function has(file: CaseFile, kind: Leg['kind'], states: readonly string[]): boolean {
  return file.legs.some((leg) => leg.kind === kind && states.includes(leg.state))
}

function openDesk(file: CaseFile): Leg | undefined {
  return file.legs.find((leg) => leg.kind === 'desk' && leg.open)
}

function deskAtWork(file: CaseFile): Leg | undefined {
  const states = ['awaiting_dispatch', 'with_units']
  return file.legs.find((leg) => leg.kind === 'desk' && states.includes(leg.state))
}

/** With a desk given: only an offer that would take this desk's share along. */
function pendingOffer(file: CaseFile, desk?: Leg): boolean {
  return file.legs.some(
    (leg) => leg.kind === 'transfer_out' && leg.state === 'offered' && (desk === undefined || leg.parent === desk.id),
  )
}

/** A share that the other side took along is reopened over there, through its transfer. */
function canReopen(file: CaseFile): boolean {
  const out = file.legs.filter(
    (leg) =>
      leg.kind === 'transfer_out' && ['written_back', 'closed'].includes(leg.state) && leg.writtenBackAt !== null,
  )
  const gone = new Set(out.map((leg) => leg.parent))
  const done = ['completed', 'followed_up', 'closed', 'answered']
  return out.length > 0 || file.legs.some((leg) => leg.kind === 'desk' && done.includes(leg.state) && !gone.has(leg.id))
}

function finished(file: CaseFile): boolean {
  const done = ['completed', 'followed_up', 'written_back']
  return (
    file.legs.every((leg) => !leg.open || done.includes(leg.state)) && file.duties.every((duty) => duty.doneAt !== null)
  )
}

function workDone(leg: Leg, { file }: Look): boolean {
  const desk = file.legs.find((one) => one.kind === 'desk' && one.parent === leg.id)
  return desk === undefined || !desk.open || desk.state === 'completed' || desk.state === 'followed_up'
}
