// The course of a work order: dispatched, signed for, returned now and then, extended, paused, late; reported, looked at, asked about,
// redone where the citizen says it is not solved.
import type { Platform } from '../../terms/platform.js'
import { agent, office, unitClerk } from './people.js'
import type { Telling } from './telling.js'

export function throughUnit(telling: Telling): void {
  const { world, random } = telling
  world.work(random.between(4, 150))
  dispatchAndDo(telling, world.file('12345').decision.unit ?? random.pick(telling.units))
  closeAfterAsking(telling, '12345')
}

export function dispatchAndDo(telling: Telling, unit: string): void {
  const { world, random } = telling
  const assisting = random.chance(0.07) ? [random.pick(telling.units)] : []
  world.do(
    '12345',
    { kind: 'dispatch', lead: unit, assisting, note: '请按时办理并答复' },
    office('12345', 'dispatcher'),
  )
  if (random.chance(0.06)) unit = sendBack(telling, unit)
  for (let open = nextOrder(telling); open; open = nextOrder(telling)) doOrder(telling, open.id, open.unit ?? unit)
}

function nextOrder({ world }: Telling) {
  return world
    .file('12345')
    .legs.find((leg) => leg.kind === 'order' && (leg.state === 'dispatched' || leg.state === 'in_progress'))
}

/** The unit says it is not its own; four in ten are believed. */
function sendBack({ world, random, units }: Telling, unit: string): string {
  world.work(random.between(20, 300))
  const { id: legId } = world.leg('12345', 'order', 'dispatched')
  world.do(
    '12345',
    { kind: 'return_order', legId, ground: 'not_our_area', note: '不在本单位辖区' },
    unitClerk('12345', unit),
  )
  world.work(random.between(15, 200))
  const others = units.filter((one) => one !== unit)
  const upheld = random.chance(0.4)
  const reassignTo = random.pick(others)
  world.do(
    '12345',
    {
      kind: 'adjudicate_return',
      legId,
      upheld,
      note: upheld ? '理由成立，改派' : '属职责范围，请继续办理',
      ...(upheld ? { reassignTo } : {}),
    },
    office('12345', 'shift_lead'),
  )
  return upheld ? reassignTo : unit
}

function doOrder(telling: Telling, legId: string, unit: string): void {
  const { world, random, where } = telling
  const clerk = unitClerk('12345', unit)
  const leg = () => world.file('12345').legs.find((one) => one.id === legId)
  if (leg()?.state === 'dispatched') {
    world.work(random.chance(0.93) ? random.between(6, 330) : random.between(500, 900))
    world.do('12345', { kind: 'sign_for', legId }, clerk)
  }
  const hard = random.chance(0.12)
  if (random.chance(0.05)) extend(telling, legId, unit)
  if (random.chance(0.025)) pause(telling)
  world.work(hard ? random.between(1_700, 4_200) : random.between(90, 1_500))
  const resolved = random.chance(0.86)
  const text = `已到${where.address}核实，${resolved ? '问题属实，现已处理到位，并向诉求人说明' : '情况复杂，已列入计划，向诉求人作了解释'}。`
  const citizenContactedAt = random.chance(0.85) ? { citizenContactedAt: world.now } : {}
  world.do('12345', { kind: 'report_result', legId, text, resolved, ...citizenContactedAt }, clerk)
  world.work(random.between(8, 240))
  if (random.chance(0.08)) {
    world.do(
      '12345',
      { kind: 'review_result', legId, accepted: false, note: '答复没有针对诉求，请重办' },
      agent('12345', random),
    )
    world.work(random.between(60, 700))
    world.do('12345', { kind: 'report_result', legId, text: `${text}已按要求补充。`, resolved: true }, clerk)
    world.work(random.between(8, 120))
  }
  world.do('12345', { kind: 'review_result', legId, accepted: true, note: '答复完整' }, agent('12345', random))
}

