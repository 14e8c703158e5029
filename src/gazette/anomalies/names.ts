// Names that do not agree: one body under two names, two surnames that look alike, three heads of one group, a body that is to
// organise something and sits on no committee of it.
import { eachClause } from '../build-clauses.js'
import type { Anomaly, Committee, PostAct } from '../issue.js'
import type { ReadInstrument } from '../read-instrument.js'
import { anomalyOf, type Found } from './anomaly.js'

export function nameFaults(read: ReadInstrument, committees: readonly Committee[]): readonly Anomaly[] {
  const found = [...bodiesTwice(read), ...heads(committees), ...unseated(read, committees)]
  return found.map((one) => anomalyOf(read.instrument.number ?? read.instrument.title, one))
}

const STARTS =
  /(?:^|[\s、，。；：和由及与会同（）])((?:区|县|市|国网)[\u4e00-\u9fa5]{1,18}?(?:局|工委|办公室|联合会|总社|公司|大队|中心)|[\u4e00-\u9fa5]{2,6}部)(?=[\d、，。；：和与及等负副专局主任承])/g

const MOST_NAMES = 2_000

/** 区交通局 and 区交通运输局: one is the other with signs left out, and begins and ends alike. Looked for through the whole issue. */
export function twoNames(reads: readonly ReadInstrument[]): readonly Anomaly[] {
  const seen = new Map<string, { line: number; number: string | null }>()
  for (const { texts, instrument } of reads) {
    for (const { text, line } of texts) {
      for (const match of text.matchAll(STARTS)) {
        const name = match[1] ?? ''
        if (name.length >= 3 && !/[的是为在]/.test(name) && !seen.has(name))
          seen.set(name, { line, number: instrument.number })
      }
    }
  }
  if (seen.size > MOST_NAMES) return []
  return [...seen].flatMap(([short, at]) =>
    [...seen].flatMap(([long, other]): Anomaly[] => {
      if (!isShortFor(short, long)) return []
      return [
        anomalyOf(at.number, {
          ...{ kind: 'name_two_ways', at: at.line, weight: 'note' },
          zh: `「${short}」（第${at.line}行）与「${long}」（第${other.line}行）并用，或为同一单位`,
          en: `“${short}” (line ${at.line}) and “${long}” (line ${other.line}) may be one body`,
          mendZh: '确认后登记为别名',
          mendEn: 'enter as an alias once confirmed',
        }),
      ]
    }),
  )
}

export function isShortFor(short: string, long: string): boolean {
  const extra = long.length - short.length
  if (extra < 1 || extra > 8 || short.length < 3) return false
  // 市场监管局 and 区市场监管局: the level left out is no other name.
  if (extra === 1 && long.endsWith(short)) return false
  if (long.at(-1) !== short.at(-1)) return false
  // 区公安局 is no short form of 区公安局交警大队: the end has to be the same body's end.
  if (long[0] !== short[0] && !long.endsWith(short.slice(1))) return false
  let at = 0
  for (const sign of long) if (sign === short[at]) at++
  if (at !== short.length) return false
  return commonHead(short, long) + commonTail(short, long) >= short.length || short.length <= 4
}

function commonHead(a: string, b: string): number {
  let n = 0
  while (n < a.length && a[n] === b[n]) n++
  return n
}

function commonTail(a: string, b: string): number {
  let n = 0
  while (n < a.length && a.at(-1 - n) === b.at(-1 - n)) n++
  return n
}

/** A list of duties by body that comes back to the same body under another number. */
function bodiesTwice({ instrument }: ReadInstrument): readonly Found[] {
  return eachClause(instrument.clauses).flatMap(({ children }) => {
    const first = new Map<string, string>()
    return children.flatMap(({ anchor, paragraphs, span }): Found[] => {
      const body =
        /^[（(]?[一二三四五六七八九十]*[）)]?((?:区|县|市)[\u4e00-\u9fa5]{2,10}?(?:局|委|大队))(?=负责|履行|牵头|配合)/.exec(
          paragraphs[0] ?? '',
        )?.[1]
      if (body === undefined) return []
      const before = first.get(body)
      if (before === undefined) {
        first.set(body, anchor)
        return []
      }
      return [
        {
          ...{ kind: 'body_twice', at: span.from, weight: 'note' },
          zh: `${body}在${before}和${anchor}两处列出职责`,
          en: `${body} is given duties in both ${before} and ${anchor}`,
          mendZh: '两条都有效，引用时写明条号',
          mendEn: 'both stand; cite the clause',
        },
      ]
    })
  })
}

