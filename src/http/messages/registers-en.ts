// What a refusal about a register, a record or an account book says; part of en.ts.
import type { Message } from './message.js'
import { SHARES_EN } from './shares-en.js'

export const REGISTERS_EN: Readonly<Record<string, Message>> = {
  ...SHARES_EN,
  register_unknown: {
    title: 'There is no such register',
    detail: 'There is no register “{register}”. Open one from the list.',
  },
  boards_unknown: {
    title: 'This place has no boards',
    detail: 'No paper in force has a boards.yaml. Ask who keeps the packs to add one.',
  },
  topic_unknown: {
    title: 'There is no such topic now',
    detail: 'The board of this moment shows no topic “{topic}”. Reload the boards and open it from there.',
  },
  record_unknown: { title: 'There is no such record', detail: '“{id}” was not found. Check the number.' },
  ledger_unknown: {
    title: 'There is no such account book',
    detail: 'There is no account book “{ledger}”. Open one from the list.',
  },
  move_unknown: {
    title: 'There is no such step',
    detail: 'The procedure has no step “{move}”. Reload and choose one that is offered.',
  },
  move_not_open: {
    title: 'Not possible in this state',
    detail: 'The record is in the state “{state}”; {move} is not possible. Reload to see what is.',
  },
  indicator_unknown: {
    title: 'There is no such indicator',
    detail: 'The assessment has no indicator “{indicator}”. Open one from the sheet.',
  },
  nothing_to_verify: {
    title: 'There is no result to verify',
    detail: 'No unit and no desk has reported a result yet. Verify once there is one.',
  },
  verified_by_another: {
    title: 'Somebody else has to verify it',
    detail: '{account} reported or passed a result of this file. Let another supervisor verify it.',
  },
  nothing_to_sample: {
    title: 'There is nothing to sample',
    detail: 'No demand received from {from} to {to} is closed yet. Choose another time.',
  },
  not_in_sample: {
    title: 'Not in the sample',
    detail: 'This demand was not drawn in this sample. Choose one from its list.',
  },
  sample_unknown: { title: 'There is no such sample', detail: 'Open one from the list of samples.' },
  sheet_not_ready: {
    title: 'The sheet is being built',
    detail:
      'There are {demands} demands in that time, more than the {most} reckoned at once, and their tallies are not whole yet. Look again later, choose a shorter time, or run the command assess.',
  },
  fields_wrong: { title: 'Some fields do not fit', detail: 'Mend the fields named below; nothing was kept.' },
  fields_missing: { title: 'Something is still missing', detail: 'Fill in: {fields}. Nothing was kept.' },
  catalogue_change_unsound: { title: 'This change of the catalogue is not sound', detail: '{because}' },
  agenda_line_unknown: {
    title: 'No such line',
    detail: 'The agenda of that time has no “{key}”. Load the agenda again.',
  },
  agenda_fixed: {
    title: 'The agenda is fixed',
    detail: 'The agenda of meeting {number} is fixed, or the meeting was called off.',
  },
  meeting_not_held: { title: 'Not held yet', detail: 'Meeting {number} has not been held: there are no minutes.' },
  period_backwards: {
    title: 'The dates run backwards',
    detail: 'From {from} to {to} runs backwards. Correct one of them.',
  },
  guard_not_held: { title: 'A condition does not hold', detail: '{because}' },
  value_taken: {
    title: 'It is there already',
    detail: 'This value of “{field}” stands in record {number}. Open that one, or mend this.',
  },
  nothing_changed: {
    title: 'Nothing has changed',
    detail: 'What was given is what stands there; there is nothing to correct.',
  },
  reason_missing: { title: 'A reason is needed', detail: 'Say why.' },
  nothing_due: { title: 'Nothing is due', detail: 'Nothing is due on this record now.' },
  opens_no_record: { title: 'This opens no record', detail: 'The command is for an existing record ({number}).' },
  state_unknown: {
    title: 'There is no such state',
    detail: 'The register has no state “{state}”. Ask the keeper of instruments to check the pack.',
  },
  amount_missing: {
    title: 'There is no amount',
    detail: 'An amount of zero or more is needed for the book “{ledger}”.',
  },
  not_enough_in_account: {
    title: 'Not enough in the account',
    detail: '“{account}” has {has}, and {needs} is asked for. Check and try again; nothing was posted.',
  },
  demand_not_open_here: {
    title: 'No such demand is awaited',
    detail: 'This record does not wait for the file {caseId}.',
  },
}
