// Planted events: what the boards must find among ordinary days. Texts and topics are invented.
import type { Said, World } from './base-stream.js'

export const EVENT_KINDS = ['burst', 'slow', 'scattered', 'gathering', 'new'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

export interface Planted {
  readonly kind: EventKind
  readonly size: number
  readonly days: number
  readonly from: number
  readonly said: readonly Said[]
}

const DAY_MS = 86_400_000
const BURST_ROWS = ['B63', 'B64', 'B22', 'B14', 'B19', 'B12', 'B11', 'A21', 'B06', 'B47']
const SLOW_ROWS = ['B49', 'B47', 'B58', 'B22', 'B30', 'B32', 'A36', 'B45']
const SCATTERED_ROWS = ['B36', 'B38', 'B58', 'B62', 'A03', 'B39', 'B42', 'A11']
const GATHERING_ROWS = ['B49', 'B47', 'B45', 'B58', 'B44']

const GATHERED = [
  '我们一百多个工人明天一起去政府讨说法，工资三个月没发了',
  '业主群里都约好了，周六上午拉横幅，不解决就堵大门',
  '村里几十户人家商量好了要集体上访，补偿款一直拖着',
  '几十个家长已经围在机构门口要退款，再没人管就去区里上访',
  '工友们说再不给钱就去堵路，大家都准备了横幅',
]
const BESIDE = [
  '欠的钱什么时候给，一直没有答复',
  '说好的补偿一分没见到',
  '反映了好多次没人管，大家都很气',
  '退费的事到底谁来处理',
]
/** Topics the catalogue has no row for: how people would say it. */
const NEW_TOPICS = [
  [
    '小区上空天天有无人机飞来飞去，拍到家里窗户',
    '无人机晚上在楼顶嗡嗡响，老人睡不着',
    '有人操作无人机贴着阳台飞，隐私没了',
    '想问问无人机能不能在居民楼上面飞',
    '无人机送东西老从我家院子上面过',
    '孩子被低飞的无人机吓哭了，谁来管',
  ],
  [
    '直播间抽盲盒，一开全是烂货',
    '盲盒机摆在校门口，孩子钱都花光了',
    '有没有人管管盲盒，小学生天天抽',
    '盲盒店诱导小孩充钱',
    '孩子抽盲盒上瘾，一天几百',
    '学校旁边新开盲盒店，家长都有意见',
  ],
  [
    '楼下装了换电柜，嗡嗡声整夜不停',
    '换电柜装在单元门口合不合规',
    '电动车换电柜离窗户两米，太吵',
    '谁批准把换电柜摆在绿地上的',
    '换电柜散热风扇对着我家吹',
    '门口换电柜人来人往，想请挪走',
  ],
  [
    '有人装了太阳能光伏板，反着光照进屋',
    '屋顶光伏板架得老高，挡了我家太阳',
    '光伏公司上门说免费装，签了字才知道是贷款',
    '邻居光伏板滴水到我家',
    '光伏推销员骗老人签字',
    '装了光伏板以后说好的电费没返',
  ],
]

export function plant(world: World, kind: EventKind, size: number, days: number, from: number, event: number): Planted {
  const { seeded } = world
  const row = seeded.pick(
    { burst: BURST_ROWS, slow: SLOW_ROWS, scattered: SCATTERED_ROWS, gathering: GATHERING_ROWS, new: ['B68'] }[kind],
  )
  const home = seeded.pick(world.localities)
  const topic = seeded.pick(NEW_TOPICS)
  const rising = kind === 'slow'
  const said = Array.from({ length: size }, (_, at): Said => {
    const share = rising
      ? Math.sqrt((at + seeded.next()) / size)
      : kind === 'burst'
        ? seeded.next() ** 1.5
        : seeded.next()
    const when = waking(from + share * days * DAY_MS)
    const there = kind === 'scattered' || kind === 'new' ? world.placed() : atHome(world, home)
    const text =
      kind === 'gathering'
        ? at % 3 === 0
          ? seeded.pick(GATHERED)
          : `${seeded.pick(BESIDE)}，${world.say(row).text}`
        : kind === 'new'
          ? `${seeded.pick(topic)}，${seeded.pick(['请处理', '请问谁管', '希望有关部门看看', '反映一下'])}`
          : world.say(row).text
    const heard = kind === 'new' ? (seeded.next() < 0.75 ? null : seeded.pick(world.rows)) : world.heardRow(row)
    return { at: when, person: world.newPerson(), ...there, row: heard, text, danger: false, event }
  })
  return { kind, size, days, from, said: said.sort((a, b) => a.at - b.at) }
}

/** Most name the place, some the town alone. */
function atHome({ seeded }: World, home: World['localities'][number]): Pick<Said, 'town' | 'places'> {
  return { town: seeded.next() < 0.92 ? home.town : null, places: seeded.next() < 0.8 ? [home.key] : [] }
}

/** People ring by day: what falls into the night is told the next morning. */
function waking(at: number): number {
  const hour = (((at / 3_600_000 + 8) % 24) + 24) % 24
  return hour >= 6.5 && hour <= 22.5 ? at : at + (hour > 22.5 ? 32 - hour : 8 - hour) * 3_600_000
}
