// The graph of papers with its drawing.
import { paperGraph } from '../../instruments/papers/paper-graph.js'
import { paperPicture } from '../../instruments/papers/paper-picture.js'
import type { PaperRegister } from '../../instruments/papers/register-of-papers.js'
import type { Day } from '../../terms/time.js'
import type { PaperGraphView } from '../contract/papers.js'

export function graphShown(register: PaperRegister, asOf: Day, around?: string): PaperGraphView {
  const graph = paperGraph(register, asOf, around)
  const { width, height, boxes, paths } = paperPicture(graph)
  return {
    asOf,
    nodes: [...graph.nodes],
    edges: [...graph.edges],
    picture: { width, height, boxes: [...boxes], paths: [...paths] },
  }
}
