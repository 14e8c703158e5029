// One well-formed request for every operation, so that a test can spoil one thing at a time and know what was refused and why.
import { POLICY, type PolicyLine } from '../../../src/access/policy-table.js'
import { ROLE_ORDER, ROLE_PLATFORM, type Role } from '../../../src/access/roles.js'
import type { Operation } from '../../../src/http/operation.js'
import type { Platform } from '../../../src/terms/platform.js'
import type { TestNode } from './node.js'

const LEG = { legId: '0190a0b0-0000-7000-8000-000000000001' }
const SPARE = '0190a0b0-0000-7000-8000-00000000000f'
export const UNIT = 'housing-bureau'

export const BODIES: Readonly<Record<string, Record<string, unknown>>> = {
  'session.open': { name: 'nobody', password: 'some password', token: true },
  'triage.read': {
    text: '[12345 B01] 路灯不亮',
    channel: 'phone',
    facts: { place: 'road' },
    chosen: ['B01'],
    requestType: 'help',
  },
  'alike.read': {
    text: '[12345 B01] 路灯不亮',
    phone: '13900000000',
    place: { town: 'changle', address: '人民路1号' },
    chosen: ['B01'],
  },
  'seats.state': { state: 'ready', seat: 'A01', reason: '午班' },
  'seats.drill': { percent: 300 },
  'contact.receive': {
    channel: 'phone',
    requestType: 'help',
    text: '[12345 B01] 路灯不亮',
    title: '路灯',
    requester: { name: '李四', phone: '13900000000', secret: false },
    place: { town: 'changle', address: '人民路1号' },
    facts: { place: 'road' },
    chosen: ['B01'],
    danger: false,
    exclusions: [],
    callRef: 'call-1',
    handOver: false,
    drill: false,
  },
  'public.contact': {
    text: '路灯不亮',
    name: '李四',
    phone: '13900000000',
    town: 'changle',
    address: '人民路1号',
    secret: false,
  },
  'case.unmask': { reason: '回电核实' },
  'case.merge': { into: SPARE, reason: '同一件事' },
  'case.supplement': { text: '又坏了一盏', facts: { place: 'road' } },
  'case.offer-transfer': {
    mode: 'system_push',
    matters: ['A01'],
    reason: '归公安',
    call: { adapter: 'manual', ref: 'call-1' },
  },
  'case.accept-transfer': LEG,
  'case.decline-transfer': { ...LEG, ground: 'duplicate', cite: 'A01', note: '重复' },
  'case.recall-transfer': { ...LEG, reason: '转错了' },
  'case.open-negotiation': { says: '110', because: '像是治安' },
  'case.answer-negotiation': { ...LEG, says: '110', because: '像是治安' },
  'case.escalate-back': { facts: ['fire'], reason: '又着火了' },
  'case.dispatch': { lead: UNIT, assisting: ['water-bureau'], matters: ['B01'], note: '请处理' },
  'case.sign-for': LEG,
  'case.return-order': { ...LEG, ground: 'not_our_duty', cite: 'B01', note: '不归我们' },
  'case.adjudicate-return': { ...LEG, upheld: true, note: '成立', reassignTo: 'water-bureau' },
  'case.request-extension': { ...LEG, days: 3, reason: '等配件' },
  'case.decide-extension': { ...LEG, approved: true, note: '同意', citizenTold: true },
  'case.report-result': { ...LEG, text: '修好了', resolved: true, citizenContactedAt: '2026-03-02T01:00:00.000Z' },
  'case.review-result': { ...LEG, accepted: true, note: '好' },
  'case.complete-desk': { text: '已答复', resolved: true },
  'case.write-back': { ...LEG, text: '已办结', resolved: true },
  'case.record-follow-up': { reached: true, resolved: 'yes', satisfied: 'satisfied', petitioner: SPARE, note: '满意' },
  'case.reopen': { reason: '没修好' },
  'case.close': { note: '完' },
  'case.answer-from-knowledge': { cards: ['card-1'], note: '已告知' },
  'case.turn-away': { ground: 'court', note: '请走诉讼', secondPerson: 'supervisor-desk' },
  'case.raise-danger': { facts: ['fire'], words: '冒烟了' },
  'case.propose-downgrade': { reason: '误会' },
  'case.confirm-downgrade': { reason: '核实过' },
  'case.pause-clock': { rule: 'waiting_for_requester', reason: '等材料' },
  'case.resume-clock': {},
  'case.mark-exclusions': { exclusions: ['secret'], reason: '涉密' },
  'case.record-call': { ...{ opId: LEG.legId }, event: 'connected', cause: '接通' },
  'case.settle-duty': { dutyId: LEG.legId, note: '已回拨' },
  'rule.ask': { inputs: { receivedBy: '12345', channel: 'phone', belongs: 'other' } },
  'rule.ask-rows': { rows: [{ receivedBy: '12345', channel: 'phone', belongs: 'other' }] },
  'rule.sheet': { name: 'a.csv', file: Buffer.from('receivedBy,channel\n12345,phone\n').toString('base64') },
  'post.correct': { act: '云政干〔2031〕1号|甲某|appointed|渡口所所长', reason: '勘误', instead: null },
  'gazette.stage': { fileName: '公报.txt', content: 'eWlu' },
  'gazette.reject': { reason: '缺页' },
  'catalogue.preview': { kind: 'move', row: 'A20', from: '2027-01-01', accepts: '12345', unit: 'housing-bureau' },
  'meeting.draw': { keys: ['no_row'] },
  'report.ask': { plan: 'daily', day: '2026-03-01' },
  'record.open': { fields: { name: '甲' } },
  'record.move': { fields: { name: '甲' }, note: '已核' },
  'record.correct': { fields: { name: '乙' }, reason: '写错了' },
  'record.reveal': { reason: '核实线索' },
  'register.import': { rows: [{ name: '甲' }], commit: false },
  'harassment.open': { phone: '13900000000', called: '反复来电不说事', abuse: false, threat: true, evidence: '录音' },
  'harassment.look': { phone: '13900000000' },
  'public.appeal': { number: '260302090000123456', code: 'ABC347', mark: 'SR260302-00001', text: '不是我打的' },
  'share.batch': { format: 'csv', reason: '月度分析' },
  'share.answer-recall': { grant: 'GX260302-00001', number: '260302090000123456', note: '已销毁' },
  'public.record-open': { fields: { name: '甲' } },
  'evaluation.draw': { from: '2026-03-01', to: '2026-03-31', size: 2, seed: '甲' },
  'evaluation.judge': { caseId: LEG.legId, found: 'done', note: '打电话问过' },
  'case.verify': { way: 'on_site', found: 'done', note: '到现场看过' },
  'case.close-supervision': { supervisionId: LEG.legId, note: '已整改' },
  'case.open-supervision': { step: 'supervision', ground: 'passed_around', note: '互相推' },
  'case.answer-supervision': { supervisionId: LEG.legId, measures: '已派人' },
  'case.appeal-supervision': { supervisionId: LEG.legId, reason: '按时办结' },
  'case.decide-supervision-appeal': { supervisionId: LEG.legId, reversed: true, reason: '属实' },
  'case.ask-set-aside': { ...LEG, subject: 'order', ground: 'force_majeure', reason: '台风' },
  'case.decide-set-aside': { setAsideId: LEG.legId, granted: true, reason: '属实' },
  'case.appeal-set-aside': { setAsideId: LEG.legId, reason: '再看' },
  'case.revoke-set-aside': { setAsideId: LEG.legId, reason: '查明不实' },
}

