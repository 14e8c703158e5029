// Who acts in the stories: accounts by their office, as the desks' ledgers name them. No person has a name here.
import type { Actor } from '../../cases/action.js'
import type { Platform } from '../../terms/platform.js'
import type { Random } from './random.js'

const SURNAMES = [...'张王李陈黄施沈陆顾徐朱吴周倪汤姜袁季茅龚俞宋范蔡']

export function agent(platform: Platform, random: Random): Actor {
  const hotline = platform === '12345'
  const account = `${hotline ? 'seat' : 'taker'}-${String(random.between(1, hotline ? 24 : 12)).padStart(2, '0')}`
  return { platform, account, role: hotline ? 'agent' : 'call_taker', unit: null }
}

export function office(platform: Platform, role: 'dispatcher' | 'shift_lead' | 'follow_up' | 'supervisor'): Actor {
  return { platform, account: role.replace('_', '-'), role, unit: null }
}

export function unitClerk(platform: Platform, unit: string): Actor {
  return { platform, account: `clerk-${unit}`, role: 'unit_clerk', unit }
}

export function callerName(random: Random): string {
  return `${random.pick(SURNAMES)}${random.pick(['先生', '女士', '某'])}`
}

/** Some call again and again, most once: a quarter of the calls come from some thousands of numbers. */
export function callerPhone(random: Random): string {
  const number = random.chance(0.25) ? random.below(6_000) * 7_919 : 10_000_000 + random.below(89_999_999)
  return `1${random.pick(['38', '39', '50', '51', '58', '86', '87', '91'])}${String(number).padStart(8, '0')}`
}
