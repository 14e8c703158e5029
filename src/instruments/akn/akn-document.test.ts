// A paper as Akoma Ntoso: what must stand in it, whatever the paper looks like.
import assert from 'node:assert/strict'
import test from 'node:test'
import { aknDocument } from './akn-document.js'
import type { AknPaper } from './akn-paper.js'

const paper: AknPaper = {
  key: '清政办发〔2031〕4号',
  number: '清政办发〔2031〕4号',
  title: '渡口<船>与"桨"的办法 & 附则',
  issuer: '清河区人民政府办公室',
  kind: 'policy',
  signedOn: '2031-04-14',
  from: '2031-01-01',
  to: '2032-12-31',
  version: '2031-01-01',
  status: 'in_force',
  clauses: [
    { depth: 0, marker: '一、', heading: '总则', paragraphs: [], editorial: false },
    { depth: 1, marker: '（一）', heading: '', paragraphs: ['每日巡查。\u0007', '雨天停航。'], editorial: false },
    { depth: 0, marker: null, heading: '我们的概括', paragraphs: ['大意。'], editorial: true },
  ],
  tables: [{ name: '名单', columns: ['渡口'], rows: [['柳湾'], []] }],
  annexes: [{ title: '附件1', printed: false }],
  active: [{ key: '省发〔2030〕17号', title: '河道意见', type: 'implements' }],
  passive: [{ key: '清政办发〔2032〕1号', title: '废止通知', type: 'repeals' }],
  endings: [{ by: '清政办发〔2032〕1号', from: '2032-06-01', how: 'repealed' }],
  writtenOn: '2033-01-01',
}

test('what a paper says is escaped, and characters that XML has no place for are left out', () => {
  const xml = aknDocument(paper)
  assert.match(xml, /渡口&lt;船&gt;与&quot;桨&quot;的办法 &amp; 附则/)
  assert.ok(!xml.includes('\u0007') && xml.includes('每日巡查。'))
})

test('clauses nest by their depth under eIds that are counted by place', () => {
  const xml = aknDocument(paper)
  assert.match(xml, /<section eId="sec_1">.*<subsection eId="sec_1__subsec_1">.*<\/subsection><\/section>/s)
  assert.match(xml, /<section eId="sec_2">/)
})

test('our own words are marked as editorial, and an annex that is not printed as incomplete', () => {
  const xml = aknDocument(paper)
  assert.match(xml, /<p status="editorial">大意。<\/p>/)
  assert.match(xml, /name="annex" status="incomplete"/)
})

test('the repeal is an event that the interval in force ends with, sooner than the paper’s own last day', () => {
  const xml = aknDocument(paper)
  assert.match(xml, /<eventRef eId="evt_2" date="2032-06-01" source="#passive_1" type="repeal"\/>/)
  assert.match(xml, /<eventRef eId="evt_3" date="2033-01-01" source="#original" type="repeal"\/>/)
  assert.match(xml, /<timeInterval start="#evt_1" end="#evt_2" refersTo="#inForce"\/>/)
})
