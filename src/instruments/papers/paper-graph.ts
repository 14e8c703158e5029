// The papers as a graph on a given day: who repeals, replaces, implements or mentions whom, with papers that are not in the house.
import type { Day } from '../../terms/time.js'
import type { RelationType } from '../paper-document.js'
import { type PaperStatusKind, paperStatus } from './paper-status.js'
import type { PaperRegister } from './register-of-papers.js'

export interface PaperNode {
  readonly key: string
  readonly title: string
  readonly status: PaperStatusKind
  readonly inHouse: boolean
}

export interface PaperEdge {
  readonly from: string
  readonly to: string
  readonly type: RelationType
}

export interface PaperGraph {
  readonly asOf: Day
  readonly nodes: readonly PaperNode[]
  readonly edges: readonly PaperEdge[]
}

/** Whole, or what one paper is directly bound to. */
export function paperGraph(register: PaperRegister, asOf: Day, around?: string): PaperGraph {
  const edges = register.papers
    .flatMap(({ key, relations }) => relations.map(({ type, key: to }) => ({ from: key, to, type })))
    .filter(({ from, to }) => around === undefined || from === around || to === around)
  const wanted = new Set(around === undefined ? [] : [around])
  for (const { from, to } of edges) wanted.add(from).add(to)
  const nodes = register.papers
    .filter(({ key }) => around === undefined || wanted.has(key))
    .map((paper) => ({
      key: paper.key,
      title: paper.title,
      status: paperStatus(register, paper, asOf).status,
      inHouse: paper.inHouse,
    }))
  return { asOf, nodes, edges }
}
