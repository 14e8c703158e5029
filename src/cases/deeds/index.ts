// Every command and the deed that answers it, in one table.
import type { Command, CommandKind } from '../command.js'
import type { Working } from '../working.js'
import { answerFromKnowledge, turnAway } from './answer.js'
import {
  answerSupervision,
  appealSupervision,
  closeSupervision,
  decideSupervisionAppeal,
} from './answer-supervision.js'
import { acceptTransfer, declineTransfer } from './answer-transfer.js'
import { recordCall, settleDuty } from './call.js'
import { pauseClock, resumeClock } from './clock.js'
import { confirmDowngrade, escalateBack, proposeDowngrade, raiseDanger } from './danger.js'
import { decideExtension, requestExtension } from './extend.js'
import { closeCase, recordFollowUp, reopen } from './finish.js'
import { hearPeer } from './hear-peer.js'
import { openSupervision } from './ladder.js'
import { answerNegotiation, openNegotiation } from './negotiate.js'
import { offerTransfer } from './offer-transfer.js'
import { completeDesk, dispatch, reportResult, reviewResult, signFor } from './orders.js'
import { recallTransfer } from './recall-transfer.js'
import { receiveContact } from './receive-contact.js'
import { receiveTransfer } from './receive-transfer.js'
import { adjudicateReturn, returnOrder } from './return-order.js'
import { appealSetAside, askSetAside, decideSetAside, revokeSetAside } from './set-aside.js'
import { fireTimer, markExclusions } from './supervise.js'
import { supplement } from './supplement.js'
import { verify } from './verify.js'
import { writeBack } from './write-back.js'

type Deeds = { readonly [K in CommandKind]: (w: Working, command: Extract<Command, { kind: K }>) => void }

const deeds: Deeds = {
  receive_contact: receiveContact,
  receive_transfer: (w, command) => receiveTransfer(w, command, true),
  supplement,
  offer_transfer: offerTransfer,
  accept_transfer: acceptTransfer,
  decline_transfer: declineTransfer,
  recall_transfer: recallTransfer,
  open_negotiation: openNegotiation,
  answer_negotiation: answerNegotiation,
  escalate_back: escalateBack,
  dispatch,
  sign_for: signFor,
  return_order: returnOrder,
  adjudicate_return: adjudicateReturn,
  request_extension: requestExtension,
  decide_extension: decideExtension,
  report_result: reportResult,
  review_result: reviewResult,
  complete_desk: completeDesk,
  write_back: writeBack,
  record_follow_up: recordFollowUp,
  reopen,
  close: closeCase,
  answer_from_knowledge: answerFromKnowledge,
  turn_away: turnAway,
  raise_danger: raiseDanger,
  propose_downgrade: proposeDowngrade,
  confirm_downgrade: confirmDowngrade,
  pause_clock: pauseClock,
  resume_clock: (w) => resumeClock(w),
  mark_exclusions: markExclusions,
  record_call: recordCall,
  settle_duty: settleDuty,
  open_supervision: openSupervision,
  answer_supervision: answerSupervision,
  appeal_supervision: appealSupervision,
  decide_supervision_appeal: decideSupervisionAppeal,
  close_supervision: closeSupervision,
  verify,
  ask_set_aside: askSetAside,
  decide_set_aside: decideSetAside,
  appeal_set_aside: appealSetAside,
  revoke_set_aside: revokeSetAside,
  fire_timer: fireTimer,
  hear_peer: hearPeer,
}

export function doDeed(w: Working, command: Command): void {
  const deed = deeds[command.kind] as (w: Working, command: Command) => void
  deed(w, command)
}