function extend({ world, random }: Telling, legId: string, unit: string): void {
  world.work(random.between(60, 700))
  const days = random.between(2, 8)
  world.do(
    '12345',
    { kind: 'request_extension', legId, days, reason: '需要现场勘查和采购材料' },
    unitClerk('12345', unit),
  )
  world.work(random.between(10, 120))
  const approved = random.chance(0.85)
  world.do(
    '12345',
    { kind: 'decide_extension', legId, approved, note: approved ? '同意' : '不同意', citizenTold: approved },
    office('12345', 'shift_lead'),
  )
}

function pause({ world, random }: Telling): void {
  world.do(
    '12345',
    { kind: 'pause_clock', rule: 'waiting_for_requester', reason: '等待诉求人补充材料' },
    office('12345', 'dispatcher'),
  )
  world.work(random.between(200, 1_400))
  if (world.file('12345').clock.paused) world.do('12345', { kind: 'resume_clock' }, office('12345', 'dispatcher'))
}

/** Asked, redone once where the citizen is not content, asked again, closed; what the clock opened is closed by a person, mostly. */
export function closeAfterAsking(telling: Telling, platform: Platform): void {
  const { world, random } = telling
  if (ask(telling, platform, 0.75) === 'reopened') {
    redo(telling, platform)
    ask(telling, platform, 0.1)
  }
  for (const { id, closedAt } of world.file(platform).supervisions) {
    if (closedAt === null && random.chance(0.8)) {
      world.do(
        platform,
        { kind: 'close_supervision', supervisionId: id, note: '已办结，销号' },
        office(platform, 'supervisor'),
      )
    }
  }
  world.work(random.between(5, 90))
  world.do(platform, { kind: 'close', note: '结案归档' }, office(platform, 'follow_up'))
}

function ask({ world, random }: Telling, platform: Platform, content: number): 'asked' | 'reopened' {
  world.work(random.between(30, 420))
  if (world.file(platform).requester.phone === null) return 'asked'
  const by = office(platform, 'follow_up')
  if (random.chance(0.18)) {
    world.do(platform, { kind: 'record_follow_up', reached: false, note: '无人接听' }, by)
    world.work(random.between(120, 500))
    if (random.chance(0.5)) return 'asked'
  }
  const happy = random.chance(content)
  const satisfied = happy
    ? random.weighted([
        ['satisfied', 80],
        ['acceptable', 20],
      ] as const)
    : 'unsatisfied'
  const resolved = happy
    ? random.weighted([
        ['yes', 84],
        ['partly', 16],
      ] as const)
    : random.weighted([
        ['no', 70],
        ['partly', 30],
      ] as const)
  const before = world.file(platform).reopened
  world.do(platform, { kind: 'record_follow_up', reached: true, resolved, satisfied, note: '已回访' }, by)
  return world.file(platform).reopened > before ? 'reopened' : 'asked'
}

/** The second round goes to whoever did the first. */
function redo(telling: Telling, platform: Platform): void {
  const { world, random } = telling
  const out = world.file(platform).legs.find((leg) => leg.kind === 'transfer_out' && leg.state === 'accepted')
  if (out) {
    world.work(random.between(100, 900))
    const other = platform === '12345' ? '110' : '12345'
    const done = { kind: 'complete_desk' as const, text: '已再次处理', resolved: random.chance(0.6) }
    world.do(other, done, agent(other, random))
    const { id: legId } = world.leg(other, 'transfer_in', 'accepted')
    world.do(
      other,
      { kind: 'write_back', legId, text: '已再次处理并反馈', resolved: done.resolved },
      agent(other, random),
    )
    world.pass(2)
  } else if (platform === '12345' && world.file('12345').legs.some((leg) => leg.kind === 'order')) {
    world.work(random.between(10, 120))
    dispatchAndDo(
      telling,
      world.file('12345').legs.find((leg) => leg.kind === 'order')?.unit ?? random.pick(telling.units),
    )
  } else {
    world.work(random.between(10, 200))
    world.do(
      platform,
      { kind: 'complete_desk', text: '已再次协调', resolved: random.chance(0.5) },
      agent(platform, random),
    )
  }
}
