// What the groups of a report are called in it.

import { packsInForce } from '../../instruments/in-force.js'
import type { Book } from '../../instruments/pack.js'
import type { ReportGroup } from '../../instruments/report-plan.js'
import { unitNames } from '../../instruments/successor.js'
import type { Day } from '../../terms/time.js'

const WORDS: Readonly<Partial<Record<ReportGroup, Readonly<Record<string, string>>>>> = {
  desk: { '12345': '12345热线', '110': '110平台' },
  channel: { phone: '电话', internet: '网络' },
  requestType: {
    consultation: '咨询',
    help: '求助',
    complaint: '投诉',
    report: '举报',
    suggestion: '建议',
    praise: '表扬',
    alarm: '报警',
  },
  mode: {
    one_key_transfer: '一键转接',
    three_way_call: '三方通话',
    system_push: '系统推送',
    consultation: '系统内会商',
    none: '未转办',
  },
}
const NONE: Readonly<Record<ReportGroup, string>> = {
  unit: '未派单位',
  town: '区域不明',
  station: '非派出所',
  desk: '不明',
  row: '未定事项',
  channel: '不明',
  requestType: '未分类型',
  mode: '未定方式',
  day: '—',
  hour: '—',
}

export type NameOf = (by: ReportGroup, key: string) => string

export function createNames(book: Book, day: Day): NameOf {
  const known: Partial<Record<ReportGroup, ReadonlyMap<string, string>>> = {
    unit: new Map(unitNames(book.place).map(({ id, name }) => [id, name.zh])),
    station: new Map(unitNames(book.place).map(({ id, name }) => [id, name.zh])),
    town: new Map(book.place.towns.map(({ id, name }) => [id, name.zh])),
    row: new Map(packsInForce(book, day).flatMap(({ matters }) => matters.map(({ id, subclass }) => [id, subclass]))),
  }
  return (by, key) => {
    if (key === '') return NONE[by]
    if (by === 'hour') return `${Number(key)}时`
    if (by === 'day') return `${Number(key.slice(5, 7))}月${Number(key.slice(8))}日`
    return known[by]?.get(key) ?? WORDS[by]?.[key] ?? key
  }
}
