// Names of roads, villages, estates and public buildings that words mention, as keys to compare two demands by. Only a hint: where a
// name begins nobody marks in Chinese, so a key is the last two characters before what names its kind (叠石桥路 → 石桥路).
import { normalise } from './normalise.js'

const READ_AT_MOST = 700
const MOST = 8

const KINDS =
  '大道|路|街|巷|河|新村|村|社区|小区|花园|公寓|家园|花苑|佳苑|名苑|广场|市场|菜场|小学|中学|幼儿园|医院|公园|工业园|大厦'
const NAMED = new RegExp(`(?=(\\p{Script=Han}{2})(${KINDS})(.?))`, 'gu')

/** Before the kind these make no name: 这条路, 我们小区, 门口的河, 十字路口, 附近村, 8号沿街. */
const NO_NAME =
  /[我你他她它们本这那哪个的一二两了在是有各某些每整全该条段里口字灯区镇、到从往去近旁边不没看见用号幢栋]/u
/** Roads and villages that are no names: 马路, 公路, 走路, 步行街, 沿街, 农村 … */
const NO_ROAD = /[马公走半过网线电道铁修堵问带让出思水速赶迷开认引大拦逛上行小黑臭农乡中老沿临]$/u
/** 路灯, 路面, 街道 are words of their own. */
const GOES_ON = /[灯面障况人费程由基牌道]/u

/** Keys of the places that words name, each once, as they come; at most eight. */
export function placesOf(text: string): readonly string[] {
  const found = new Set<string>()
  for (const [, before = '', kind = '', after = ''] of normalise(text.slice(0, READ_AT_MOST)).matchAll(NAMED)) {
    if (NO_NAME.test(before)) continue
    if (/^(?:路|街|巷|河|村)$/u.test(kind) && (NO_ROAD.test(before) || GOES_ON.test(after))) continue
    found.add(before + kind)
    if (found.size === MOST) break
  }
  return [...found]
}

/** The same for a line that somebody gave as an address: one that names nothing known is a key as a whole. */
export function placesOfAddress(address: string): readonly string[] {
  const found = placesOf(address)
  if (found.length > 0) return found
  const whole = normalise(address).replace(/[\p{P}\p{S}]/gu, '')
  return whole.length >= 4 && whole.length <= 40 ? [whole] : []
}
