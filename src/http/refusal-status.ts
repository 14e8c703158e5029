// Which HTTP status a refusal is answered with. The state of the matter refuses: 409. What the caller said is wrong: 422.
// Who they are: 401/403. It is not there: 404. They looked at an older version: 412. Too often: 429.

const STATUS: Readonly<Record<string, number>> = {
  not_logged_in: 401,
  wrong_name_or_password: 401,
  account_disabled: 403,
  account_locked: 429,
  not_on_this_platform: 403,
  not_your_units_matter: 403,
  not_your_order: 403,
  requester_secret: 403,
  role_not_entitled: 403,
  approval_missing: 403,
  origin_not_ours: 403,
  loopback_only: 403,
  too_many_requests: 429,

  case_unknown: 404,
  act_unknown: 404,
  record_unknown: 404,
  register_unknown: 404,
  ledger_unknown: 404,
  move_unknown: 404,
  clause_unknown: 404,
  instrument_unknown: 404,
  paper_not_in_house: 404,
  progress_unknown: 404,
  page_unknown: 404,
  catalogue_row_unknown: 404,
  method_not_allowed: 405,
  no_instrument_in_force: 404,

  stale_version: 412,
  version_not_taken: 400,
  request_invalid: 400,
  url_unreadable: 400,
  request_unreadable: 400,
  body_too_large: 413,
  media_type_unsupported: 415,

  amount_missing: 422,
  fields_missing: 422,
  fields_wrong: 422,
  reason_missing: 422,
  call_unknown: 422,
  card_missing: 422,
  card_unknown: 422,
  citation_missing: 422,
  citation_unknown: 422,
  citizen_not_told: 422,
  duty_unknown: 422,
  extension_too_long: 422,
  follow_up_incomplete: 422,
  ground_not_listed: 422,
  leg_unknown: 422,
  merge_into_itself: 422,
  needs_second_person: 422,
  pause_rule_not_listed: 422,
  phone_adapter_unknown: 422,
  petitioner_unknown: 422,
  reassigned_to_same_unit: 422,
  row_unknown: 422,
  second_person_unknown: 422,
  supervision_unknown: 422,
  town_unknown: 422,
  unit_unknown: 422,
  unit_of_other_platform: 422,

  store_unavailable: 503,
  fault: 500,
}

export function statusOf(code: string): number {
  return STATUS[code] ?? 409
}

export const CODES_WITH_STATUS: readonly string[] = Object.keys(STATUS)
