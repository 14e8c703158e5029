// English texts of refusals around oversight: pauses, the supervision ladder, leaving an order out of the assessment (task 8).
import type { Message } from './message.js'

export const OVERSIGHT_EN: Readonly<Record<string, Message>> = {
  set_aside_unknown: { title: 'No such request', detail: 'The case file has no request {setAsideId} to be left out.' },
  set_aside_asked_before: {
    title: 'Asked before',
    detail: 'It was asked for this order at {at} ({state}); it is asked once.',
  },
  lead_speaks_for_demand: {
    title: 'For the lead unit',
    detail: 'Leaving out the whole demand is for the lead unit to ask; an assisting unit asks for its own order.',
  },
  not_your_supervision: { title: 'Not against your unit', detail: 'This step is against {unit}; only it answers.' },
  appeal_too_late: {
    title: 'Too late to appeal',
    detail: 'An appeal is made within {days} working days, here until {until}.',
  },
  appeal_used_up: { title: 'Appealed already', detail: 'It was appealed at {at}; there is one appeal.' },
  arrival_not_possible: {
    title: 'Not a possible arrival',
    detail: '{arrivedAt} lies before the step was opened or after now.',
  },
  on_site_incomplete: {
    title: 'On-site supervision wants arrival and duties',
    detail: 'The unit was to be there by {arriveBy}: say when it arrived and who does what.',
  },
  nothing_to_supervise: { title: 'Nothing to supervise', detail: 'The case file has no leg that could be supervised.' },
  supervision_running: {
    title: 'This step is running',
    detail: '{step} was opened at {since} and is not closed; close it first.',
  },
  step_not_for_ground: {
    title: 'The ground does not carry this step',
    detail: '{ground} opens one of {steps}, not {step}.',
  },
  pause_used_up: {
    title: 'No pauses left',
    detail: 'Under {rule} a demand is paused {allowed} time(s) at most; the clock runs on.',
  },
  pause_too_late: {
    title: 'Too late to pause',
    detail: 'It was due {dueAt}; a late clock is not paused. Get on with the matter.',
  },
}
