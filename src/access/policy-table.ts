// Every operation of the node with the roles that may do it and the condition on what it is done to. One table, so that
// "who may do this?" has one place to look. A route without a line here does not start (test/http/access.test.ts).
import type { Platform } from '../terms/platform.js'
import type { Role } from './roles.js'

export interface PolicyLine {
  /** `anyone`: no login. `signed_in`: every account that is not disabled. */
  readonly roles: readonly Role[] | 'anyone' | 'signed_in'
  /** Where the deed exists at all; default both platforms. */
  readonly platform?: Platform
  /**
   * `case`: accounts of a unit only where the unit holds or has handled an order of the file.
   * `leg`: accounts of a unit only on an order that is their unit's own.
   * `requester`: like `case`, and never for a unit when the requester asked for secrecy.
   */
  readonly on?: 'case' | 'leg' | 'requester'
  /** Leaves a row in the audit ledger, also when refused. */
  readonly audited: boolean
}

const SEAT: readonly Role[] = ['agent', 'call_taker', 'shift_lead']
const DESK: readonly Role[] = [...SEAT, 'dispatcher']
const UNIT: readonly Role[] = ['unit_clerk', 'unit_leader']
const BUSINESS: readonly Role[] = [...DESK, ...UNIT, 'supervisor', 'follow_up']
/** The administrator keeps accounts and the evaluator reads masked files: neither reads the account books. */
const STAFF: readonly Role[] = [...BUSINESS, 'auditor', 'keeper']
const READERS: readonly Role[] = [...DESK, 'supervisor', 'follow_up', 'auditor', 'evaluator']

const open = { roles: 'anyone', audited: false } as const
const signedIn = { roles: 'signed_in', audited: false } as const
const reads = (roles: readonly Role[], on?: PolicyLine['on']): PolicyLine =>
  on === undefined ? { roles, audited: false } : { roles, on, audited: false }
const does = (roles: readonly Role[], on: PolicyLine['on'] = 'case', platform?: Platform): PolicyLine =>
  platform === undefined ? { roles, on, audited: true } : { roles, on, platform, audited: true }

