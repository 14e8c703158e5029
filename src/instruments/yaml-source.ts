// Reads a YAML file and remembers on which line each value stands, so that a finding can name the line.
import { readFile } from 'node:fs/promises'
import { isMap, isNode, isPair, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { bi, errorAt, type Finding } from './finding.js'

export type Path = readonly PropertyKey[]

export interface Source {
  readonly data: unknown
  readonly findings: readonly Finding[]
  /** Line of the value at `path`; where it is missing, of the nearest value above it. */
  readonly lineAt: (path: Path) => number
}

/** `null` when the file does not exist: a pack has only the parts its paper has. */
export async function readYaml(file: string, shownAs: string): Promise<Source | null> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw cause
  }
  return parseYaml(text, shownAs)
}

export function parseYaml(text: string, shownAs: string): Source {
  const counter = new LineCounter()
  // A key written twice would silently lose the first; `uniqueKeys` makes it an error.
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true, prettyErrors: false })
  const lineOf = (offset: number): number => Math.max(1, counter.linePos(offset).line)
  const findings = document.errors.map((error) =>
    errorAt(
      { file: shownAs, line: lineOf(error.pos[0]) },
      bi(`YAML 语法有误：${error.message}`, `This is not valid YAML: ${error.message}`),
      bi('按 YAML 语法改正这一行（缩进、冒号、引号）。', 'Correct the line: indentation, colons and quotes.'),
    ),
  )
  return {
    data: findings.length > 0 ? null : document.toJS(),
    findings,
    lineAt: (path) => {
      let offset = document.contents?.range?.[0] ?? 0
      let node: unknown = document.contents
      for (const step of path) {
        const next = stepInto(node, step)
        if (next === null) break
        offset = next.offset ?? offset
        node = next.node
      }
      return lineOf(offset)
    },
  }
}

function stepInto(node: unknown, step: PropertyKey): { node: unknown; offset: number | undefined } | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && isNode(item.key) && String(item.key) === String(step))
    if (!pair) return null
    // The key's line, not the value's: a block value begins one line further down.
    return { node: pair.value, offset: (pair.key as Node).range?.[0] }
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)]
    if (item === undefined) return null
    return { node: item, offset: isNode(item) ? item.range?.[0] : undefined }
  }
  return null
}
