// `chronicle`: the published issues' events day by day, from the running demo.
import { parseArgs } from 'node:util'
import type { ChronicleView } from '../../http/contract/posts.js'
import { connectToDemo } from './demo-client.js'
import { askDemo } from './papers/source.js'

export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: { from: { type: 'string' }, to: { type: 'string' }, json: { type: 'boolean' } },
  })
  const { from, to } = values
  const view = await askDemo<ChronicleView>(connectToDemo().demo.urls.hotline, '/api/public/chronicle', { from, to })
  process.stdout.write(values.json ? `${JSON.stringify(view, null, 2)}\n` : chronicleText(view))
  return 0
}

export function chronicleText({ days, corrections }: ChronicleView): string {
  const count = days.reduce((sum, { events }) => sum + events.length, 0)
  const lines = [`大事记 chronicle · ${count} 件 events · ${days.length} 天 days`]
  for (const { zh, en } of corrections) lines.push(`  更正 corrected: ${zh} · ${en}`)
  for (const { day, events } of days) lines.push('', day, ...events.map(({ text }) => `  ${text}`))
  if (count === 0)
    lines.push(
      '  还没有发布过大事记；请先导入公报并发布。 No chronicle is published yet; import a gazette and publish it.',
    )
  return `${lines.join('\n')}\n`
}