export const POLICY = {
  'session.open': { roles: 'anyone', audited: true },
  'session.read': open,
  'session.end': { roles: 'anyone', audited: true },

  'triage.read': reads([...DESK, 'supervisor']),
  /** Hints that two demands may be one tell who rang about what: for those who may look a person up, not for units. */
  'alike.read': reads([...DESK, 'supervisor', 'follow_up']),
  'contact.receive': does(DESK),
  'case.list': reads(READERS),
  /** Finding files by somebody's phone is looking for a person, not for a matter. */
  'case.list-by-phone': { roles: [...DESK, 'supervisor', 'follow_up', 'auditor'], audited: true },
  'case.read': reads([...READERS, ...UNIT], 'case'),
  'case.alike': reads([...DESK, 'supervisor', 'follow_up', 'auditor']),
  'case.timeline': reads([...READERS, ...UNIT], 'case'),
  'case.export': does(['shift_lead', 'supervisor', 'auditor']),
  'case.unmask': does(BUSINESS, 'requester'),

  'case.supplement': does(BUSINESS),
  'case.offer-transfer': does(DESK),
  'case.accept-transfer': does(DESK),
  'case.decline-transfer': does(DESK),
  'case.recall-transfer': does(DESK),
  'case.open-negotiation': does(DESK),
  'case.answer-negotiation': does(DESK),
  'case.escalate-back': does([...DESK, 'follow_up'], 'case', '12345'),
  'case.dispatch': does(DESK),
  'case.sign-for': does(UNIT, 'leg'),
  'case.return-order': does(UNIT, 'leg'),
  'case.adjudicate-return': does(['shift_lead', 'supervisor']),
  'case.request-extension': does(UNIT, 'leg'),
  'case.decide-extension': does(['shift_lead', 'supervisor']),
  'case.report-result': does(UNIT, 'leg'),
  'case.review-result': does([...DESK, 'follow_up']),
  'case.complete-desk': does(DESK),
  'case.write-back': does(DESK),
  'case.record-follow-up': does(['follow_up', 'shift_lead']),
  'case.reopen': does([...SEAT, 'follow_up', 'supervisor']),
  'case.close': does(['follow_up', 'shift_lead']),
  'case.answer-from-knowledge': does(SEAT),
  'case.turn-away': does(SEAT),
  /** Whoever hears of danger says so. */
  'case.raise-danger': does(BUSINESS),
  'case.propose-downgrade': does(DESK),
  /** The second person; the case room sees to it that it is not the first one again. */
  'case.confirm-downgrade': does(['shift_lead', 'supervisor']),
  'case.pause-clock': does(['dispatcher', 'shift_lead', 'supervisor']),
  'case.resume-clock': does(['dispatcher', 'shift_lead', 'supervisor']),
  /** The five kinds are the police side's to set (clause 5 binds what 110 gives to 12345). */
  'case.mark-exclusions': does(['call_taker', 'dispatcher', 'shift_lead'], 'case', '110'),
  'case.record-call': does(DESK),
  'case.settle-duty': does([...DESK, 'follow_up']),
  'case.verify': does(['supervisor']),
  'case.close-supervision': does(['supervisor', 'shift_lead']),
  'case.open-supervision': does(['supervisor', 'shift_lead']),
  'case.answer-supervision': does([...UNIT, 'shift_lead']),
  'case.appeal-supervision': does(UNIT),
  'case.decide-supervision-appeal': does(['supervisor', 'shift_lead']),
  'case.ask-set-aside': does(UNIT),
  'case.decide-set-aside': does(['supervisor', 'shift_lead']),
  'case.appeal-set-aside': does(UNIT),
  'case.revoke-set-aside': does(['supervisor', 'shift_lead']),
  'case.merge': does(DESK),

  'leg.list': reads([...READERS, ...UNIT]),
  'seats.read': reads([...DESK, 'supervisor', 'auditor']),
  'seats.state': { roles: [...DESK, 'follow_up', 'supervisor'], audited: true },
  'seats.drill': { roles: ['shift_lead', 'supervisor'], audited: true },
  /** A unit sees its own duty, the desk everybody's: it asks before it dispatches. */
  'unit-duty.read': reads([...DESK, ...UNIT, 'supervisor', 'follow_up', 'auditor']),
  /** What the platform owes somebody: the whole desk sees it, not only the seat that took the call. */
  'oversight.list': reads(['shift_lead', 'supervisor', 'auditor', ...UNIT]),
  'duty.list': reads([...DESK, 'supervisor', 'follow_up', 'auditor']),
  'cluster.list': reads(READERS),
  /** A unit sees the demands it has or had an order of, and the warnings it was told. */
  'board.read': reads([...READERS, ...UNIT]),
  'board.cases': reads([...READERS, ...UNIT]),
  'warning.list': reads([...READERS, ...UNIT]),
  'warning.cases': reads([...READERS, ...UNIT]),
  'overview.read': signedIn,
  'self-dispatch.read': reads(['shift_lead', 'supervisor', 'auditor']),
  'link.read': reads([...DESK, 'supervisor', 'auditor', 'admin']),
  'catalogue.list': signedIn,
  'catalogue.read': signedIn,
  'catalogue.changes': signedIn,
  'catalogue.preview': reads(['shift_lead', 'supervisor', 'auditor']),
  'catalogue.use': reads(['dispatcher', 'shift_lead', 'supervisor', 'auditor']),
  'clause.read': signedIn,
  'book.read': signedIn,
  'events.read': signedIn,
  /** Only the keeper brings instruments in and publishes them; the auditor sees what was done. */
  'gazette.stage': { roles: ['keeper'], audited: true },
  'gazette.list': reads(['keeper', 'auditor']),
  'gazette.read': reads(['keeper', 'auditor']),
  'gazette.publish': { roles: ['keeper'], audited: true },
  'gazette.reject': { roles: ['keeper'], audited: true },
  'audit.list': { roles: ['auditor'], audited: true },
  'export.list': { roles: ['auditor'], audited: true },

  /** Grants are used by the accounts of the unit that asked, also of the other platform's office; who gives sees what was given. */
  /** Harassment is the hotline's own matter; whoever may enter a record of it may look at its evidence, and every look is on record. */
  'harassment.open': { roles: ['agent', 'shift_lead', 'follow_up'], platform: '12345', audited: true },
  'harassment.read': { roles: [...DESK, 'follow_up', 'supervisor', 'auditor'], platform: '12345', audited: true },
  'harassment.recount': { roles: ['agent', 'shift_lead', 'follow_up', 'supervisor'], platform: '12345', audited: true },
  'harassment.look': { roles: [...DESK, 'follow_up'], platform: '12345', audited: true },

  'share.list': reads([...UNIT, 'shift_lead', 'dispatcher', 'supervisor', 'auditor']),
  'share.look-up': { roles: UNIT, audited: true },
  'share.view': { roles: UNIT, audited: true },
  'share.trace': { roles: UNIT, audited: true },
  'share.batch': { roles: UNIT, audited: true },
  'share.recalls': reads([...UNIT, 'shift_lead', 'supervisor', 'auditor']),
  'share.answer-recall': { roles: UNIT, audited: true },

  /** The register of instruments is everybody's: whoever is bound by a paper may look it up. */
  'paper.list': open,
  'paper.read': open,
  'paper.graph': open,
  'paper.contents': open,
  'paper.expiring': open,
  'paper.akn': open,
  'paper.decisions': reads([...READERS, 'keeper']),
  'post.holders': open,
  'post.person': open,
  'post.correct': { roles: ['keeper'], audited: true },
  'chronicle.read': open,
  /** Which registers, records and moves are whose stands in the packs; here only that somebody is logged in. */
  'register.list': signedIn,
  'register.read': signedIn,
  'register.export': { roles: 'signed_in', audited: true },
  'register.import': { roles: 'signed_in', audited: true },
  'record.list': signedIn,
  'record.read': signedIn,
  'record.open': { roles: 'signed_in', audited: true },
  'record.move': { roles: 'signed_in', audited: true },
  'record.correct': { roles: 'signed_in', audited: true },
  'record.reveal': { roles: 'signed_in', audited: true },
  /** Figures and numbers only: the third-party evaluator reads them too. */
  'assessment.read': reads(['shift_lead', 'supervisor', 'auditor', 'evaluator']),
  'assessment.export': { roles: ['shift_lead', 'supervisor', 'auditor'], audited: true },
  /** Drawing and judging are the evaluator's alone; those who are judged may read, and change nothing. */
  'evaluation.draw': { roles: ['evaluator'], audited: true },
  'evaluation.judge': { roles: ['evaluator'], audited: true },
  'evaluation.list': reads(['evaluator', 'supervisor', 'shift_lead', 'auditor']),
  'evaluation.read': reads(['evaluator', 'supervisor', 'shift_lead', 'auditor']),
  'assessment.rows': reads(['shift_lead', 'supervisor', 'auditor', 'evaluator']),
  /** What goes before the joint meeting names cases; whoever prepares it reads them anyway. */
  'meeting.agenda': reads(['dispatcher', 'shift_lead', 'supervisor', 'auditor']),
  'meeting.agenda-cases': reads(['dispatcher', 'shift_lead', 'supervisor', 'auditor']),
  'meeting.draw': { roles: ['shift_lead', 'supervisor'], audited: true },
  /** Who may read a meeting the pack says. */
  'meeting.minutes': { roles: 'signed_in', audited: true },
  /** Reports carry figures and no words of citizens; the evaluator has the sheets themselves. */
  'report.list': reads(['shift_lead', 'supervisor', 'auditor']),
  'report.read': reads(['shift_lead', 'supervisor', 'auditor']),
  'report.ask': { roles: ['shift_lead', 'supervisor'], audited: true },
  'report.cancel': { roles: ['shift_lead', 'supervisor'], audited: true },
  'report.download': { roles: ['shift_lead', 'supervisor', 'auditor'], audited: true },
  'public.open-data': open,
  'public.open-data-file': { roles: 'anyone', audited: true },
  'target.list': signedIn,
  'ledger.list': reads(STAFF),
  'ledger.read': reads(STAFF),
  'ledger.export': { roles: STAFF, audited: true },
  'public.catalogue': open,
  'public.registers': open,
  'public.records': open,
  'public.record-open': { roles: 'anyone', audited: true },
  'public.record-progress': open,

  /** What a paper answers is everybody's question; rules for the house's own work are told to nobody else. */
  'rule.list': open,
  'rule.read': open,
  'rule.ask': open,
  'rule.ask-rows': signedIn,
  'rule.sheet': signedIn,

  'public.progress': open,
  'public.marks': open,
  'public.appeal': { roles: 'anyone', audited: true },
  'public.contact': { roles: 'anyone', audited: true },
  'public.instrument': open,
  'public.place': open,

  'node.health': open,
  /** Asked from the machine itself only; the route looks at the socket. */
  'node.metrics': open,
  'node.openapi': open,
  'node.console': open,
  /** Who the sender is, the signature says; the exchange room checks it. */
  'exchange.deliver': open,
  'exchange.fetch': open,
} as const satisfies Readonly<Record<string, PolicyLine>>

export type OperationId = keyof typeof POLICY

export function isOperationId(word: string): word is OperationId {
  return Object.hasOwn(POLICY, word)
}