function heads(committees: readonly Committee[]): readonly Found[] {
  return committees.flatMap(({ name, members, span }): Found[] => {
    const chairs = members.filter(({ role }) => /^(组长|总指挥|主任)$/.test(role))
    if (chairs.length < 2) return []
    return [
      {
        ...{ kind: 'several_heads', at: span, weight: 'note' },
        zh: `「${name}」的${chairs[0]?.role}有${chairs.length}人并列`,
        en: `“${name}” has ${chairs.length} heads side by side`,
        mendZh: '照登，分工由文件另定',
        mendEn: 'entered as printed',
      },
    ]
  })
}

const HOSTS = /由([^。；]{4,120}?)(?:承办|协办|联合主办)/

function unseated({ texts }: ReadInstrument, committees: readonly Committee[]): readonly Found[] {
  if (committees.length === 0) return []
  const found: Found[] = []
  for (const { text, line } of texts) {
    const hosts = (HOSTS.exec(text)?.[1] ?? '').split(/主办，由|、|和/).filter((host) => /^[区县市]/.test(host))
    const absent = hosts.filter(
      (host) => !committees.some(({ members }) => members.some(({ office }) => seats(office, host))),
    )
    if (hosts.length < 3 || absent.length === 0 || absent.length === hosts.length) continue
    found.push({
      ...{ kind: 'membership_missing', at: line, weight: 'look' },
      zh: `承办单位${absent.join('、')}在组成名单中没有人员`,
      en: `${absent.join(', ')} is to organise this and has nobody on the committee`,
      mendZh: '照登，请主办机关确认',
      mendEn: 'entered as printed; the host has to confirm',
    })
  }
  for (const { members } of committees) {
    for (const { name, office, line, qualifiers } of members) {
      if (!qualifiers.includes('人选')) continue
      found.push({
        ...{ kind: 'membership_missing', at: line, weight: 'note' },
        zh: `${name}的职务写作「${office}」：尚未任命`,
        en: `${name} is entered as “${office}”: not appointed yet`,
        mendZh: '登记为候选',
        mendEn: 'entered as a candidate',
      })
    }
  }
  return found
}

function seats(office: string, host: string): boolean {
  return office.includes(host) || office.includes(host.slice(1))
}

const ALIKE: readonly (readonly [string, string])[] = [
  ['从', '丛'],
  ['付', '傅'],
  ['肖', '萧'],
  ['闫', '阎'],
  ['戴', '代'],
  ['于', '余'],
  ['候', '侯'],
  ['邱', '丘'],
]

/** Two surnames of one sound, often miswritten for each other, both in one issue. */
export function surnameFaults(acts: readonly PostAct[], committees: readonly Committee[]): readonly Anomaly[] {
  const people = [
    ...acts.map(({ person, line }) => ({ name: person, line })),
    ...committees.flatMap(({ members }) => members),
  ].toSorted((a, b) => a.line - b.line)
  return ALIKE.flatMap(([one, other]) => {
    const a = people.find(({ name }) => name.startsWith(one))
    const b = people.find(({ name }) => name.startsWith(other))
    if (a === undefined || b === undefined) return []
    return [
      anomalyOf(null, {
        ...{ kind: 'surname_alike', at: Math.min(a.line, b.line), weight: 'note' },
        zh: `姓「${one}」（第${a.line}行）与姓「${other}」（第${b.line}行）并存，无法判断是否误写`,
        en: `the surnames ${one} (line ${a.line}) and ${other} (line ${b.line}) both occur; one may be a slip`,
        mendZh: '原样保留，不合并',
        mendEn: 'kept as printed, not merged',
      }),
    ]
  })
}
