// What a refusal about sharing and handing out says; part of en.ts.
import type { Message } from './message.js'

export const SHARES_EN: Readonly<Record<string, Message>> = {
  share_unknown: { title: 'No such grant', detail: 'There is no grant {grant}. Open it from “Data sharing”.' },
  share_not_yours: {
    title: 'Not your grant',
    detail: 'Grant {grant} is not for your unit or account. Ask for the data yourself.',
  },
  share_not_open: {
    title: 'The grant cannot be used now',
    detail:
      'Grant {grant} is not open, has ended or run out, or no longer fits the rule ({why}; until {until}). Ask anew to go on.',
  },
  share_elsewhere: {
    title: 'The data is at the other platform',
    detail: 'Grant {grant} is given by {from}. Log in there with the account your office has.',
  },
  share_use_not_granted: {
    title: 'This use is not granted',
    detail: 'Grant {grant} does not include “{use}”. Ask for it to be added.',
  },
  share_file_outside: {
    title: 'Not within the grant',
    detail: 'Within grant {grant} there is no {number}. Check the number.',
  },
  share_recall_unknown: {
    title: 'No such notice',
    detail: 'No notice to your unit calls back {number} of grant {grant}.',
  },
  share_too_many: { title: 'Too many at once', detail: 'One file holds at most {most}. Take shorter periods.' },
  mark_unknown: {
    title: 'No such mark',
    detail: 'There is no mark {mark} on your number. Choose one of those listed.',
  },
  export_excluded: {
    title: 'May not be taken out',
    detail: 'The file is of one of the five kinds that stay closely held. Verify it inside this platform.',
  },
}
