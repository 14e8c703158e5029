// When (the text is read on a known day): now, past, since then, again and again, or to come, with the day where the words fix one.
// It tells the desk how long a matter has lasted; whether a danger is over is denied.ts's question.
import type { WhenReading } from '../terms/reading.js'
import type { Day } from '../terms/time.js'
import { instant } from '../terms/time.js'

/** Most texts hold none of these characters' words; looking for them costs a tenth of looking for all the words. */
const WORTH_LOOKING = /[天日昨今明早晚夜月年周期刚才在久直]|星期|总是|老是|每/

const RECURRING =
  /(?:每天|每日|每晚|每夜|天天|夜夜|每周|每个?星期|每个?月|每年|每次|每逢|每到|一到(?:晚上|夜里|周末|下雨|雨天|放学|早上|夏天|冬天)|三天两头|隔三差五|经常|常常|时常|老是|总是|多次|频繁|平时|隔天)(?:[早晚夜中傍凌][上里午晨]|夜里|半夜|深夜|傍晚|凌晨)?(?:[一二三四五六七八九十两\d]{1,3}点(?:半|多|钟|以后|之后|左右)*)?/
const LASTED =
  /(?:已经?|都|有|快|持续了?|连续|整整)?(好几|十几|几十|几|半(?!天)|[一二三四五六七八九十两百\d]{1,4})个?(多?)(天|日|周|星期|礼拜|月|年)(?:多)?(?:了|没|都没|以上)/
const SINCE = /从(.{1,12}?)(?:开始|起|到现在|以来|就)/
/** Goes on, however long it has. */
const ONGOING =
  /一直|始终|至今|到现在|到今天|以来|老样子|没停过|长期|长年|常年|多年|好久|很久|有段时间|一段时间|好几(?:天|个?月|年)了/
/** Goes on if it began before; alone it says no more than that it is so now. */
const STILL = /还没|还在|还不|仍|依旧|依然/
const NOW = /刚才|刚刚|方才|现在|正在|此刻|这会儿?|眼下|目前|马上|还在|仍在|今天|今日|今早|今晚|今晨/
const PAST_VAGUE =
  /前几天|前些天|前阵子|前段时间|前不久|以前|(?<![点号天])之前|上次|那次|曾经|当时|几年前|几个月前|几天前|多年前|早就|小时候/
const FUTURE_VAGUE = /以后要|准备要|打算|将要|即将|快要/

interface Dated {
  readonly day: Day
  readonly words: string
  readonly at: number
}

export function readWhen(text: string, asOf: Day): WhenReading | null {
  if (!WORTH_LOOKING.test(text)) return null
  const dated = readDay(text, asOf)
  const again = RECURRING.exec(text)
  if (again) return { kind: 'recurring', from: startOf(text, asOf), words: [again[0]] }
  const lasted = LASTED.exec(text)
  if (lasted) return { kind: 'since', from: before(asOf, lasted[1] ?? '', lasted[3] ?? ''), words: [lasted[0]] }
  const since = SINCE.exec(text)
  const began = since && readDay(since[1] ?? '', asOf)
  if (since && began) return { kind: 'since', from: began.day, words: [since[0]] }
  const ongoing = ONGOING.exec(text)
  if (dated && dated.day < asOf) {
    const goesOn = ongoing ?? STILL.exec(text)
    return goesOn
      ? { kind: 'since', from: dated.day, words: [dated.words, goesOn[0]] }
      : { kind: 'past', from: dated.day, words: [dated.words] }
  }
  if (ongoing) return { kind: 'since', from: null, words: [ongoing[0]] }
  const now = NOW.exec(text)
  if (dated && dated.day > asOf && !now) return { kind: 'future', from: dated.day, words: [dated.words] }
  const past = PAST_VAGUE.exec(text)
  if (past && !now) return { kind: 'past', from: null, words: [past[0]] }
  if (dated || now)
    return { kind: 'now', from: asOf, words: [dated && dated.day === asOf ? dated.words : (now?.[0] ?? '')] }
  const to = FUTURE_VAGUE.exec(text)
  return to ? { kind: 'future', from: null, words: [to[0]] } : null
}

/** What happens again and again may still have begun on a day: 从上周三开始每天…. */
function startOf(text: string, asOf: Day): Day | null {
  const since = SINCE.exec(text)
  const day = since ? (readDay(since[1] ?? '', asOf)?.day ?? null) : null
  return day !== null && day <= asOf ? day : null
}

const HOURS =
  '(?:[早晚夜中下上傍凌]?[上里午晨晚夜]|半夜|深夜|傍晚|一早|大早)?(?:[一二三四五六七八九十两\\d]{1,3}点(?:半|多|钟|左右)*)?'
const RELATIVE = new RegExp(`(?:(大前天|前天|昨天|昨日|今天|今日|明天|明日|后天)|(昨|今|明|当)(?:[晚夜早晨]))${HOURS}`)
const DAYS: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  昨日: -1,
  昨: -1,
  今天: 0,
  今日: 0,
  今: 0,
  当: 0,
  明天: 1,
  明日: 1,
  明: 1,
  后天: 2,
}
/** Without 上 or 下 only where a clause begins with it: 礼拜天开门吗 asks of every Sunday. */
const WEEKDAY =
  /(?:(上上|上|这|本|下)个?|(?<=^|[，,。.;；!！?？:：]))(?:周|星期|礼拜)([一二三四五六日天])(?![围边办开上])/
const DATE =
  /(?:(20\d\d|去|今|前|明)年)?(?<![\d个])(\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份?(\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号](?!楼|院|门|店|线|路|桌|房))/
const MONTH_DAY =
  /(上个?月|这个?月|本月|下个?月)(\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号](?!楼|院|门)/
