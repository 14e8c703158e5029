// What callers say beyond the matter itself, so that no two texts are alike: since when, who was asked before, shops, plates, wishes.
// Our own wordings; put together they give more strings than a county hears in a century.
import type { Random } from './random.js'

const SHOP = [...'兴隆福鑫源顺达康美佳宏盛华瑞祥和乐天宇海江东明丽诚信永泰金玉龙凤春晖恒裕']
const TRADE = [
  '超市',
  '饭店',
  '汽修厂',
  '五金店',
  '家纺店',
  '棋牌室',
  '理发店',
  '水果店',
  '药房',
  '物业',
  '布行',
  '面馆',
  '网吧',
  '幼儿园',
  '健身房',
  '装饰公司',
]
const SINCE = ['从今天早上', '昨天晚上起', '前天', '上个星期', '这个月', '半个月前', '过年以后', '一直']
const ASKED = ['村里', '居委会', '物业', '派出所', '镇上', '街道办', '施工单位', '房东', '厂里']
const ANSWER = ['说不归他们管', '让我等通知', '没有人接电话', '来看过一次就没有下文', '说已经上报', '答应了没有做']
const WISH = [
  '请尽快核实',
  '希望给个说法',
  '请相关部门到现场看看',
  '要求书面答复',
  '盼回复',
  '请帮忙协调',
  '希望不要再拖',
  '请告诉我该找谁',
]

export function shopName(random: Random): string {
  return `${random.pick(SHOP)}${random.pick(SHOP)}${random.chance(0.4) ? random.pick(SHOP) : ''}${random.pick(TRADE)}`
}

/** Two to four short clauses, always more than forty characters together with the matter and the place. */
export function sayMore(random: Random): string {
  const clauses = [
    `${random.pick(SINCE)}已经${random.between(2, 60)}${random.pick(['天', '次', '回'])}了`,
    `就在${shopName(random)}${random.pick(['门口', '旁边', '隔壁', '楼上'])}`,
    `跟${random.pick(ASKED)}反映过，${random.pick(ANSWER)}`,
    `车牌苏F${random.pick([...'ABCDEFGHJK'])}${random.between(1000, 9999)}`,
    `影响${random.between(3, 400)}户人家`,
    `家里有${random.pick(['老人', '小孩', '孕妇', '病人', '考生'])}`,
  ]
  const first = random.below(clauses.length)
  const second = (first + 1 + random.below(clauses.length - 1)) % clauses.length
  const said = [clauses[first], clauses[second]]
  if (random.chance(0.35))
    said.push(`联系人说${random.between(1, 12)}月${random.between(1, 28)}日${random.pick(['上午', '下午'])}在家`)
  return `${said.join('，')}。${random.pick(WISH)}。`
}
