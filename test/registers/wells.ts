// A small invented place's wells: a register with every kind of line, its weekly rounds, and the money that covers them.
import assert from 'node:assert/strict'
import type { Book, Pack } from '../../src/instruments/pack.js'
import type { Ledger, Register } from '../../src/instruments/register.js'

const name = (zh: string) => ({ zh, en: zh })
const cites = [{ instrument: '试办〔2026〕1号', version: '2026-01-01', clause: '1' }]

const WELLS: Register = {
  id: 'wells',
  title: name('水井'),
  what: name('水井的登记与巡查'),
  prefix: 'SJ',
  headline: 'place',
  opens: { by: ['desk', 'unit', 'anyone'], takes: ['place', 'town', 'depth', 'lead', 'finder'], cites },
  corrects: ['supervisor'],
  fields: [
    { id: 'place', name: name('地点'), type: 'text', required: true, unique: true },
    { id: 'town', name: name('区镇'), type: 'town' },
    { id: 'depth', name: name('深度'), type: 'decimal', digits: 1, min: '0.1', unit: '米' },
    { id: 'lead', name: name('责任单位'), type: 'unit' },
    { id: 'finder', name: name('发现人'), type: 'text', secretFor: ['supervisor'] },
    { id: 'cost', name: name('费用'), type: 'decimal' },
    { id: 'deep', name: name('深井'), type: 'boolean', is: 'depth > 10' },
    { id: 'result', name: name('结果'), type: 'longtext' },
  ],
  states: [
    {
      id: 'found',
      name: name('已发现'),
      open: true,
      holder: 'if filled(lead) then lead else "desk"',
      limit: { workingDays: '2', cites },
    },
    { id: 'covered', name: name('已加盖'), open: true },
    { id: 'late', name: name('逾期'), open: true },
    { id: 'closed', name: name('已销号'), open: false },
  ],
  moves: [
    {
      id: 'cover',
      name: name('加盖'),
      from: ['found', 'late'],
      to: 'covered',
      by: ['holder'],
      takes: ['cost'],
      needs: ['cost'],
      guards: [{ that: 'not(deep) or cost >= 100', else: name('深井加盖不得少于100元'), cites }],
      effects: [{ post: 'well-money', debit: 'spent', credit: 'purse', amount: 'cost', text: '"加盖 " + number' }],
      cites,
    },
    {
      id: 'close',
      name: name('销号'),
      from: ['covered'],
      to: 'closed',
      by: ['desk', 'holder', 'supervisor'],
      notBy: ['cover'],
      cites,
    },
    { id: 'overdue', name: name('逾期'), from: ['found'], to: 'late', by: ['clock'], after: { overdue: true }, cites },
    {
      id: 'ask',
      name: name('转热线'),
      from: ['found', 'late'],
      to: '=',
      by: ['desk'],
      effects: [{ demand: '"井没有盖：" + place', town: 'town', hears: 'answered' }],
      cites,
    },
    {
      id: 'answered',
      name: name('热线已答复'),
      from: ['found', 'late'],
      to: '=',
      by: ['system'],
      takes: ['result'],
      cites,
    },
  ],
  alarms: [{ id: 'open-deep', when: 'deep and state != "closed"', level: 'red', say: name('深井未销号') }],
  figures: [
    { id: 'all', name: name('口数'), kind: 'count', expected: '2' },
    { id: 'depth', name: name('总深'), kind: 'sum', of: 'depth', digits: 1 },
    { id: 'closed', name: name('销号率'), kind: 'ratio', where: 'state = "closed"', digits: 2 },
  ],
  every: [{ days: '7', states: ['covered'], open: 'rounds', with: { well: 'id' } }],
}

const ROUNDS: Register = {
  id: 'rounds',
  title: name('巡查任务'),
  what: name('每周看一次井'),
  prefix: 'XC',
  headline: 'well.place',
  opens: { by: ['system'], cites },
  fields: [{ id: 'well', name: name('水井'), type: 'link', to: 'wells', required: true }],
  states: [
    { id: 'due', name: name('待巡'), open: true, limit: { days: '1', cites } },
    { id: 'seen', name: name('已巡'), open: false },
  ],
  moves: [{ id: 'see', name: name('巡查'), from: ['due'], to: 'seen', by: ['unit'], cites }],
}

const BOOK: Ledger = {
  id: 'well-money',
  title: name('水井款'),
  unit: '元',
  accounts: [
    { id: 'purse', name: name('专款'), neverNegative: true },
    { id: 'spent', name: name('支出') },
    { id: 'given', name: name('拨入') },
  ],
  cites,
}

const GRANTS: Register = {
  id: 'grants',
  title: name('拨款'),
  what: name('拨入专款'),
  prefix: 'BK',
  headline: 'number',
  opens: { by: ['supervisor'], cites },
  fields: [{ id: 'amount', name: name('金额'), type: 'decimal', required: true, min: '0.01' }],
  states: [{ id: 'in', name: name('已入账'), open: false }],
  moves: [],
  effects: [{ post: 'well-money', debit: 'purse', credit: 'given', amount: 'amount', text: '"拨入"' }],
}

export function withWells(book: Book): Book {
  const [first] = book.packs
  assert.ok(first)
  const pack: Pack = {
    ...first,
    id: 'wells',
    document: {
      ...first.document,
      number: '试办〔2026〕1号',
      version: '2026-01-01',
      inForceFrom: '2026-01-01',
      inForceTo: null,
    },
    matters: [],
    procedure: null,
    registers: [WELLS, ROUNDS, GRANTS],
    ledgers: [BOOK],
    targets: [],
  }
  return { ...book, packs: [...book.packs, pack] }
}
