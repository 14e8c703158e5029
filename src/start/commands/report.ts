// `report`: a daily, weekly, monthly, circular or incident report as a file, made at the prompt from the node's own data.
import { writeFile as save } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { gatherReport, reportPlans } from '../../jobs/reports/gather-report.js'
import { FORMS, type Form } from '../../print/document.js'
import { writeFile } from '../../print/write.js'
import { periodBefore, periodWith } from '../../reports/plan/periods.js'
import type { ReportWish } from '../../reports/plan/wish.js'
import { Fault } from '../../terms/refusal.js'
import { instant } from '../../terms/time.js'
import { dayOf } from '../../terms/zone.js'
import { type ReachedNode, withNode } from './models/reach-node.js'
import { UsageFault } from './usage.js'

export async function main([id = '', ...argv]: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      node: { type: 'string', default: 'hotline' },
      day: { type: 'string' },
      out: { type: 'string', multiple: true },
      from: { type: 'string' },
      to: { type: 'string' },
      subject: { type: 'string' },
      town: { type: 'string' },
      row: { type: 'string' },
      base: { type: 'string' },
    },
  })
  const { node } = values
  if (node !== 'hotline' && node !== 'police') throw new UsageFault('report', '--node must be hotline or police')
  const outs = (values.out ?? []).map((file) => ({ file, form: formOf(file) }))
  if (outs.length === 0) throw new UsageFault('report', '--out file.docx, file.pdf or file.xlsx is needed')
  return withNode(node, async (reached) => {
    const plans = reportPlans(reached.book, reached.today)
    const plan = plans.find((one) => one.id === id)
    if (plan === undefined)
      throw new UsageFault('report', `the report must be one of ${plans.map((one) => one.id).join(', ')}`)
    const wish = wishOf(plan.period, { ...values, id } as Asked, reached)
    const source = {
      store: reached.store,
      book: reached.book,
      platform: node === 'hotline' ? ('12345' as const) : ('110' as const),
      base: values.base ?? reached.url,
      now: () => reached.now,
    }
    const { document, sheetDigest } = await gatherReport(source, plan, wish, FIRST, async (stage, share) => {
      process.stderr.write(`  ${Math.round(share * 100)}%  ${STAGES[stage]}\n`)
    })
    for (const { file, form } of outs) {
      process.stderr.write(`  80%  ${STAGES.writing} ${form}\n`)
      const bytes = await writeFile(document, form)
      await save(file, bytes)
      process.stdout.write(`${file}  ${bytes.length} 字节 bytes\n`)
    }
    process.stdout.write(
      `${document.number ?? document.title}\n${document.figures.length} 个数值，各有查询 figures, each with its query · 考核表 sheet ${sheetDigest.slice(0, 16)}\n`,
    )
    return 0
  })
}

const FIRST = { version: 1, changes: () => [] }
const STAGES: Readonly<Record<string, string>> = {
  waiting: '等待 waiting',
  reckoning: '计算 reckoning',
  comparing: '比较 comparing',
  composing: '成文 composing',
  writing: '写文件 writing',
  done: '完成 done',
}

function formOf(file: string): Form {
  const form = FORMS.find((one) => file.endsWith(`.${one}`))
  if (form === undefined)
    throw new UsageFault('report', `--out must end in ${FORMS.map((one) => `.${one}`).join(', ')}`)
  return form
}

interface Asked {
  readonly id: string
  readonly day?: string
  readonly from?: string
  readonly to?: string
  readonly subject?: string
  readonly town?: string
  readonly row?: string
}

function wishOf(kind: Parameters<typeof periodWith>[0], asked: Asked, { book, today }: ReachedNode): ReportWish {
  const { id, day, from, to, subject, town, row } = asked
  if (kind !== 'window') {
    if (day !== undefined && !/^\d{4}-\d\d-\d\d$/.test(day))
      throw new UsageFault('report', '--day takes a day such as 2026-11-01')
    // Without a day: the last period that is over.
    const period = day === undefined ? periodBefore(kind, periodWith(kind, today)) : periodWith(kind, day)
    return { plan: id, ...period }
  }
  if (from === undefined || to === undefined || subject === undefined)
    throw new UsageFault('report', 'an incident needs --subject, --from and --to, e.g. 2026-11-21T08:00+08:00')
  const [start, end] = [momentOf(from), momentOf(to)]
  if (start >= end) throw new Fault('window_empty', '--from must be before --to.')
  const { zone } = book.place
  return {
    plan: id,
    from: dayOf(start, zone),
    to: dayOf(end, zone),
    incident: {
      subject,
      from: start,
      to: end,
      ...(town === undefined ? {} : { town }),
      ...(row === undefined ? {} : { row }),
    },
  }
}

function momentOf(text: string): string {
  const at = Date.parse(text)
  if (Number.isNaN(at)) throw new UsageFault('report', `${text} is no moment; write 2026-11-21T08:00+08:00`)
  return instant(at)
}
