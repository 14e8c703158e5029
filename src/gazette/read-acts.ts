// Who is appointed to what and removed from what: 甲同志任某职，试用期一年，免去其某职职务；免去乙同志某职职务。
import type { PostAct } from './issue.js'
import { fromHan } from './numerals.js'
import type { ReadInstrument } from './read-instrument.js'

const NAME = '([\\u4e00-\\u9fa5·]{2,6}?|[\\u4e00-\\u9fa5]\\s+[\\u4e00-\\u9fa5])'
const APPOINTED = new RegExp(`^(?:任命)?${NAME}(?:同志|先生|女士)?(?:任|为|担任)(.+)$`)
const REMOVED = new RegExp(`^免去${NAME}(?:同志|先生|女士)(?:的)?(.+?)(?:的)?职务$`)
const REMOVED_TOO = /^(?:同时)?免去其(?:担任的|的)?(.+?)(?:的)?职务$/
const PROBATION = /^试用期(?:为)?([一二两三四五六七八九十半\d]+)(?:个)?(年|月)$/

export function readActs({ instrument, texts }: ReadInstrument): readonly PostAct[] {
  if (instrument.kind !== 'appointment') return []
  let basis: string | null = null
  return texts.flatMap(({ text, line }) => {
    const rests = /^(?:根据|依据)(.+?)(?:的)?决定[:：,，]?$/.exec(text)?.[1]
    if (rests !== undefined) {
      basis = `${rests}决定`
      return []
    }
    return actsIn(text).map((act): PostAct => {
      const on = instrument.signedOn
      const ends = act.probationMonths === null || on === null ? null : addMonths(on, act.probationMonths)
      return { ...act, instrument: instrument.number, on, probationEnds: ends, basis, line }
    })
  })
}

type Bare = Pick<PostAct, 'person' | 'act' | 'post' | 'probationMonths' | 'concurrent'>

function actsIn(text: string): readonly Bare[] {
  const acts: Bare[] = []
  let person = ''
  const add = (act: PostAct['act'], posts: string): void => {
    for (const post of splitPosts(posts)) {
      const concurrent = /[（(](兼职?|兼任)[）)]|^兼/.test(post)
      acts.push({ person, act, post, probationMonths: null, concurrent })
    }
  }
  for (const part of text.replace(/[；;。]$/, '').split(/[，,；;]/)) {
    const removed = REMOVED.exec(part)
    const removedToo = REMOVED_TOO.exec(part)
    const appointed = part.startsWith('免去') ? null : APPOINTED.exec(part)
    const probation = PROBATION.exec(part)
    if (removed) {
      person = (removed[1] ?? '').replace(/\s/g, '')
      add('removed', removed[2] ?? '')
    } else if (removedToo && person !== '') add('removed', removedToo[1] ?? '')
    else if (probation) {
      const months = monthsOf(probation[1] ?? '', probation[2] ?? '')
      for (const [at, act] of acts.entries()) {
        if (act.person === person && act.act === 'appointed') acts[at] = { ...act, probationMonths: months }
      }
    } else if (appointed) {
      person = (appointed[1] ?? '').replace(/\s/g, '')
      add('appointed', appointed[2] ?? '')
    }
  }
  return acts
}

const BODY =
  /局|办公室|委员会|委|中心|公司|总社|学校|学院|医院|馆|镇|街道|政府|处|院|所|站|队|协会|银行|集团|园区|新区|法院|检察院|工会|联/

/** 甲局局长、乙办主任 are two posts; 某公司副董事长、总经理 are two titles in one body, printed and kept as one. */
export function splitPosts(text: string): readonly string[] {
  const posts: string[] = []
  for (const piece of text.split('、')) {
    const last = posts.at(-1)
    const body = BODY.exec(piece.slice(0, -2))
    if (last !== undefined && (body === null || piece.length < 5)) posts[posts.length - 1] = `${last}、${piece}`
    else posts.push(piece)
  }
  return posts
}

function monthsOf(count: string, unit: string): number {
  if (count === '半') return unit === '年' ? 6 : 0
  const n = fromHan(count) ?? Number(count)
  return unit === '年' ? n * 12 : n
}

/** The same day so many months on; the last of the month where that day does not exist. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)))
    .toISOString()
    .slice(0, 10)
}
