// An invented gazette and an invented newspaper page, read whole: everything is found, and everything odd is told at its place.
import assert from 'node:assert/strict'
import test from 'node:test'
import { eachClause } from '../../src/gazette/build-clauses.js'
import { findPrintedClause } from '../../src/gazette/find-clause.js'
import type { Anomaly, AnomalyKind, GazetteIssue } from '../../src/gazette/issue.js'
import { readGazette } from '../../src/gazette/read-gazette.js'
import { GAZETTE, NEWSPAPER } from './support/invented.js'

function read(text: string): GazetteIssue {
  const lines = text.split('\n')
  const result = readGazette({ lines, grids: [], source: { format: 'text', encoding: 'utf-8', bytes: text.length } })
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}

const gazette = read(GAZETTE)
const lines = GAZETTE.split('\n')
const at = (part: string): number => lines.findIndex((line) => line.includes(part)) + 1
const found = (kind: AnomalyKind, issue = gazette): readonly Anomaly[] =>
  issue.anomalies.filter((anomaly) => anomaly.kind === kind)
const [notice, linkage, posts] = gazette.instruments

test('each instrument has its number, title, issuer, addressee, signature, kind and section', () => {
  assert.deepEqual(
    gazette.instruments.map(({ number, kind, signedOn, section }) => [number, kind, signedOn, section]),
    [
      ['云政办发〔2031〕4号', 'plan', '2031-04-20', null],
      ['云政办发〔2031〕5号', 'notice', null, null],
      ['云政干〔2031〕1号', 'appointment', '2031-04-30', '人事任免'],
      ['云政干〔2031〕2号', 'appointment', '2031-04-11', '人事任免'],
    ],
  )
  assert.equal(notice?.title, '云山区政府办公室关于印发《云山区渡口安全管理实施方案》的通知')
  assert.equal(notice?.addressee, '各镇（街道）政府（办事处），区各有关部门')
  assert.equal(notice?.issuer, '云山区人民政府办公室')
  assert.deepEqual(notice?.span, { from: 2, to: at('近213名') })
  assert.equal(linkage?.issuer, '云山区人民政府办公室', 'of the same series as the one that is signed')
})

test('clauses have the anchors they are cited by, and numbers lost in print are supplied from the neighbours', () => {
  assert.deepEqual(
    eachClause(notice?.clauses ?? []).map(({ anchor, supplied }) => (supplied ? `${anchor}*` : anchor)),
    ['正文', '一*', '二', '二(一)*', '二(二)', '二(二)1', '二(二)2', '三', '三(三)'],
  )
  const clauses = notice?.clauses ?? []
  for (const cited of ['二(二)2', '二（二）2', '二[补号](二)2', '2.2.2', '二、（二）2'])
    assert.equal(findPrintedClause(clauses, cited)?.paragraphs[0], '乙级渡口每月检查一次。', cited)
  assert.equal(findPrintedClause(clauses, '九'), undefined)
})

test('a table broken into one cell per line comes back with its merged cells filled in', () => {
  const [table] = linkage?.tables ?? []
  assert.deepEqual(
    table?.rows.map(({ cells }) => cells.join('/')),
    [
      '船只类/超载/对渡船超载的举报、投诉等',
      '船只类/无证/对无证摆渡的举报、投诉等。',
      '船只类/改装/对改装船只的举报、投诉等',
      '码头类/护栏/对护栏损坏的举报、投诉等',
      '码头类/护栏/对台阶湿滑的举报投诉等',
    ].concat('照明/灯具/对码头照明的举报、投诉等'),
  )
  assert.deepEqual([table?.anchor, table?.rows[4]?.carried], ['附件一', [0, 1]])
})

test('appointments and removals: several posts of one person, probation, concurrent posts, and what they rest on', () => {
  const acts = gazette.acts.map(({ person, act, post, probationEnds }) => [person, act, post, probationEnds])
  assert.deepEqual(acts, [
    ['甲木', 'appointed', '区交通运输局局长', null],
    ['甲木', 'appointed', '区渡口管理办公室主任', null],
    ['乙从', 'appointed', '云山渡运有限公司副董事长、总经理', '2032-04-30'],
    ['乙从', 'removed', '区水利局副局长（兼职）', null],
    ['丙火', 'appointed', '区渡口管理办公室副主任', '2031-10-30'],
    ['丁土', 'removed', '区交通运输局局长', null],
    ['戊金', 'removed', '区渡口管理办公室主任', null],
    ['己水', 'removed', '区渡口管理办公室副主任', null],
    ['庚山', 'appointed', '区档案馆馆长', null],
  ])
  assert.equal(gazette.acts[0]?.basis, '云山区第三届人大常委会第九次会议决定')
  assert.equal(gazette.acts[3]?.concurrent, true)
  assert.equal(gazette.acts[8]?.basis, null, 'what one paper rests on says nothing of the next')
})

