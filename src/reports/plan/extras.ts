// What a report tells beside the indicators: hot topics, the quality of the data, and the course of an incident. Facts, not names: no
// words of citizens leave in a report.
import type { Block, Piece } from '../../print/document.js'
import type { Instant } from '../../terms/time.js'
import type { FigureBook } from './figure-book.js'
import type { NameOf } from './names.js'
import { chineseMoment } from './periods.js'

export interface ClusterTold {
  readonly kind: 'mass_event' | 'surge'
  readonly row: string | null
  readonly town: string | null
  readonly size: number
  readonly requesters: number
  readonly danger: number
  readonly usual: number | null
}

export interface QualityTold {
  /** Messages of the other platform that were put aside in the period. */
  readonly quarantined: number
  /** Daily comparisons with the other platform, and those that did not agree. */
  readonly compared: number
  readonly disagreed: number
  /** Demands without a town, without a matter. */
  readonly townless: number
  readonly rowless: number
  readonly demands: number
}

export interface StepTold {
  readonly at: Instant
  readonly number: string
  readonly caseId: string
  /** What was done, in the words of the timeline. */
  readonly what: string
  /** To whom it went or who did it: a unit or a platform, never a person. */
  readonly whom: string
}

export interface Extras {
  readonly clusters: readonly ClusterTold[]
  readonly quality: QualityTold
  readonly timeline: readonly StepTold[]
}

const MOST_CLUSTERS = 5
const MOST_STEPS = 60

export function clusterBlocks(clusters: readonly ClusterTold[], figures: FigureBook, nameOf: NameOf): readonly Block[] {
  if (clusters.length === 0) return [paragraph(['没有发现群体性苗头或突增事项。'])]
  return clusters.slice(0, MOST_CLUSTERS).map((cluster, index) => {
    const where = cluster.town === null ? '' : `${nameOf('town', cluster.town)}`
    const what = cluster.row === null ? '未定事项' : `“${nameOf('row', cluster.row)}”`
    const size = figures.other({
      id: `cluster:${index}`,
      name: `${where}${what}聚集件数`,
      shown: `${cluster.size}件`,
      number: cluster.size,
      href: '/supervise',
    })
    const usual = cluster.usual === null ? '' : `，平常约${Math.round(cluster.usual * 10) / 10}件`
    const danger = cluster.danger === 0 ? '' : `，其中${cluster.danger}件涉及危急情形`
    const kind = cluster.kind === 'surge' ? '突增事项' : '多人反映同一事项'
    return paragraph([`${kind}：${where}${what}`, size, `，涉及${cluster.requesters}人${usual}${danger}。`])
  })
}

export function qualityBlocks(quality: QualityTold, figures: FigureBook): readonly Block[] {
  const enter = (id: string, name: string, value: number, unit: string, href: string | null): Piece =>
    figures.other({ id: `quality:${id}`, name, shown: `${value}${unit}`, number: value, href })
  const blocks: Block[] = [
    paragraph([
      '区域不明的',
      enter('townless', '区域不明', quality.townless, '件', null),
      '，未定事项的',
      enter('rowless', '未定事项', quality.rowless, '件', null),
      '，分区域、分事项的合计因此可能少于总数。',
    ]),
    paragraph([
      '与对方平台对账',
      enter('compared', '对账日数', quality.compared, '日', '/supervise'),
      '，其中不一致',
      enter('disagreed', '对账不一致日数', quality.disagreed, '日', '/supervise'),
      '；搁置待查的消息',
      enter('quarantined', '搁置消息', quality.quarantined, '条', '/supervise'),
      '。',
    ]),
  ]
  return blocks
}

export function timelineBlocks(steps: readonly StepTold[], figures: FigureBook, zone: string): readonly Block[] {
  if (steps.length === 0) return [paragraph(['该时段内没有与本事项有关的动作。'])]
  const shown = steps.slice(0, MOST_STEPS)
  const more = steps.length > shown.length ? `；此后另有${steps.length - shown.length}个动作，见各办件的时间轴` : ''
  return [
    paragraph([`自${chineseMoment(shown[0]?.at ?? '', zone)}起，主要经过如下${more}。`]),
    {
      kind: 'table',
      title: '经过、措施与通知对象',
      columns: [
        { name: '时间', align: 'left' },
        { name: '办件', align: 'left' },
        { name: '动作', align: 'left' },
        { name: '对象或经办', align: 'left' },
      ],
      rows: shown.map(({ at, number, caseId, what, whom }) => [
        chineseMoment(at, zone),
        figures.other({
          id: `case:${caseId}`,
          name: `办件${number}`,
          shown: number,
          number: null,
          href: `/case/${caseId}`,
        }),
        what,
        whom,
      ]),
    },
  ]
}

function paragraph(pieces: readonly Piece[]): Block {
  return { kind: 'paragraph', pieces }
}