const AGO =
  /(半(?!天)|十几|几十|几|[一二三四五六七八九十两百\d]{1,4})个?(天|日|周|星期|礼拜|月|年)(?:之|以)?前(?!后|面)/
const PERIOD = /(去年|前年|今年年?初|上个?月|上周|上个?星期|上个?礼拜|年初|月初|下个?月|下周|下个?星期|明年)/

/** The first day that the words fix, in the order of how exactly they do. */
function readDay(text: string, asOf: Day): Dated | null {
  const date = DATE.exec(text)
  if (date) {
    const day = dateOf(date[1], number(date[2] ?? ''), number(date[3] ?? ''), asOf)
    if (day) return { day, words: date[0], at: date.index }
  }
  const monthDay = MONTH_DAY.exec(text)
  if (monthDay) {
    const said = monthDay[1] ?? ''
    const month = addMonths(asOf, said.startsWith('上') ? -1 : said.startsWith('下') ? 1 : 0).slice(0, 8)
    const day = valid(`${month}${two(number(monthDay[2] ?? ''))}`)
    if (day) return { day, words: monthDay[0], at: monthDay.index }
  }
  const relative = RELATIVE.exec(text)
  if (relative)
    return { day: addDays(asOf, DAYS[relative[1] ?? relative[2] ?? ''] ?? 0), words: relative[0], at: relative.index }
  const weekday = WEEKDAY.exec(text)
  if (weekday) return { day: weekdayOf(weekday[1], weekday[2] ?? '', asOf), words: weekday[0], at: weekday.index }
  const ago = AGO.exec(text)
  const day = ago && before(asOf, ago[1] ?? '', ago[2] ?? '')
  if (ago && day) return { day, words: ago[0], at: ago.index }
  const period = PERIOD.exec(text)
  return period ? { day: periodOf(period[1] ?? '', asOf), words: period[0], at: period.index } : null
}

/** Without a year the nearest such day: up to two months ahead it is to come, otherwise it was. */
function dateOf(year: string | undefined, month: number, day: number, asOf: Day): Day | null {
  const own = Number(asOf.slice(0, 4))
  const shift: Readonly<Record<string, number>> = { 去: -1, 前: -2, 今: 0, 明: 1 }
  const named = year === undefined ? undefined : /\d/.test(year) ? Number(year) : own + (shift[year] ?? 0)
  const found = valid(`${named ?? own}-${two(month)}-${two(day)}`)
  if (found === null || named !== undefined || found <= addDays(asOf, 60)) return found
  return valid(`${own - 1}-${two(month)}-${two(day)}`)
}

/** 周三 alone is the last one, today included; 上周三 is in the calendar week before, which begins on Monday. */
function weekdayOf(which: string | undefined, name: string, asOf: Day): Day {
  const wanted = name === '天' ? 6 : '一二三四五六日'.indexOf(name)
  const today = (new Date(`${asOf}T00:00:00.000Z`).getUTCDay() + 6) % 7
  if (which === undefined) return addDays(asOf, wanted <= today ? wanted - today : wanted - today - 7)
  const weeks = which === '上上' ? -2 : which === '上' ? -1 : which === '下' ? 1 : 0
  return addDays(asOf, wanted - today + 7 * weeks)
}

/** The first day of what was named: 去年 is the first of January. */
function periodOf(said: string, asOf: Day): Day {
  const year = Number(asOf.slice(0, 4))
  if (said === '前年') return `${year - 2}-01-01`
  if (said === '去年') return `${year - 1}-01-01`
  if (said === '明年') return `${year + 1}-01-01`
  if (said.endsWith('年初')) return `${year}-01-01`
  if (said === '月初') return `${asOf.slice(0, 8)}01`
  if (said.endsWith('月')) return `${addMonths(asOf, said.startsWith('上') ? -1 : 1).slice(0, 8)}01`
  return weekdayOf(said.startsWith('上') ? '上' : '下', '一', asOf)
}

/** null where the words do not count: 几天, 好几年. */
function before(asOf: Day, amount: string, unit: string): Day | null {
  if (/几/.test(amount)) return null
  const half = amount === '半'
  const count = half ? 0.5 : number(amount)
  if (!(count > 0) || count > 400) return null
  if (unit === '月') return half ? addDays(asOf, -15) : addMonths(asOf, -count)
  if (unit === '年') return addMonths(asOf, half ? -6 : -12 * count)
  return addDays(asOf, -Math.ceil(count * (unit === '天' || unit === '日' ? 1 : 7)))
}

function number(said: string): number {
  if (/^\d+$/.test(said)) return Number(said)
  const digit = (char: string) => (char === '两' ? 2 : '零一二三四五六七八九'.indexOf(char))
  const [hundreds, below] = said.includes('百') ? said.split('百') : ['', said]
  const [tens, ones] = (below ?? '').includes('十') ? (below ?? '').split('十') : ['0', below]
  const ten = tens === '' ? 1 : tens === '0' ? 0 : digit(tens ?? '')
  const one = ones === '' || ones === undefined ? 0 : digit(ones)
  return (hundreds ? 100 * digit(hundreds) : 0) + 10 * ten + Math.max(0, one)
}

function addDays(day: Day, days: number): Day {
  return instant(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).slice(0, 10)
}

/** The same day of another month, or its last: a month before 31 March is 28 February. */
function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return `${instant(first.getTime()).slice(0, 8)}${two(Math.min(date, last))}`
}

function valid(day: string): Day | null {
  const at = Date.parse(`${day}T00:00:00.000Z`)
  return Number.isFinite(at) && instant(at).startsWith(day) ? day : null
}

function two(count: number): string {
  return String(count).padStart(2, '0')
}