export const QUERIES: Readonly<Record<string, string>> = {
  'case.export': 'reason=audit',
  'register.export': 'format=csv&reason=audit',
  'ledger.export': 'format=csv&reason=audit',
  'assessment.export': 'from=2026-03-01&to=2026-03-31&format=csv&reason=audit',
  'board.cases': 'topic=board|hot-topics',
  'report.download': 'form=pdf&reason=audit',
  'public.open-data-file': 'form=csv',
  'assessment.read': 'from=2026-03-01&to=2026-03-31',
  'oversight.list': 'from=2026-03-01&to=2026-03-31',
  'assessment.rows': 'from=2026-03-01&to=2026-03-31&indicator=demands',
  'meeting.agenda-cases': 'key=no_row',
  'public.marks': 'number=260302090000123456&code=ABC347',
  'meeting.minutes': 'reason=audit',
  'public.progress': 'number=260302090000123456&code=ABC347',
}

/** Filled in from a case that exists; everything else is a word of the book. */
export function addressOf(operation: Operation, caseId: string): string {
  const path = operation.path
    .replace('/instruments/:id/clauses/:clause', '/instruments/2023-13-hotline-110/clauses/4')
    .replace('/public/instruments/:id', '/public/instruments/2023-13-hotline-110')
    .replace('/rules/:id', '/rules/R01')
    .replace('/papers/:id', '/papers/2023-13-hotline-110')
    .replace(':person', encodeURIComponent('甲某'))
    .replace('/cases/:id', `/cases/${caseId}`)
    .replace(':grant', 'GX-none')
    .replace(':number', 'no-such-file')
    .replace('/gazettes/:id', `/gazettes/${caseId}`)
    .replace('/reports/:id', `/reports/${caseId}`)
    .replace('/open-data/:id', `/open-data/${caseId}`)
    .replace(':row', 'A01')
    // Who may read a register the pack says, not the access table: one that nobody has lets every entitled role in alike.
    .replace(':register', 'no-such-register')
    .replace(':ledger', 'no-such-book')
    .replace('/harassment/:id', '/harassment/SR-none')
    .replace('/samples/:id', `/samples/${caseId}`)
    .replace('/records/:id', `/records/${caseId}`)
    .replace(':move', 'verify')
    .replace(':meeting', caseId)
  const query = QUERIES[operation.id]
  return query === undefined ? path : `${path}?${query}`
}

/** A role that may do it on this platform; undefined where no login is needed. */
export function roleFor(operation: Operation, platform: Platform): Role | undefined {
  const line: PolicyLine = POLICY[operation.id]
  if (line.roles === 'anyone') return undefined
  if (line.roles === 'signed_in') return 'shift_lead'
  const { roles } = line
  return ROLE_ORDER.find((role) => roles.includes(role) && (ROLE_PLATFORM[role] ?? platform) === platform)
}

export async function tokenFor(node: TestNode, operation: Operation, platform: Platform): Promise<string | undefined> {
  const role = roleFor(operation, platform)
  if (role === undefined) return undefined
  return node.token(role, role.startsWith('unit_') ? UNIT : undefined)
}

/** A case with an order of the unit, on which every role has something to do. */
export async function caseWithOrder(node: TestNode): Promise<string> {
  const as = await node.token('shift_lead')
  const taken = await node.ask('POST', '/api/contacts', {
    as,
    body: { channel: 'phone', text: '[12345 B01] 小区漏水', requester: { name: '王五', phone: '13800005678' } },
  })
  if (taken.status !== 201) throw new Error(taken.text)
  const id: string = taken.body.case.id
  const sent = await node.ask('POST', `/api/cases/${id}/dispatch`, { as, body: { lead: UNIT } })
  if (sent.status !== 200) throw new Error(sent.text)
  return id
}
