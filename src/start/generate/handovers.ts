// Demands that go over to 110 and those that come from it: offered in one of the three ways, signed for or declined, written back, asked
// about by the side that was called first (clauses 3 and 4).
import { agent, office } from './people.js'
import type { Telling } from './telling.js'
import { closeAfterAsking, dispatchAndDo } from './work-order.js'

export function toPolice(telling: Telling, danger: boolean): void {
  const { world, random } = telling
  const { channel } = world.file('12345')
  const by = agent('12345', random)
  if (danger) {
    if (!world.file('12345').danger.present) {
      world.do('12345', { kind: 'raise_danger', facts: [], words: '有人受伤' }, by)
    }
    world.do('12345', { kind: 'offer_transfer', mode: 'one_key_transfer', reason: '情况紧急' }, by)
  } else {
    world.pass(random.between(1, 6))
    const mode =
      channel === 'internet'
        ? 'system_push'
        : random.weighted([
            ['one_key_transfer', 62],
            ['three_way_call', 8],
            ['system_push', 30],
          ] as const)
    world.do('12345', { kind: 'offer_transfer', mode, reason: '属公安机关职责' }, by)
  }
  // A second chance would be none: what is declined twice stays with the first receiver.
  world.pass(danger ? 1 : random.between(1, 24))
  const { id: legId } = world.leg('110', 'transfer_in', 'offered')
  const taker = agent('110', random)
  if (!danger && random.chance(0.05)) {
    const note = '不在公安清单，退回首接平台'
    world.do('110', { kind: 'decline_transfer', legId, ground: 'no_facts', note }, taker)
    world.pass(2)
    world.do('12345', { kind: 'complete_desk', text: '已向诉求人说明去处', resolved: false }, by)
    closeAfterAsking(telling, '12345')
    return
  }
  world.do('110', { kind: 'accept_transfer', legId }, taker)
  if (random.chance(0.75)) world.pass(random.between(20, 300))
  else world.work(random.between(300, 1_500))
  const done = { text: '民警已到现场处置', resolved: random.chance(0.88) }
  world.do('110', { kind: 'complete_desk', ...done }, taker)
  world.do('110', { kind: 'write_back', legId, ...done }, taker)
  world.pass(2)
  closeAfterAsking(telling, '12345')
}

export function fromPolice(telling: Telling): void {
  const { world, random } = telling
  const taker = agent('110', random)
  world.pass(random.between(1, 8))
  const mode =
    world.file('110').channel === 'internet'
      ? 'system_push'
      : random.weighted([
          ['one_key_transfer', 55],
          ['system_push', 45],
        ] as const)
  world.do('110', { kind: 'offer_transfer', mode, reason: '非警务事项' }, taker)
  world.pass(random.between(1, 26))
  const { id: legId } = world.leg('12345', 'transfer_in', 'offered')
  const by = agent('12345', random)
  if (random.chance(0.04)) {
    world.do('12345', { kind: 'decline_transfer', legId, ground: 'no_facts', note: '信息不足，请先核实' }, by)
    return
  }
  world.do('12345', { kind: 'accept_transfer', legId }, by)
  world.work(random.between(4, 120))
  dispatchAndDo(telling, world.file('12345').decision.unit ?? random.pick(telling.units))
  world.work(random.between(5, 60))
  const { result } = world.leg('12345', 'desk', 'completed')
  const said = { text: result?.text ?? '已办结', resolved: result?.resolved ?? true }
  world.do('12345', { kind: 'write_back', legId, ...said }, by)
  world.pass(2)
  // The side that was called first asks; "not solved" would come back here, and is told by the hotline's own courses.
  if (world.file('110').requester.phone !== null) {
    world.work(random.between(30, 300))
    const reached = {
      kind: 'record_follow_up' as const,
      reached: true,
      resolved: 'yes' as const,
      satisfied: 'satisfied' as const,
      note: '已回访',
    }
    world.do('110', reached, office('110', 'follow_up'))
  }
  world.work(random.between(5, 60))
  world.do('110', { kind: 'close' }, office('110', 'follow_up'))
  world.pass(2)
}
