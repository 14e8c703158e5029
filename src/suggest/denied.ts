// Is what a cue found really said to be so? Negation, the past, the imagined and the merely told are recognised by the words around it.
import { CLAUSE_END, SENTENCE_END } from './normalise.js'

const NEGATION = /((没有|没|未|无|不是|并非|不会|不曾|别|莫|未曾|没得|冇)[^，。,.;；!！?？]{0,4}|(^|[^就])不)$/
/** Double negation affirms: 不是没有…, 不能不…, and questions that doubt nothing: 有没有, 是不是. */
const AFFIRMING =
  /(不是没|再不|若不|要不|不能不|不得不|有没有|是不是|会不会是|无缘无故|没人管|没办法|没法|不知道|不清楚)[^，。]{0,4}$/

export function isNegated(text: string, start: number): boolean {
  const before = clauseBefore(text, start)
  return NEGATION.test(before) && !AFFIRMING.test(before)
}

const PAST =
  /(去年|前年|大前年|上个月|上月|上周|上星期|上次|前几天|前些天|前段时间|前阵子|以前|之前|曾经|当年|当时|那年|那次|几年前|多年前|几个月前|年前|昨天|前天|小时候|(?<!\d)\d{1,2}月\d{1,2}[日号]|(?:19|20)\d\d年|报案后|报警后|已报|已经报|报了案|不立案|未立案|立案处理|处理结果|结案)/
const NOW = /(现在|正在|又|还在|一直|(?<!到)今天|刚刚|刚才|马上|此刻|这会|目前|仍然|仍在|持续|越来越)/

/** Over and done: named as past in its sentence, with nothing that says it goes on. */
export function isPast(text: string, start: number, end: number): boolean {
  const [from, to] = sentenceAround(text, start, end)
  const sentence = text.slice(from, to)
  return PAST.test(sentence) && !NOW.test(sentence)
}

// A bare 好了 is not enough: 遗书写好了 is danger, not its end.
const OVER =
  /^[^。;；!！?？]{0,14}?(已经|已|都)?(扑灭|灭了|熄灭|熄了|修好|修过|修复|处理好|处理完|处理过|解决了|控制住|救出来|抢救过来|脱离危险|脱险|换过|换了管|救上来|送医院了|找到了|回来了|排除了|恢复了|平息|散了|结束了|停了|(弄|搞|治|已经|已|都|现在)好了$)/

export function isOver(text: string, end: number): boolean {
  return OVER.test(text.slice(end, end + 24))
}

/** The same letters, another sense: 打我电话 is a call, not a blow. */
const OTHER_USE =
  /^(电话|手机|微信|招呼|主意|小报告|交道|官司|针|疫苗|预防针|麻将|工|零工|球|篮球|鼓|子鼓|听|包|孔|洞|桩|地基|折|卡|扫|印|车|开|的|广告|报警电话|产|切菜|切肉|剁|歪|瘪|隐患|110|12345)/

export function isOtherUse(text: string, end: number): boolean {
  return OTHER_USE.test(text.slice(end, end + 5))
}

const HABIT = /(经常|常常|频繁|多次|老是|总是|隔三差五|三天两头|每次|动不动)/

/** Said to happen again and again, and not that it does right now. */
export function isHabit(text: string, start: number, end: number): boolean {
  const [from, to] = sentenceAround(text, start, end)
  const sentence = text.slice(from, to)
  return HABIT.test(sentence) && !NOW.test(sentence) && !URGENT.test(sentence)
}

const CLAIM = /(不赔|不肯赔|不愿赔|不认账|赔偿|索赔|理赔|赔了|赔多少|谁赔|医药费|医疗费|修车费|定损)/
const URGENT = /(快来|快点来|救命|救人|流血|出血|昏迷|不动|动手|打起来|扬言|要死|拿刀|持刀|堵)/

/** What is being paid for is over: who asks for damages speaks of what happened before, unless something presses now. */
export function isClaim(text: string, start: number, end: number): boolean {
  const [from, to] = sentenceAround(text, start, end)
  const sentence = text.slice(from, to)
  return CLAIM.test(sentence) && !NOW.test(sentence) && !URGENT.test(sentence)
}

const IMAGINED =
  /(要是|如果|万一|假如|假设|假使|倘若|会不会|会不会有|容易|以防|避免|防止|预防|防范|以免|免得|怎么防|如何防)[^。;；!！?？]{0,14}$/
/** Under these an "if" is a threat or a deadline, not a thought: 再不来就要打起来了. */
const THREAT = /(再不|再不来|不解决|不给|不赔|不还|不处理|不让|就要|马上就|就去死|就跳|就炸|就砍|就杀|就点)/

export function isImagined(text: string, start: number, end: number): boolean {
  const [from, to] = sentenceAround(text, start, end)
  if (THREAT.test(text.slice(from, Math.min(to, end + 8)))) return false
  return IMAGINED.test(text.slice(from, start))
}

const TOLD =
  /(建议把|建议对|建议在|建议加|演练|宣传|讲座|培训|课程|新闻里|新闻上|电视上|电视里|电影|小说|视频里说|网上看到|听说别处|预案|知识|须知|应急手册|是否属于|算不算|是真的吗|真的假的|是不是真的|就问问|吊销|扣几分|怎么处罚|玩游戏|闹着玩|写作文|作文|神乎其神|条例|规定里|政策)/

/** About the thing, not of it: drills, lessons, news, a question about a rule. */
export function isTold(text: string, start: number, end: number): boolean {
  const [from, to] = sentenceAround(text, start, end)
  const sentence = text.slice(from, to)
  return TOLD.test(sentence) && !NOW.test(sentence)
}

function clauseBefore(text: string, start: number): string {
  let from = start
  while (from > 0 && start - from < 16 && !CLAUSE_END.test(text.charAt(from - 1))) from -= 1
  return text.slice(from, start)
}

function sentenceAround(text: string, start: number, end: number): readonly [number, number] {
  let from = start
  while (from > 0 && !SENTENCE_END.test(text.charAt(from - 1))) from -= 1
  let to = end
  while (to < text.length && !SENTENCE_END.test(text.charAt(to))) to += 1
  return [from, Math.min(to + 1, text.length)]
}
