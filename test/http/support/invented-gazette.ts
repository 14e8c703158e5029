// An invented issue of an invented district, as the reader would hand it over: one paper of the house with its printed text, one paper that
// is nowhere else, posts, a committee and a chronicle with a wrong year in its heading.
import type { Clause, GazetteIssue, PrintedInstrument } from '../../../src/gazette/issue.js'
import type { Store } from '../../../src/store/port.js'

const span = { from: 1, to: 9 }

function clause(
  anchor: string,
  heading: string,
  paragraphs: readonly string[],
  children: readonly Clause[] = [],
): Clause {
  return { anchor, marker: null, supplied: false, heading, paragraphs, span, children }
}

const common = {
  issuer: '清河区人民政府办公室',
  addressee: null,
  signatory: null,
  section: null,
  span,
  annexes: [],
  tables: [],
}

/** Printed under the number of a pack, so that gist and print stand side by side; every word of it is invented. */
const known: PrintedInstrument = {
  ...common,
  ...{ number: '海政办发〔2023〕13号', title: '虚构的渡口联动意见', signedOn: null, kind: 'opinion' },
  clauses: [
    clause('正文', '', ['这是虚构的引言。']),
    clause(
      '二',
      '主要任务',
      [],
      [clause('二1', '划清摆渡职责', ['渡船归甲，码头归乙。']), clause('二4', '交接', ['先喊话，后交缆。'])],
    ),
    clause('三', '要求', [], [clause('三1', '领导', ['设渡口办。'])]),
  ],
  relations: [{ type: 'refers', number: '清政办发〔2030〕7号', title: '旧渡口办法', anchor: '二1', line: 3 }],
}

const only: PrintedInstrument = {
  ...common,
  ...{
    number: '清政办发〔2031〕9号',
    title: '渡口停航的通知',
    signedOn: '2031-05-09',
    kind: 'notice',
    addressee: '各渡口',
  },
  clauses: [clause('一', '停航', ['大雾天一律停航，鸣笛三声。'])],
  relations: [{ type: 'repeals', number: '清政办发〔2030〕7号', title: null, anchor: '一', line: 5 }],
}

export const inventedIssue: GazetteIssue = {
  kind: 'gazette',
  notes: [],
  instruments: [known, only],
  items: [],
  acts: [
    {
      ...{ person: '甲某', act: 'appointed', post: '渡口所所长', instrument: '清政干〔2031〕1号', on: '2031-04-01' },
      ...{ probationMonths: 12, probationEnds: '2032-04-01', concurrent: false, basis: null, line: 3 },
    },
    {
      ...{ person: '乙某', act: 'removed', post: '渡口所所长', instrument: '清政干〔2031〕1号', on: '2031-04-01' },
      ...{ probationMonths: null, probationEnds: null, concurrent: false, basis: null, line: 4 },
    },
  ],
  committees: [
    {
      name: '渡口领导小组',
      instrument: '清政办发〔2031〕9号',
      members: [{ name: '丙某', office: '渡口所副所长', role: '成员', qualifiers: [], line: 6 }],
      bodies: ['区水利局'],
      span,
    },
  ],
  chronicle: [{ on: '2031-04-09', printedDate: '4月9日', text: '渡口开渡。', line: 9 }],
  anomalies: [
    {
      ...{ kind: 'heading_year_wrong', instrument: null, span, weight: 'mend' },
      what: { zh: '标题写2030年', en: 'headed 2030' },
      mend: { zh: '按2031年登记', en: 'entered under 2031' },
    },
  ],
}

export async function publishInvented(store: Store): Promise<void> {
  const source = { format: 'text', encoding: 'utf-8', bytes: 12 }
  const at = '2026-03-02T00:00:00.000Z'
  const { row } = await store.stageGazette({
    digest: 'd',
    fileName: '公报.txt',
    issue: inventedIssue,
    lines: ['一'],
    source,
    at,
    by: 'keeper',
  })
  const published = await store.publishGazette(row.id, 'keeper', at)
  if (!published.ok) throw new Error(published.refusal.code)
}
