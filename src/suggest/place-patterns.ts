// Roads and estates that no gazetteer names, found by what they end in. Chinese sets no space before a name: where one begins is told by
// a word that cannot be part of it, by a place named just before, or by what most names look like (two characters, and a direction).
// Rather no name than a wrong one: 走路, 马路 and 这个小区 are none.

export interface Span {
  readonly start: number
  readonly end: number
}

/** Characters that begin or end a thought, never a name: a name is sought to their right. */
const NOT_IN_NAMES = new Set(
  '在到从住往离近靠是的和与跟及至经沿过走去来了着把被给让对由这那哪条个只段有没我你他她它们此该每各某就都也还又再很太最更不说问请叫位旁边侧处里家去得地么吗呢吧啊呀哦嗯而但于为因所以被将要会能可想帮麻烦号弄幢栋楼室户点路街区镇县市乡半夜早晚天时候分秒年月周期刚才正',
)
/** Two characters that a name does not go back over. */
const NOT_BEFORE =
  /(投诉|反映|举报|咨询|求助|位于|附近|门口|对面|隔壁|我们|你们|他们|本人|市民|来电|网民|群众|居民|业主|村民|现在|目前|昨天|今天|前天|最近|一直|经过|通往|路过|镇上|街上|小区|社区|街道|公交|高架|希望|建议|因为|关于|江苏|南通|海门|本市|本区|城区|镇区|园区|新区|开发区)$/
/** Ends of 一条马路, 走路, 老路 … where no name stands before. */
const NO_ROAD =
  /(?:[马公铁道走修半网过电线水土石泥小大一二三四五六七八九十两几无带拦堵挡迷赶开同顺绕思退出门上下回乡旱前后左右内外字岔叉支主干辅老断死短远弯直油青认指引铺筑占抢养跑末销套生车街村些整全跨]|双向|机动|步行|柏油|水泥|沥青|十字|丁字|三岔|田间|山间|盲人|绿化|弹石|砂石|人生|高速|快速|消防|施工|环村|通村|机耕|进村|出村)$/
const NO_STREET =
  /(?:[逛沿临老大小上前后满扫跳游本全半条整当市]|步行|商业|美食|小吃|服装|夜市|酒吧|网红|古玩|花鸟|文化|家纺|学校|一条|两边|烧烤|饮食|餐饮)$/
/** What follows 路 when it is not the end of a name: 路灯, 路面, 路过. */
const ROAD_GOES_ON = /^[灯面过人况费由线程途牌障政基演霸怒数径子桩栏]/
const STREET_GOES_ON = /^[道舞坊头景拍机区]/
const NO_LANE = /(?:[康宽小街里后老]|人行|自行车|林荫|阳光)$/
const NO_ESTATE =
  /(?:[本该全整老新旧小大各同别外后前两几多]|我们|我家|住宅|安置|回迁|拆迁|动迁|商品房|电梯|高档|普通|学生|老年|人才|单身|员工|职工|青年|廉租|农民|出租|封闭|开放|整个|全部|周边|附近|隔壁|对面|一个|某个|屋顶|空中|街心|儿童|皇家|私家|美丽|共建|精神|物业|居民|城市|农村|社区|所有|其他|别的|多个|成熟|无物业|酒店|长租|集体|教师|宿舍|住户|业主|城镇|乡镇|多层|高层|别墅|智慧|文明|和谐|示范|监狱|商住|楼下|楼上|建设|新建)$/

const NUMBER = /^(?:\d{1,4}弄)?(?:\d{1,5}(?:-\d{1,4})?|[一二三四五六七八九十百]{1,4})号(?!线)(?:楼|院)?/
/** Phase or group, building, unit, room, each optional, in this order; a bare room number only behind a building. */
const UNIT =
  /^(?:(?:[一二三四五六七八九十]{1,2}|\d{1,2}|[东西南北])(?:期|区|组|队|埭))?(?:(?:[一二三四五六七八九十]{1,3}|\d{1,4}(?:-\d{1,3})?|[a-h]\d{0,2})(?:号楼|幢|栋|座|号(?!线))(?:(?:[一二三四五六七八九]|\d{1,2})单元)?(?:\d{3,4}(?:室|(?![\d年元块个平米斤万人户家辆多])))?)?/
const CROSSING = /^(?:的)?(?:交叉口|交叉路口|交叉处|十字路口|交界处?|交汇处?|路口)/

/** Roads beside those of the gazetteer (`known`, from left to right), each with its number; crossings are one span. */
export function findRoads(text: string, known: readonly Span[], ends: ReadonlySet<number>): readonly Span[] {
  const found: Span[] = []
  let next = 0
  for (let at = 0; at < text.length; at++) {
    while (next < known.length && (known[next] as Span).end <= at) next += 1
    const named = known[next]
    if (named && named.start <= at) {
      found.push(withNumber(text, named))
      at = named.end - 1
      continue
    }
    const span = roadEndingAt(text, at, ends)
    if (span && span.start >= (found.at(-1)?.end ?? 0)) found.push(withNumber(text, span))
  }
  return joinCrossings(text, found)
}

