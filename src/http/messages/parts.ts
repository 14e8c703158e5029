// The lists of refusals that have files of their own, put together for zh.ts and en.ts.
import { GAZETTE_EN, GAZETTE_ZH } from './gazette.js'
import type { Message } from './message.js'
import { REGISTERS_EN } from './registers-en.js'
import { REGISTERS_ZH } from './registers-zh.js'
import { REPORTS_EN, REPORTS_ZH } from './reports.js'
import { SHARES_EN } from './shares-en.js'
import { SHARES_ZH } from './shares-zh.js'

export const PARTS_EN: Readonly<Record<string, Message>> = {
  ...REGISTERS_EN,
  ...SHARES_EN,
  ...GAZETTE_EN,
  ...REPORTS_EN,
}

export const PARTS_ZH: Readonly<Record<string, Message>> = {
  ...REGISTERS_ZH,
  ...SHARES_ZH,
  ...GAZETTE_ZH,
  ...REPORTS_ZH,
}
