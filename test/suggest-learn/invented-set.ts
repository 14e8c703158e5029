// Labelled sentences put together from invented parts: three kinds of trouble, some of them hard to tell apart, learnt in a second.
import type { Example } from '../../src/suggest/learn/learn.js'
import { generator } from '../../src/suggest/learn/separate.js'

const PLACES = ['东街', '西巷', '南苑小区', '北门菜场', '新桥村', '沿河路', '广场边', '老车站', '学校门口', '三号楼下']
const OPENINGS = ['你好，', '我要反映一下，', '请问', '麻烦看看，', '', '是这样的，', '市民来电说']
const CLOSINGS = ['希望有人来管管。', '谢谢', '什么时候能解决？', '都好几天了', '', '请尽快处理！', '一直没人理']

const TROUBLES: Readonly<Record<string, readonly string[]>> = {
  路灯: ['路灯不亮了', '晚上一片漆黑看不见路', '灯杆歪了', '路灯白天也亮着', '灯罩掉下来了', '这里没有装路灯'],
  噪音: ['半夜还在放音响', '工地夜里打桩', '跳舞的声音太大', '空调外机嗡嗡响', '卡拉OK吵得睡不着', '装修从早敲到晚'],
  垃圾: ['垃圾堆成山', '垃圾桶满了没人收', '有人往河里倒垃圾', '建筑垃圾堵着路', '泔水流了一地', '旧家具扔在绿化带'],
}
/** Words that any of them may bring along: what makes the set hard. */
const ANY = ['晚上更严重', '老人小孩都受不了', '臭得很', '路都走不了', '看不清楚', '吵来吵去']

/** `confused` of 1: the label is thrown by chance. */
export function inventedSet(count: number, confused = 0.08, seed = 1): Example[] {
  const random = generator(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const labels = Object.keys(TROUBLES)
  return Array.from({ length: count }, (_, at) => {
    const label = pick(labels)
    const trouble = pick(TROUBLES[label] ?? [])
    const text = `${pick(OPENINGS)}${pick(PLACES)}${at % 97}号${trouble}，${pick(ANY)}，${pick(CLOSINGS)}`
    return { text, label: random() < confused ? pick(labels) : label }
  })
}
