// The minutes of a joint meeting as an official paper (clauses 2 and 8), written from the registers alone: who was there by office,
// what was settled item by item, which rows change from when, who owes what by when, and both signatures.
import { unitNames } from '../../instruments/successor.js'
import type { Block, PrintedDocument } from '../../print/document.js'
import type { RecordFile } from '../../registers/record-file.js'
import type { Language } from '../../terms/text.js'
import type { Deps } from '../dependencies.js'

const MOST = 500
type Row = readonly string[]

interface Parts {
  readonly meeting: RecordFile
  readonly invitations: readonly RecordFile[]
  readonly items: readonly RecordFile[]
  readonly changes: readonly RecordFile[]
  readonly duties: readonly RecordFile[]
  readonly precedents: readonly RecordFile[]
}

export async function minutesOf(meeting: RecordFile, deps: Deps, language: Language): Promise<PrintedDocument> {
  const of = async (register: string) => {
    const { items } = await deps.store.listRecords({ register, fields: { meeting: meeting.id }, limit: MOST })
    return [...items].reverse()
  }
  const parts = {
    meeting,
    invitations: await of('meeting-invitations'),
    items: await of('meeting-items'),
    changes: await of('catalogue-changes'),
    duties: await of('meeting-duties'),
    precedents: await of('precedents'),
  }
  const names = new Map(unitNames(deps.book.place).map(({ id, name }) => [id, name[language]]))
  const unit = (id: unknown) => names.get(String(id)) ?? String(id ?? '')
  const zh = language === 'zh'
  const { fields } = meeting
  const signed = fields.signedHotline === true && fields.signedPolice === true
  return {
    masthead: zh ? '12345与110对接联动联席会议纪要' : 'Minutes of the joint meeting of 12345 and 110',
    number: meeting.number,
    title: String(fields.title ?? ''),
    blocks: blocksOf(parts, unit, zh),
    signature: {
      by: deps.book.place.platforms.map(({ body }) => body).join('、'),
      day: String(fields.heldOn ?? ''),
    },
    colophon: [
      zh
        ? `会签：${signed ? '两平台秘书均已签署' : '待会签'}。议程统计期：${fields.since}至${fields.until}。`
        : `Signed: ${signed ? 'by the secretaries of both platforms' : 'not yet by both'}. Agenda reckoned from ${fields.since} to ${fields.until}.`,
      zh
        ? `存证：会议记录第${meeting.version}步，摘要${meeting.head.slice(0, 16)}。`
        : `Record step ${meeting.version}, digest ${meeting.head.slice(0, 16)}.`,
    ],
    figures: [],
    base: '',
    words: { figures: '', number: '', name: '', value: '', query: '' },
  }
}

function blocksOf(parts: Parts, unit: (id: unknown) => string, zh: boolean): Block[] {
  const { meeting, invitations, items, changes, duties, precedents } = parts
  const { fields } = meeting
  const text = (value: unknown) => (value === null || value === undefined ? '—' : String(value))
  const there = invitations.filter(({ state }) => state === 'attended')
  const away = invitations.filter(({ state }) => state === 'excused' || state === 'absent')
  const outcomes: Readonly<Record<string, string>> = zh
    ? { settled: '已议定', 'put-off': '缓议', 'left-out': '不上会', listed: '待议' }
    : { settled: 'settled', 'put-off': 'put off', 'left-out': 'left out', listed: 'open' }
  const kinds: Readonly<Record<string, string>> = zh
    ? { add: '新增', close: '关闭', move: '调整归属', condition: '增加条件', revoke: '撤销变更' }
    : { add: 'added', close: 'closed', move: 'moved', condition: 'condition', revoke: 'revoked' }
  const paragraph = (said: string): Block => ({ kind: 'paragraph', pieces: [said] })
  const heading = (said: string): Block => ({ kind: 'heading', level: 1, text: said })
  const table = (title: string, names: readonly string[], rows: readonly Row[]): Block[] =>
    rows.length === 0
      ? [paragraph(zh ? '无。' : 'None.')]
      : [{ kind: 'table', title, columns: names.map((name) => ({ name, align: 'left' as const })), rows }]
  const attended = there.map((one) => `${unit(one.fields.unit)}（${text(one.fields.post)}）`).join('、')
  const missing = away.map((one) => unit(one.fields.unit)).join('、')
  return [
    heading(zh ? '一、会议情况' : '1. The meeting'),
    paragraph(
      zh
        ? `${text(fields.heldOn)}，${text(fields.chair)}主持召开${text(fields.title)}。${text(fields.summary)}`
        : `Held on ${text(fields.heldOn)}, chaired by ${text(fields.chair)}. ${text(fields.summary)}`,
    ),
    paragraph(
      zh
        ? `到会：${attended || '—'}。${missing ? `未到会：${missing}。` : ''}`
        : `Present: ${attended || '—'}. ${missing ? `Absent: ${missing}.` : ''}`,
    ),
    heading(zh ? '二、议题与结果' : '2. Items and outcomes'),
    ...table(
      zh ? '议题' : 'Items',
      zh ? ['编号', '议题', '件次/未解决', '例件', '结果'] : ['Number', 'Item', 'Count/open', 'Samples', 'Outcome'],
      items.map(({ number, state, fields: own }) => [
        number,
        text(own.topic),
        own.count === undefined || own.count === null ? '—' : `${own.count}/${own.unresolved ?? 0}`,
        text(own.samples),
        `${outcomes[state] ?? state}${own.outcome ? `：${own.outcome}` : own.reason ? `：${own.reason}` : ''}`,
      ]),
    ),
    heading(zh ? '三、事项清单变更' : '3. Changes of the catalogue'),
    ...table(
      zh ? '清单变更' : 'Changes',
      zh
        ? ['编号', '种类', '行', '生效日', '受理平台', '承办单位', '理由']
        : ['Number', 'Kind', 'Row', 'From', 'Platform', 'Unit', 'Why'],
      changes
        .filter(({ state }) => state !== 'dropped')
        .map(({ number, fields: own }) => [
          number,
          kinds[String(own.kind)] ?? text(own.kind),
          text(own.row),
          text(own.from),
          text(own.accepts),
          own.unit ? unit(own.unit) : '—',
          text(own.because),
        ]),
    ),
    heading(zh ? '四、议定任务' : '4. Duties'),
    ...table(
      zh ? '任务' : 'Duties',
      zh ? ['编号', '任务', '责任单位', '期限'] : ['Number', 'Duty', 'Owner', 'Due'],
      duties.map(({ number, fields: own }) => [number, text(own.what), unit(own.owner), text(own.due)]),
    ),
    heading(zh ? '五、先例' : '5. Precedents'),
    ...table(
      zh ? '先例' : 'Precedents',
      zh ? ['编号', '清单行', '定法', '适用到'] : ['Number', 'Row', 'How it is decided', 'Until'],
      precedents.map(({ number, fields: own }) => [number, text(own.row), text(own.text), text(own.until)]),
    ),
  ]
}
