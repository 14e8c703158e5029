// A busy morning on both nodes, in invented words: contacts in every state, for pictures and for looking around.
import type { CaseView, CommandAnswer, ContactAnswer, LegPage } from '../../../src/http/contract/cases.js'
import { type Answer, type ApiClient, logIn } from '../../../src/start/commands/api-client.js'
import type { RunningDemo } from '../../../src/start/commands/running-demo.js'

const AT_HOTLINE = [
  '三星镇叠石桥路的路灯坏了一排，晚上骑车看不见',
  '常乐镇一个小区地下车库积水，物业一直不处理',
  '正余镇菜场门口的垃圾桶满了好几天没人清',
  '临江镇工地半夜还在施工，吵得没法睡觉',
  '超市卖的牛奶已经过期，要求退款被拒绝',
  '四甲镇公园健身器材断了一根，怕伤到老人',
  '想问一下老年公交卡怎么办',
  '余东镇自来水发黄，有铁锈味',
  '悦来镇村口的河里漂着很多死鱼，水发臭',
  '驾校退费拖了三个月没有结果',
  '三厂街道人行道地砖松了，一踩一脚水',
  '建议在学校门口加一条斑马线',
]
const IN_DANGER = ['海永镇楼道里有很浓的煤气味，有老人头晕', '常乐镇两个人拿着刀在饭店门口追打']
const AT_POLICE = ['正余镇楼下烧烤店油烟直往家里灌', '老板拖欠两个月工资，问该找谁', '邻居在楼道里堆满了纸箱']

export async function fillWithWork({ urls, password }: RunningDemo): Promise<void> {
  const seat = await logIn(urls.hotline, 'seat', password)
  const police = await logIn(urls.police, 'police', password)
  for (const [at, text] of AT_HOTLINE.entries()) await take(seat, text, at)
  for (const [at, text] of AT_POLICE.entries()) await take(police, text, at)
  await dispatchAll(urls.hotline, 'dispatch', password)
  await dispatchAll(urls.police, 'pdispatch', password)
  for (const [at, text] of IN_DANGER.entries()) await take(seat, text, at)
}

async function take(client: ApiClient, text: string, at: number): Promise<void> {
  await done(
    client.post<ContactAnswer>(
      '/api/contacts',
      {
        text,
        channel: 'phone',
        requester: { phone: `1380000${String(1000 + at)}`, name: '王女士' },
        handOver: true,
        callRef: `morning-${at}`,
      },
      `busy-morning-${client.account}-${at}-${Date.now()}`,
    ),
  )
}

/** Most orders go out; of every four, two are signed for, one is reported on and one is sent back. */
async function dispatchAll(url: string, dispatcher: string, password: string): Promise<void> {
  const desk = await logIn(url, dispatcher, password)
  const legs = await done(desk.get<LegPage>('/api/legs?kinds=desk&states=awaiting_dispatch&open=true&limit=50'))
  let turn = 0
  for (const leg of legs.items) {
    turn++
    if (turn % 5 === 0) continue
    const view = await done(desk.get<{ case: { decision: { unit: string | null } } }>(`/api/cases/${leg.caseId}`))
    const lead = view.case.decision.unit
    if (!lead) continue
    const answer = await desk.post<{ case: { legs: { id: string; kind: string; holder: { id: string } }[] } }>(
      `/api/cases/${leg.caseId}/dispatch`,
      { lead, note: '请先联系诉求人。' },
      `dispatch-${leg.legId}`,
    )
    if (!answer.ok) continue
    const order = answer.body.case.legs.find(({ kind }) => kind === 'order')
    if (!order || turn % 4 === 1) continue
    const clerk = await logIn(url, order.holder.id, password)
    const path = `/api/cases/${leg.caseId}`
    await done(clerk.post(`${path}/sign-for`, { legId: order.id }, `sign-${order.id}`))
    if (turn % 4 === 3) {
      const text = '已到现场处理完毕，并电话告知诉求人。'
      await done(clerk.post(`${path}/report-result`, { legId: order.id, text, resolved: true }, `report-${order.id}`))
    } else if (turn % 4 === 0) {
      const body = { legId: order.id, ground: 'not_our_area', note: '地点在相邻街道辖区。' }
      await done(clerk.post(`${path}/return-order`, body, `return-${order.id}`))
    }
  }
}

/** One demand with a half for each platform: the hole in the road for a bureau, the warning sign for the police. */
export async function twoHalves({ urls, password }: RunningDemo): Promise<string> {
  const seat = await logIn(urls.hotline, 'seat', password)
  const police = await logIn(urls.police, 'police', password)
  const taken = await done(
    seat.post<ContactAnswer>(
      '/api/contacts',
      {
        text: '三星镇叠石桥路口的井盖没了，旁边也没有警示标志',
        channel: 'phone',
        requester: { phone: '13800001000', name: '王女士' },
        place: { address: '叠石桥路与人民路路口' },
        handOver: true,
        callRef: 'two-halves',
      },
      `two-halves-${Date.now()}`,
    ),
  )
  const { id } = taken.case
  await until(async () => {
    const offered = await done(police.get<LegPage>('/api/legs?kinds=transfer_in&states=offered&open=true'))
    const leg = offered.items.find(({ title }) => title.includes('井盖'))
    if (!leg) return false
    await done(police.post(`/api/cases/${leg.caseId}/accept-transfer`, { legId: leg.legId }, `accept-${leg.legId}`))
    return true
  })
  await until(async () => {
    const view = await done(seat.get<CaseView>(`/api/cases/${id}`))
    return view.case.legs.some(({ kind, state }) => kind === 'transfer_out' && state === 'accepted')
  })
  const own = taken.decision.matters.find(({ accepts }) => accepts === '12345')
  const dispatched = await done(
    seat.post<CommandAnswer>(
      `/api/cases/${id}/dispatch`,
      { lead: own?.unit ?? '', note: '请先围挡，再补盖。' },
      `dispatch-${id}`,
    ),
  )
  const order = dispatched.case.legs.find(({ kind }) => kind === 'order')
  const clerk = await logIn(urls.hotline, order?.holder.id ?? '', password)
  await done(clerk.post(`/api/cases/${id}/sign-for`, { legId: order?.id }, `sign-${id}`))
  return id
}

async function until(look: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await look()) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('waited twenty seconds for the other platform')
}

async function done<T>(asked: Promise<Answer<T>>): Promise<T> {
  const answer = await asked
  if (!answer.ok) throw new Error(`${answer.status} ${answer.problem.title} ${answer.problem.detail}`)
  return answer.body
}
