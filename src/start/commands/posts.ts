// `posts`: who held which office on a day, or what one person was appointed to, by the papers published in the running demo.
import { parseArgs } from 'node:util'
import type { HolderView, PersonView, PostsView } from '../../http/contract/posts.js'
import { connectToDemo } from './demo-client.js'
import { askDemo } from './papers/source.js'
import { padded } from './papers/wide.js'

export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      'as-of': { type: 'string' },
      post: { type: 'string' },
      person: { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  const url = connectToDemo().demo.urls.hotline
  const asOf = values['as-of']
  const tell = (view: unknown, text: string) =>
    process.stdout.write(values.json ? `${JSON.stringify(view, null, 2)}\n` : text)
  if (values.person !== undefined) {
    const view = await askDemo<PersonView>(url, `/api/public/people/${encodeURIComponent(values.person)}/posts`, {
      asOf,
    })
    tell(view, personSheet(view))
    return 0
  }
  const view = await askDemo<PostsView>(url, '/api/public/posts', { asOf, post: values.post })
  tell(view, postsTable(view, values.post))
  return 0
}

export function postsTable({ asOf, posts, committees }: PostsView, asked?: string): string {
  const lines = [`任职 posts · ${asOf} · ${posts.length}`]
  if (posts.length === 0) {
    lines.push(
      asked === undefined
        ? '  还没有发布过任免文件；请先导入公报并发布。 No appointments are published yet; import a gazette and publish it.'
        : `  没有「${asked}」的任免记录。 Nothing is printed of this post.`,
    )
  }
  for (const { post, say, holders, former, later, seen } of posts) {
    lines.push('', post, `  ${say.zh}`)
    for (const holder of holders) lines.push(...holderLines(holder))
    for (const one of former)
      lines.push(`  前任 before   ${padded(one.person, 10)} 至 to ${one.to ?? '—'} ${one.removedBy ?? ''}`)
    for (const one of later)
      lines.push(`  其后 after    ${padded(one.person, 10)} 自 from ${one.from ?? '—'} ${one.appointedBy ?? ''}`)
    for (const one of seen)
      lines.push(`  名单所见 seen ${padded(one.person, 10)} ${one.on ?? '—'} ${one.instrument ?? ''}`)
  }
  if (committees.length > 0) lines.push('', '领导小组等 committees')
  for (const { name, instrument, members, bodies } of committees) {
    lines.push(`  ${name}（${instrument ?? '—'}）：${members.length} 人 people, ${bodies.length} 个单位 bodies`)
  }
  return `${lines.join('\n')}\n`
}

function holderLines({ person, from, appointedBy, notes }: HolderView): readonly string[] {
  const line = `  在任 holds    ${padded(person, 10)} 自 from ${from ?? '不明 unknown'} ${appointedBy ?? ''}`
  return [line, ...notes.map(({ zh }) => `                ${zh}`)]
}

function personSheet({ asOf, person, posts, seen, acts }: PersonView): string {
  const lines = [`${person} · ${asOf}`]
  for (const one of posts) {
    lines.push(`  ${one.holds ? '在任 holds' : '不在任 not  '} ${one.post}  ${one.from ?? '…'} – ${one.to ?? ''}`)
    for (const { zh } of one.notes) lines.push(`      ${zh}`)
  }
  for (const one of seen) lines.push(`  名单所见 seen ${one.office} ${one.on ?? '—'} ${one.instrument ?? ''}`)
  for (const { corrected, post } of acts)
    if (corrected) lines.push(`  已更正 corrected: ${corrected.was.post} → ${post}（${corrected.reason}）`)
  if (posts.length + seen.length === 0) lines.push('  没有记录。 Nothing is known.')
  return `${lines.join('\n')}\n`
}