test('events of the chronicle are dated by the year of the issue when the heading contradicts it', () => {
  assert.deepEqual(
    gazette.chronicle.map(({ on }) => on),
    ['2031-04-02', '2031-04-09'],
  )
  assert.equal(found('heading_year_wrong')[0]?.span.from, at('（2030年4月1日'))
  assert.equal(found('relative_date')[0]?.span.from, at('昨日上午'))
})

test('relations say what is done with the other paper', () => {
  const relations = notice?.relations.map(({ type, number, title }) => [type, number, title])
  assert.deepEqual(relations, [
    ['implements', null, '柳江渡运条例'],
    ['implements', '柳政办发〔2030〕77号', '关于加强渡口管理的意见'],
  ])
})

test('what looks wrong is told at its line, each kind by itself', () => {
  const places: readonly (readonly [AnomalyKind, number])[] = [
    ['title_broken', 2],
    ['annex_missing', at('标准见附件1')],
    ['heading_number_missing', at('总体要求')],
    ['numbering_continues', at('（三）加强值守')],
    ['responsible_unnamed', at('相关部门负责')],
    ['approximate_exact', at('近213名')],
    ['annex_title_differs', at('附件：')],
    ['signature_missing', at('\t对码头照明')],
    ['issuer_missing_in_title', at('关于渡口事项移交的通知')],
    ['table_broken', at('\t类  别')],
    ['punctuation_mixed', at('\t无证') - 1],
    ['punctuation_missing', at('\t对台阶湿滑') - 2],
    ['number_before_date', lines.lastIndexOf('2031年4月11日') + 1],
    ['masthead_missing', 1],
  ]
  for (const [kind, line] of places) {
    assert.ok(
      found(kind).some(({ span }) => span.from === line),
      `${kind} at ${line}: ${JSON.stringify(found(kind).map(({ span }) => span))}`,
    )
  }
  for (const { what, mend, kind } of gazette.anomalies)
    for (const text of [what.zh, what.en, mend.zh, mend.en]) assert.ok(text.length > 3, kind)
})

test('a list of removals that changes its last signs in the middle is told', () => {
  assert.equal(posts?.number, '云政干〔2031〕1号')
  assert.ok(found('punctuation_mixed').some(({ span }) => span.from === at('免去丁土')))
})

test('a newspaper page is cut into its articles, with what is missing of each', () => {
  const page = read(NEWSPAPER)
  assert.deepEqual(
    page.items.map(({ kind, title, authors, continuedOn }) => [kind, title, authors.join('、'), continuedOn]),
    [
      ['report', '区渡口办召开汛期工作会', '甲木', null],
      ['photo', '柳湾码头添新灯', '乙从', null],
      ['report', '让每一条船都安全靠岸', '丙火', 'B2'],
      ['teaser', '船工也有了自己的学校', '', 'B3'],
    ],
  )
  assert.deepEqual(page.instruments, [])
  for (const kind of [
    'paragraph_repeated',
    'words_repeated',
    'article_unfinished',
    'article_missing',
    'masthead_missing',
  ] as const)
    assert.equal(found(kind, page).length > 0, true, kind)
})

test('a paper without anything odd has nothing told of it but its missing masthead', () => {
  const plain = read(
    [
      '云山区政府办公室关于加强渡口照明的意见',
      '',
      '云政办发〔2031〕9号',
      '',
      '各镇（街道）政府（办事处）：',
      '',
      '一、照明',
      '',
      '码头装灯，灯坏三日内修好，修不好的贴出告示并派人值守，由区交通运输局检查。',
      '',
      '二、检查',
      '',
      '区交通运输局每月检查一次，检查结果在渡口张贴，群众可以查看并提出意见。',
      '',
      '云山区人民政府办公室',
      '',
      '2031年5月6日',
    ].join('\n'),
  )
  assert.deepEqual(
    plain.anomalies.map(({ kind }) => kind),
    ['masthead_missing'],
  )
})
