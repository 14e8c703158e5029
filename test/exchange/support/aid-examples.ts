// Examples of one platform asking the other for seats (clause 9): asked, lent, ended, taken back, declined.
import type { Said } from './examples.js'

export const AID: readonly Said[] = [
  {
    by: '12345',
    type: 'aid.asked',
    demand: null,
    about: 'The hotline asks 110 for seats (clause 9): a kind of event and numbers, no words of anybody. No subject.',
    data: {
      register: 'mutual-aid',
      ref: null,
      fields: {
        theirNumber: 'HZ260302-00001',
        occasion: 'storm',
        event: '恶劣天气',
        suddenEvent: true,
        waiting: 23,
        waitingLimit: 10,
        seats: 3,
      },
    },
  },
  {
    by: '110',
    type: 'aid.lent',
    demand: null,
    about: 'It lends two; `ref` is the asking side’s number.',
    data: {
      register: 'mutual-aid',
      ref: 'HZ260302-00001',
      fields: { lent: 2, theirNumber: 'HZ260302-00002' },
    },
  },
  {
    by: '12345',
    type: 'aid.ended',
    demand: null,
    about: 'The seats are needed no more.',
    data: { register: 'mutual-aid', ref: 'HZ260302-00001', fields: {} },
  },
  {
    by: '110',
    type: 'aid.recalled',
    demand: null,
    about: 'The lending side takes its seats back.',
    data: { register: 'mutual-aid', ref: 'HZ260302-00001', fields: {} },
  },
  {
    by: '110',
    type: 'aid.declined',
    demand: null,
    about: 'It cannot spare any.',
    data: { register: 'mutual-aid', ref: 'HZ260302-00003', fields: { theirNumber: 'HZ260302-00004' } },
  },
]
