// What a refusal of the other platform's message says; part of en.ts.
import type { Message } from './message.js'

export const LINK_EN: Readonly<Record<string, Message>> = {
  message_malformed: {
    title: 'The message is malformed',
    detail: '{field} of the message {type} does not fit its shape.',
  },
  message_type_unknown: {
    title: 'An unknown kind of message',
    detail: 'The type {type} is not known here. The other side may run a newer version.',
  },
}
