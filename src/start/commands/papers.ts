// `papers`: the register of instruments at the prompt. What stands on a day and why, one paper whole, the graph, what runs out, the
// contents, and a paper as Akoma Ntoso.
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { graphDot, graphSvg } from './papers/graph-files.js'
import { openPapers } from './papers/source.js'
import { contentsTable, expiringTable, listTable, paperSheet } from './papers/tables.js'
import { UsageFault } from './usage.js'

const DAY = /^\d{4}-\d{2}-\d{2}$/u

export async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      'as-of': { type: 'string' },
      version: { type: 'string' },
      status: { type: 'string' },
      kind: { type: 'string' },
      search: { type: 'string' },
      around: { type: 'string' },
      place: { type: 'string' },
      out: { type: 'string' },
      akn: { type: 'string' },
      dot: { type: 'boolean' },
      svg: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  })
  const asOf = values['as-of']
  for (const day of [asOf, values.version]) {
    if (day !== undefined && !(DAY.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day))) {
      throw new UsageFault('papers', `“${day}” is no day; write 2023-03-22`)
    }
  }
  const [deed = 'list', id] = positionals
  const wanted = (): string => {
    if (id === undefined) throw new UsageFault('papers', `papers ${deed} needs a document number`)
    return id
  }
  const papers = await openPapers(values.place)
  const tell = (view: unknown, text: string) =>
    process.stdout.write(values.json ? `${JSON.stringify(view, null, 2)}\n` : text)
  switch (deed) {
    case 'list': {
      const narrowed = { status: values.status, kind: values.kind, q: values.search }
      const told = Object.entries(narrowed).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))
      const view = await papers.list(asOf, Object.fromEntries(told))
      tell(view, listTable(view, papers.from === 'demo' ? '正在运行的演示 the running demo' : '文件包 packs only'))
      return 0
    }
    case 'show': {
      const view = await papers.read(wanted(), asOf, values.version)
      tell(view, paperSheet(view))
      return 0
    }
    case 'expiring': {
      const view = await papers.expiring(asOf)
      tell(view, expiringTable(view))
      return 0
    }
    case 'contents': {
      const view = await papers.contents(asOf)
      tell(view, contentsTable(view))
      return 0
    }
    case 'graph': {
      const view = await papers.graph(asOf, values.around)
      const text = values.json ? `${JSON.stringify(view, null, 2)}\n` : values.svg ? graphSvg(view) : graphDot(view)
      await give(text, values.out)
      return 0
    }
    case 'export': {
      if (values.akn === undefined) throw new UsageFault('papers', 'papers export needs --akn and the file to write')
      await give(await papers.akn(wanted(), values.version), values.akn)
      return 0
    }
    default:
      throw new UsageFault('papers', `“${deed}” is nothing papers can do`)
  }
}

async function give(text: string, file: string | undefined): Promise<void> {
  if (file === undefined || file === '-') {
    process.stdout.write(text)
    return
  }
  await writeFile(file, text)
  process.stderr.write(`${file} · ${Buffer.byteLength(text)} 字节 bytes\n`)
}
