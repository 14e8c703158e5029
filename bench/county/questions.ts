// What a county's people ask of the screens all day, by kind: each kind in many wordings, so that no answer is remembered from before.
// Words to look for are taken from the files themselves, as those who look for them have them from there.
import type pg from 'pg'

export interface Question {
  readonly kind: string
  readonly group: 'list' | 'search' | 'sheet' | 'board' | 'overview'
  readonly as: 'supervise' | 'urban-management-bureau'
  readonly paths: readonly string[]
}

interface Sample {
  readonly number: string
  readonly title: string
  readonly text: string
}

/** Pairs of a word and what the input method makes of it when the wrong candidate is taken. */
const MISHEARD = [
  ['噪音', '躁音'],
  ['物业', '勿业'],
  ['身份证', '身分证'],
  ['停车', '停扯'],
  ['路灯', '露灯'],
  ['工地', '攻地'],
  ['饭店', '范店'],
  ['车牌', '车排'],
]
const COMMON = ['身份证', '物业', '停车', '派出所', '工地', '电动车', '孩子', '工资', '施工', '小区', '饭店', '路灯']
const TOWNS = ['development-zone', 'sanxing', 'changle', 'yudong', 'haiyong']

export async function questionsOf(client: pg.Client, tenant: string, to: string): Promise<readonly Question[]> {
  const samples = await sampled(client, tenant)
  const cursor = await cursorIntoMiddle(client, tenant)
  const search = (kind: string, words: readonly string[]) =>
    asked(
      'search',
      kind,
      words.map((word) => `/api/cases?search=${encodeURIComponent(word)}`),
    )
  const cut = (text: string, from: number, length: number) => [...text].slice(from, from + length).join('')
  const shops = samples.flatMap(
    ({ text }) => /就在(\p{Script=Han}{4,8}?)(?:门口|旁边|隔壁|楼上)/u.exec(text)?.[1] ?? [],
  )
  const roads = samples.flatMap(({ title }) => /(\p{Script=Han}{2,4}[路街])\d/u.exec(title)?.[1]?.slice(-3) ?? [])
  return [
    asked('list', 'by arrival', ['/api/cases', '/api/cases?limit=200', '/api/cases?limit=8']),
    asked('list', 'a page in the middle', [`/api/cases?after=${cursor}`]),
    asked(
      'list',
      'by state',
      ['open', 'answered', 'closed', 'turned_away'].map((state) => `/api/cases?state=${state}`),
    ),
    asked(
      'list',
      'by town',
      TOWNS.map((town) => `/api/cases?town=${town}`),
    ),
    asked(
      'list',
      'by town and state',
      TOWNS.flatMap((town) => [`/api/cases?town=${town}&state=open`, `/api/cases?town=${town}&state=closed`]),
    ),
    asked('list', 'danger', ['/api/cases?danger=true']),
    asked(
      'list',
      'orders of a unit',
      ['/api/legs?open=true', '/api/legs', '/api/legs?open=true&overdue=true'],
      'urban-management-bureau',
    ),
    asked('list', 'overdue, whole desk', [
      '/api/legs?overdue=true',
      '/api/legs?open=true',
      '/api/legs?kinds=order&states=dispatched&open=true',
    ]),
    asked('list', 'call-backs', ['/api/duties']),
    search('common words', COMMON),
    search('rare words', shops.slice(0, 24)),
    search(
      'part of a number',
      samples.flatMap(({ number }) => [cut(number, 0, 8), cut(number, 10, 8), number]).slice(0, 36),
    ),
    search(
      'part of a word',
      roads
        .map((road) => road.slice(-2))
        .concat(shops.map((shop) => cut(shop, 1, 2)))
        .slice(0, 36),
    ),
    search(
      'several words',
      shops.slice(0, 24).map((shop, at) => `${cut(shop, 0, 3)} ${COMMON[at % COMMON.length]}`),
    ),
    search('wrong character', [
      ...MISHEARD.map(([, typed]) => typed ?? ''),
      ...shops.slice(24, 44).map((shop) => `${cut(shop, 0, 1)}某${cut(shop, 2, 9)}`),
    ]),
    search('nothing there', ['玻璃栈道索道', '火星移民局', '量子纠缠站', '企鹅饲养员', '蒸汽火车票', '滑翔伞基地']),
    asked('overview', 'overview', ['/api/overview']),
    ...sheets(to),
    ...boards(),
  ]
}

function asked(
  group: Question['group'],
  kind: string,
  paths: readonly string[],
  as: Question['as'] = 'supervise',
): Question {
  return { kind, group, as, paths }
}

function sheets(to: string): readonly Question[] {
  const since = (days: number) => new Date(Date.parse(`${to}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
  const spans = { month: since(30), year: since(364), 'two years': since(729) }
  return Object.entries(spans).flatMap(([span, from]) => [
    asked(
      'sheet',
      `sheet, ${span}`,
      ['unit', 'town', 'desk', 'seat', 'row'].map((by) => `/api/assessment?from=${from}&to=${to}&by=${by}`),
    ),
    asked(
      'sheet',
      `rows behind, ${span}`,
      ['numerator', 'denominator'].flatMap((standing) => [
        `/api/assessment/rows?from=${from}&to=${to}&by=unit&indicator=satisfied&standing=${standing}`,
        `/api/assessment/rows?from=${from}&to=${to}&by=unit&indicator=satisfied&group=urban-management-bureau&standing=${standing}`,
      ]),
    ),
  ])
}

function boards(): readonly Question[] {
  return [
    ...['day', 'week', 'month'].map((period) => asked('board', `boards, ${period}`, [`/api/boards?period=${period}`])),
    asked('board', 'warnings', ['/api/warnings']),
  ]
}

/** Files from all over the time the store covers, the same ones in each run. */
async function sampled(client: pg.Client, tenant: string): Promise<readonly Sample[]> {
  const { rows } = await client.query<Sample>(
    `select c.number, c.title, c.file ->> 'text' as text
      from (select min(received_at) as first, max(received_at) as last from case_files where tenant = $1) span
      cross join generate_series(1, 120) step
      cross join lateral (
        select number, title, file from case_files
        where tenant = $1 and received_at >= span.first + (span.last - span.first) * (step / 121.0)
        order by received_at, id limit 1
      ) c`,
    [tenant],
  )
  return rows
}

async function cursorIntoMiddle(client: pg.Client, tenant: string): Promise<string> {
  const { rows } = await client.query<{ at: string; id: string }>(
    `select to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, id from case_files where tenant = $1
      and received_at <= (select max(received_at) - (max(received_at) - min(received_at)) / 2 from case_files where tenant = $1)
      order by received_at desc, id desc limit 1`,
    [tenant],
  )
  return Buffer.from(JSON.stringify([rows[0]?.at, rows[0]?.id])).toString('base64url')
}
