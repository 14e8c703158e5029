// The courses that demands take at a hotline, in the shares that are published: two thirds answered on the call, a quarter to a unit, a
// few each way between the platforms. The figures are anchors of the field (answered on the call 65–68 %, satisfied of those who rated
// 73 %), not of this place; no instrument sets them.
import type { ReceiveContact } from '../../cases/command.js'
import type { RequestType } from '../../terms/platform.js'
import { fromPolice, toPolice } from './handovers.js'
import { agent, callerName, callerPhone } from './people.js'
import type { Telling } from './telling.js'
import { closeAfterAsking, throughUnit } from './work-order.js'

export type Course = 'answered' | 'settled' | 'unit' | 'to_police' | 'danger' | 'from_police' | 'turned_away'

export const COURSES: readonly (readonly [Course, number])[] = [
  ['answered', 660],
  ['unit', 232],
  ['settled', 34],
  ['to_police', 26],
  ['from_police', 26],
  ['turned_away', 16],
  ['danger', 6],
]

const TYPES: Readonly<Record<Course, readonly (readonly [RequestType, number])[]>> = {
  answered: [
    ['consultation', 74],
    ['help', 16],
    ['suggestion', 6],
    ['praise', 1],
    ['complaint', 3],
  ],
  settled: [
    ['consultation', 20],
    ['help', 55],
    ['suggestion', 20],
    ['praise', 5],
  ],
  unit: [
    ['help', 47],
    ['complaint', 23],
    ['report', 16],
    ['suggestion', 12],
    ['consultation', 2],
  ],
  to_police: [
    ['report', 50],
    ['help', 40],
    ['complaint', 10],
  ],
  danger: [
    ['help', 80],
    ['report', 20],
  ],
  from_police: [
    ['help', 60],
    ['complaint', 30],
    ['report', 10],
  ],
  turned_away: [
    ['complaint', 50],
    ['consultation', 30],
    ['help', 20],
  ],
}

export function tell(course: Course, telling: Telling): void {
  const { world, random } = telling
  const police = course === 'from_police'
  const platform = police ? '110' : '12345'
  const by = agent(platform, random)
  world.contact(platform, contactOf(course, telling), by)
  if (course === 'answered') {
    world.pass(random.between(2, 6))
    world.do(platform, { kind: 'answer_from_knowledge', cards: [random.pick(telling.cards)], note: '已当场答复' }, by)
  } else if (course === 'turned_away') {
    world.pass(random.between(3, 9))
    world.do(platform, { kind: 'turn_away', ground: random.pick(telling.grounds), note: '已说明理由和去处' }, by)
  } else if (course === 'settled') {
    world.pass(random.between(3, 12))
    const done = { kind: 'complete_desk' as const, text: '已在电话中协调解决', resolved: random.chance(0.9) }
    world.do(platform, done, by)
    closeAfterAsking(telling, platform)
  } else if (course === 'unit') throughUnit(telling)
  else if (course === 'from_police') fromPolice(telling)
  else toPolice(telling, course === 'danger')
}

function contactOf(course: Course, { random, text, title, where }: Telling): ReceiveContact {
  const nameless = random.chance(0.06)
  const byPhone = course === 'danger' || random.chance(0.86)
  return {
    kind: 'receive_contact',
    channel: byPhone ? 'phone' : 'internet',
    requestType: random.weighted(TYPES[course]),
    text,
    title,
    requester: {
      name: callerName(random),
      ...(nameless ? {} : { phone: callerPhone(random) }),
      secret: random.chance(0.03),
    },
    place: { town: where.town, address: where.address },
    handOver: false,
  }
}