function roadEndingAt(text: string, at: number, ends: ReadonlySet<number>): Span | null {
  const last = text.charAt(at)
  if (last !== '路' && last !== '街' && last !== '道' && last !== '巷') return null
  if (last === '道' && text.charAt(at - 1) !== '大') return null
  const suffix = last === '道' ? at - 1 : at
  const way = /[东西南北中]/.test(text.charAt(suffix - 1)) ? suffix - 1 : suffix
  const name = nameBefore(text, way, ends) ?? (way < suffix ? nameBefore(text, suffix, ends) : null)
  if (name === null) return null
  const said = text.slice(name.start, suffix)
  const after = text.slice(at + 1, at + 11)
  if (/[某条这那个]/.test(text.charAt(name.start - 1))) return null
  if (last === '街' && STREET_GOES_ON.test(after)) return null
  if (name.common) return { start: name.start, end: at + 1 }
  if (/^(.)\1/.test(said) || NOT_A_NAME.test(said) || (last === '路' && ROAD_GOES_ON.test(after))) return null
  if ((last === '路' ? NO_ROAD : last === '街' ? NO_STREET : NO_LANE).test(said)) return null
  const sure = way < suffix || last === '道' || /^\d{1,5}(?:-\d+)?号/.test(after)
  // At the beginning of a clause 上班路上 and 低洼路段 look just like a name, and so does half a sentence.
  const short = suffix - name.start <= 3 && last === '路'
  const placed = name.placed || (name.first && short && !/^[上段口边旁口]/.test(after))
  return sure || placed ? { start: name.start, end: at + 1 } : null
}

/** Names that streets have in every town. */
const COMMON =
  /^(?:人民|解放|和平|建设|中山|上海|北京|南京|厦门|海门|前进|胜利|新华|长江|黄河|黄海|东海|江海|沿江|光明|迎宾|滨江|滨海|东风|民生|振兴|工农|青年|复兴|秀山|狮山|大庆|香港|广州|珠江|嘉陵江|瑞江|富江|浦江|张謇|龙信|大生|静海|世纪|通江|通港|通启|府前|镇中|镇南|镇北|镇东|镇西|城北|城南|城东|城西|城中|学府|科创|湘江|汉江|淮海|延安|太湖|洞庭湖|鄱阳湖|朝阳|向阳|红星|育才|文峰|行政中)$/
/** What stands before 路 without being a name. */
const NOT_A_NAME =
  /(?:放学|上学|上班|下班|回家|出门|禁鸣|禁行|禁停|市政|公共|内部|主要|具体|前面|后面|旁边|中间|附近|规划|低洼|下坡|上坡|泥巴|石子|断头|暴雨|新修|新建|旧|条|认识|看见|发现|来回|收费|封闭|单行|进出|小区|镇区|市区|村里|门口|政府|工地|学校|医院|同一|一步|两步|三步|几步)$/

interface Name {
  readonly start: number
  /** One of those that streets have everywhere. */
  readonly common: boolean
  /** Behind 在, 到, 住 …, or behind a place of the district. */
  readonly placed: boolean
  /** At the beginning of a clause. */
  readonly first: boolean
}

/** The name that ends before `end`, or null where none of two to four characters can be told from what is said before it. */
function nameBefore(text: string, end: number, ends: ReadonlySet<number>): Name | null {
  for (const length of [3, 2]) {
    if (end >= length && COMMON.test(text.slice(end - length, end)))
      return { start: end - length, common: true, placed: false, first: false }
  }
  let start = end
  while (end - start < 4 && !stopsAt(text, start, ends)) start -= 1
  if (!stopsAt(text, start, ends)) return null
  if (end - start < 2) return null
  return {
    start,
    common: false,
    placed:
      ends.has(start) ||
      /[在到从沿经往于至与和近离住区镇县乡]/.test(text.charAt(start - 1)) ||
      PLACED.test(text.slice(Math.max(0, start - 2), start)),
    first: start === 0 || !isChinese(text.charCodeAt(start - 1)),
  }
}

const PLACED = /(?:位于|地址|路过|经过|小区|街道|镇上)$/

function stopsAt(text: string, at: number, ends: ReadonlySet<number>): boolean {
  if (at === 0 || ends.has(at)) return true
  return (
    !isChinese(text.charCodeAt(at - 1)) ||
    NOT_IN_NAMES.has(text.charAt(at - 1)) ||
    NOT_BEFORE.test(text.slice(Math.max(0, at - 3), at))
  )
}

function isChinese(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

function withNumber(text: string, { start, end }: Span): Span {
  return { start, end: end + (NUMBER.exec(text.slice(end, end + 16))?.[0].length ?? 0) }
}

function joinCrossings(text: string, roads: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const road of roads) {
    const before = joined.at(-1)
    const meets = before && road.start === before.end + 1 && /[与和跟、至到-]/.test(text.charAt(before.end))
    const end = road.end + (CROSSING.exec(text.slice(road.end, road.end + 5))?.[0].length ?? 0)
    if (before && meets) joined[joined.length - 1] = { start: before.start, end }
    else joined.push(road)
  }
  return joined
}

const ESTATE = /(?:花园|花苑|小区|新村|家园|公寓|佳苑|雅苑|名苑|嘉苑|新苑|华庭|豪庭|华府|公馆|名邸|山庄)/g

export function findEstates(text: string, ends: ReadonlySet<number>): readonly Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(ESTATE)) {
    const at = match.index
    const end = at + match[0].length
    const name = nameBefore(text, at, ends)
    if (name === null || name.start < (found.at(-1)?.end ?? 0) || NO_ESTATE.test(text.slice(name.start, at))) continue
    const unit = unitAfter(text, end)
    // A building, or 住在 before it, says that an estate is named; 小区 is also what everybody calls his own.
    if (unit > 0 || name.placed || (name.first && at - name.start <= 3 && match[0] !== '小区'))
      found.push({ start: name.start, end: end + unit })
  }
  return found
}

/** Length of `3幢2单元501室` behind a name. */
export function unitAfter(text: string, end: number): number {
  return UNIT.exec(text.slice(end, end + 24))?.[0].length ?? 0
}
