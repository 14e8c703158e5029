// What a refusal says on screen, in English: what it is, and what to do now. {names} are facts of the refusal.

import { GAZETTE_EN } from './gazette.js'
import { LINK_EN } from './link-en.js'
import { OVERSIGHT_EN } from './oversight-en.js'
import { REGISTERS_EN } from './registers-en.js'
import { REPORTS_EN } from './reports.js'
import { SEATS_EN } from './seats.js'
import type { Message } from './zh.js'

export const EN: Readonly<Record<string, Message>> = {
  // Reading the request
  request_invalid: {
    title: 'The request is not right',
    detail: 'Correct the fields below and send it again; nothing was saved.',
  },
  request_unreadable: {
    title: 'The request cannot be read',
    detail: 'It is incomplete or not well formed. Send it again; nothing was saved.',
  },
  url_unreadable: {
    title: 'The address cannot be read',
    detail: 'It contains characters that cannot be decoded. Check the address.',
  },
  body_too_large: {
    title: 'Too much at once',
    detail: 'The content is larger than {limit} bytes. Shorten it and send it again.',
  },
  media_type_unsupported: {
    title: 'Content type not supported',
    detail: 'Send application/json in UTF-8, not compressed.',
  },
  method_not_allowed: { title: 'Not possible here', detail: 'This address takes {allow} only.' },
  page_unknown: { title: 'No such address', detail: 'Check the address; the list of operations is at /openapi.json.' },
  version_not_taken: {
    title: 'No version condition here',
    detail: 'This operation is not about a version of an existing case file; leave out If-Match.',
  },
  too_many_requests: { title: 'Too many requests', detail: 'Try again in {after} seconds.' },
  store_unavailable: {
    title: 'The database cannot be reached',
    detail: 'Nothing was saved. Try the same request again shortly; if it stays so, tell the administrator.',
  },
  fault: {
    title: 'Something went wrong',
    detail: 'Nothing was saved. Try again; if it happens again, give the administrator the number {incident}.',
  },

  // Who may
  not_logged_in: { title: 'Not logged in', detail: 'Log in first; your login may have run out.' },
  wrong_name_or_password: {
    title: 'Wrong name or password',
    detail: 'Try again. Five wrong tries lock the account for fifteen minutes.',
  },
  account_locked: {
    title: 'The account is locked',
    detail: 'Too many wrong passwords; locked until {until}. Try later or ask the administrator.',
  },
  account_disabled: { title: 'The account is disabled', detail: 'Ask the administrator.' },
  role_not_entitled: {
    title: 'Not permitted',
    detail: 'Your role may not do this. Pass it to someone whose role may.',
  },
  approval_missing: {
    title: 'Needs approval',
    detail: 'Stopping the clock for "{rule}" is for a shift lead or a supervisor.',
  },
  not_on_this_platform: { title: 'Not on this platform', detail: 'This can only be done on the other platform.' },
  not_your_units_matter: {
    title: "Not your unit's matter",
    detail: 'You can see and work on the orders of your own unit only.',
  },
  not_your_order: { title: "Not your unit's order", detail: 'This order belongs to {unit}; only it can work on it.' },
  requester_secret: {
    title: 'The requester asked for secrecy',
    detail: 'Handling units do not see who asked. To reach them, go through the platform that took the contact.',
  },
  origin_not_ours: {
    title: 'The request comes from elsewhere',
    detail: 'Changes must come from our own pages or carry the header x-liandong: 1.',
  },
  loopback_only: { title: 'Only on the machine itself', detail: 'Metrics can be read on the server only.' },
  password_too_short: { title: 'The password is too short', detail: 'Use at least {atLeast} characters.' },
  password_contains_name: { title: 'The password contains the account name', detail: 'Choose one that does not.' },
  unknown_role: { title: 'No such role', detail: 'The role {roles} does not exist. Choose one from the list.' },
  unit_role_needs_unit: {
    title: 'Role and unit do not fit',
    detail: 'Roles of a handling unit need the unit; other roles have none.',
  },

  // What is not there
  case_unknown: { title: 'No such case file', detail: 'Check the address or the number.' },
  act_unknown: {
    title: 'No such appointment or removal',
    detail: 'No published paper has {act}. Choose one from the list.',
  },
  clause_unknown: { title: 'No such clause', detail: '{instrument} has no clause {clause}.' },
  instrument_unknown: {
    title: 'No such instrument',
    detail: 'There is no instrument with the number or name {instrument}.',
  },
  rule_unknown: {
    title: 'No such rule',
    detail: 'There is no rule {rule} that you may ask. See /ask for those there are; internal ones need a login.',
  },
  sheet_unreadable: {
    title: 'The sheet cannot be read',
    detail: 'Only .xlsx and CSV (UTF-8, GB18030) are taken. Save it as one of these and send it again.',
  },
  sheet_without_inputs: {
    title: 'The sheet has no column of this rule',
    detail: 'The first row must name the columns; {rule} takes: {columns}.',
  },
  sheet_too_long: { title: 'The sheet is too long', detail: '{rows} rows, at most {most} at a time. Split it.' },
  paper_not_in_house: {
    title: 'The paper is not in the house',
    detail: '{paper} is only mentioned by other papers. Ask its issuer, or import the gazette that prints it.',
  },
  catalogue_row_unknown: { title: 'No such matter', detail: 'The catalogue in force has no row {row}.' },
  no_instrument_in_force: {
    title: 'No catalogue in force',
    detail: 'No version of the catalogue is in force on {day}. Choose another day.',
  },
  progress_unknown: {
    title: 'Nothing found',
    detail:
      'The number or the query code is not right. The code was told when the matter was recorded; it has six characters.',
  },

  // Versions and keys
  stale_version: {
    title: 'The case file has changed',
    detail: 'You were looking at version {expected}; it is now at {actual}. Reload and decide again.',
  },
  key_reused: {
    title: 'The idempotency key was used before',
    detail: 'This Idempotency-Key belongs to another request. Use a new one.',
  },

  // What the caller said does not fit
  town_unknown: { title: 'No such town', detail: 'There is no town {town} here. Choose one from the list.' },
  row_unknown: { title: 'No such matter', detail: 'The catalogue has no row {row}. Choose one from the list.' },
  unit_unknown: { title: 'No such unit', detail: 'There is no handling unit {unit}. Choose one from the list.' },
  unit_of_other_platform: {
    title: 'A unit of the other platform',
    detail: '{unit} receives its orders from {under}. Transfer the matter instead.',
  },
  leg_unknown: { title: 'No such leg', detail: 'The case file has no leg {legId}. Reload and try again.' },
  ground_not_listed: {
    title: 'The ground is not listed',
    detail: '{ground} is not one of the grounds of the procedure: {grounds}.',
  },
  citation_missing: {
    title: 'The basis must be named',
    detail: 'This ground needs a catalogue row or a clause. Fill it in.',
  },
  citation_unknown: {
    title: 'The basis cannot be found',
    detail: 'Neither catalogue nor clauses have {cite}. Check it.',
  },
  card_missing: { title: 'Choose a knowledge card', detail: 'Name the card the answer rests on.' },
  card_unknown: { title: 'No such knowledge card', detail: 'The knowledge base has no {card}.' },
  card_expired: {
    title: 'The knowledge card has expired',
    detail: '{card} was valid until {validUntil}; the police must renew it first. Transfer to the police service desk.',
  },
  petitioner_unknown: { title: 'No such petitioner', detail: 'Nobody merged into this file is {petitioner}.' },
  follow_up_incomplete: {
    title: 'The follow-up is incomplete',
    detail: 'When the requester was reached, record whether it is solved and whether they are satisfied.',
  },
  citizen_not_told: { title: 'Tell the citizen first', detail: 'An extension is approved after the citizen was told.' },
  extension_too_long: {
    title: 'The extension is too long',
    detail: '{days} days were asked for; {most} are the most.',
  },
  reassigned_to_same_unit: {
    title: 'Reassigned to the same unit',
    detail: 'After an upheld return it cannot go to {unit} again. Choose another unit.',
  },
  needs_second_person: {
    title: 'A second person is needed',
    detail: 'Two people must agree to this. Ask a colleague to confirm.',
  },
  second_person_unknown: {
    title: 'Not somebody who can confirm',
    detail: '{secondPerson} is not an active account of this platform that may confirm this.',
  },
  pause_rule_not_listed: {
    title: 'No such pause rule',
    detail: '{rule} is not one of the rules of the procedure: {rules}.',
  },
  call_unknown: { title: 'No such call', detail: 'The case file has no call {opId}.' },
  duty_unknown: { title: 'No such call-back duty', detail: 'The case file has no duty {dutyId}.' },
  supervision_unknown: { title: 'No such supervision', detail: 'The case file has no supervision {supervisionId}.' },
  merge_into_itself: { title: 'Cannot merge into itself', detail: 'Choose another file as the main one.' },

  // The state of the matter
  not_allowed_in_state: {
    title: 'Not possible in this state',
    detail: 'The leg is {state}; {action} is not possible. Reload to see what is.',
  },
  file_ended: {
    title: 'The case file has ended',
    detail: 'It is {state} and cannot be changed. Reopen it or record a new contact.',
  },
  opens_no_file: {
    title: 'Not possible on this file',
    detail: '{command} only works on an existing file, or only opens a new one.',
  },
  nothing_to_answer: { title: 'Nothing to answer', detail: 'This platform has no waiting leg. Reload.' },
  nothing_to_turn_away: { title: 'Nothing to turn away', detail: 'This platform has no waiting leg. Reload.' },
  nothing_to_hand_over: {
    title: 'Nothing to hand over',
    detail: 'This platform has not taken the matter on. Sign for or decline what was offered first.',
  },
  downgrade_already_proposed: {
    title: 'You proposed it already',
    detail: 'A second person, a shift lead or supervisor, has to confirm.',
  },
  nothing_to_dispatch: { title: 'Nothing to dispatch', detail: 'This platform has no leg to dispatch. Reload.' },
  nothing_to_complete: { title: 'Nothing to complete', detail: 'This platform has no leg in hand. Reload.' },
  nothing_to_follow_up: { title: 'Too early for a follow-up', detail: 'There is no result yet. Call when there is.' },
  nothing_to_reopen: { title: 'Nothing to reopen', detail: 'No leg has been completed.' },
  nothing_to_negotiate: {
    title: 'Nothing to negotiate',
    detail: 'This platform has no leg whose owner is in question.',
  },
  nothing_to_extend: { title: 'No limit to extend', detail: 'No clock is running on this order.' },
  no_request: { title: 'Nothing to decide', detail: 'This order has no request for an extension. Reload.' },
  request_pending: {
    title: 'A request is waiting',
    detail: 'A {request} request waits for a decision; wait for it first.',
  },
  extension_used_up: { title: 'No more extensions', detail: 'An order can be extended {allowed} time(s) at most.' },
  extension_too_late: {
    title: 'Too late to extend',
    detail: 'It was due {dueAt}; an extension is asked for before that.',
  },
  return_window_closed: {
    title: 'The time for returning is over',
    detail:
      '{used} working minutes have passed since dispatch; {withinMinutes} are allowed. Work on it, or ask for an extension.',
  },
  already_adjudicated: {
    title: 'The return was decided',
    detail: 'It was decided that your unit handles it; it cannot be returned again.',
  },
  lead_already_named: {
    title: 'There is a lead unit',
    detail: 'The lead is {lead}. Assisting units can be added; a new lead needs a return first.',
  },
  transfer_pending: {
    title: 'A transfer is waiting',
    detail: 'A transfer waits to be signed for. Wait for the answer or recall it.',
  },
  transfer_already_here: { title: 'This transfer has arrived', detail: 'One transfer never opens two files.' },
  one_key_already_used: {
    title: 'One-key transfer was used',
    detail: 'A demand is transferred by one key {allowed} time(s) at most. Use a three-way call.',
  },
  push_only: {
    title: 'Only by push',
    detail: 'What came by internet, or was taken on already, is not handed over by one key. Use a system push.',
  },
  first_response_missing: {
    title: 'Say what the first response was',
    detail: '110 acts first where there is danger; before it goes to 12345, say what was done.',
  },
  sharing_excluded: {
    title: 'Not to be shared',
    detail:
      'Marked {exclusions}; it may not leave the police platform. To share it, lift the mark by the procedure first.',
  },
  danger_goes_first: {
    title: 'Danger goes first',
    detail: 'There is danger here; 110 must have it before anything else is done.',
  },
  danger_not_declined: {
    title: 'Danger is not declined',
    detail: 'Answer the danger first and settle whose it is afterwards.',
  },
  no_danger: { title: 'No danger marked', detail: 'There is nothing to downgrade.' },
  downgrade_not_proposed: {
    title: 'Nobody has proposed it',
    detail: 'One person proposes a downgrade and another confirms it.',
  },
  only_hotline_escalates: {
    title: 'Only the hotline escalates back',
    detail: 'Rising danger is sent back by 12345; at 110, act on it.',
  },
  only_police_excludes: {
    title: 'Only the police side marks these',
    detail: 'The five kinds that are not shared are marked at 110.',
  },
  negotiation_already_open: { title: 'A negotiation is open', detail: 'Answer the open one first.' },
  work_not_done: { title: 'The work is not done', detail: 'The leg is {state}; write back when it is completed.' },
  write_back_missing: {
    title: 'The write-back is missing',
    detail: 'A transferred matter closes only after its result was written back.',
  },
  open_orders: { title: 'Orders are open', detail: 'The order of {unit} is not completed.' },
  open_legs: { title: 'Legs are open', detail: 'The {leg} leg is {state}; the file closes after it has ended.' },
  open_duties: { title: 'A call-back is owed', detail: 'The citizen is owed a call-back; the file closes after it.' },
  follow_up_missing: {
    title: 'The follow-up is missing',
    detail: 'Whoever can be reached is asked before the file closes.',
  },
  petitioner_unanswered: {
    title: 'A petitioner has not been asked',
    detail: '{number}, merged into this file, has not had a follow-up.',
  },
  already_paused: { title: 'The clock is paused', detail: 'It is paused under {rule}.' },
  not_paused: { title: 'The clock is running', detail: 'There is nothing to resume.' },
  no_clock_to_pause: { title: 'No clock to pause', detail: 'No clock is running on this file.' },
  call_already_ended: { title: 'The call has ended', detail: 'It is recorded as {state}.' },
  no_three_way_call: {
    title: 'No three-way call is going on',
    detail: 'The call {opId} is not a three-way call in progress.',
  },
  phone_adapter_unknown: {
    title: 'No such phone system',
    detail: 'No phone system named {adapter} is connected: {adapters}.',
  },
  duty_already_done: { title: 'The call-back is done', detail: 'It was done at {at}.' },
  supervision_already_closed: { title: 'The supervision is closed', detail: 'It was closed at {at}.' },

  // From the other platform; seen in the link panel
  demand_unknown: {
    title: 'A demand that is not here',
    detail: 'The message {type} speaks of a demand this platform has no file for.',
  },
  message_not_from_peer: {
    title: 'Not from the other platform',
    detail: 'The message says it comes from {from}. It was set aside.',
  },
  ...LINK_EN,
  ...OVERSIGHT_EN,
  ...REGISTERS_EN,
  ...GAZETTE_EN,
  ...REPORTS_EN,
  ...SEATS_EN,
}
