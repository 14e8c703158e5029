// What `papers` prints: the register, one paper, what runs out, the table of contents.
import type { PaperContentsView, PaperExpiringView, PapersView, PaperView } from '../../../http/contract/papers.js'
import { cut, padded } from './wide.js'
import { RELATION, STATUS } from './words.js'

export function listTable({ asOf, papers, hits }: PapersView, from: string): string {
  const lines = [`文件登记簿 register of instruments · ${asOf} · ${papers.length} · ${from}`, '']
  for (const { key, title, standing } of papers) {
    lines.push(
      `${padded(cut(key, 28), 30)}${padded(STATUS[standing.status], 22)}${cut(title === key ? '' : title, 60)}`,
    )
    lines.push(`${' '.repeat(30)}${standing.why.zh}`)
    for (const note of standing.notes) lines.push(`${' '.repeat(30)}· ${note.zh}`)
    for (const hit of hits.filter((one) => one.key === key && one.where !== 'title')) {
      lines.push(
        `${' '.repeat(30)}→ ${hit.anchor ?? ''}（${hit.where === 'gist' ? '要义 gist' : '原文 printed'}）${cut(hit.excerpt, 70)}`,
      )
    }
  }
  if (papers.length === 0) lines.push('  没有符合的文件。 No paper fits.')
  return `${lines.join('\n')}\n`
}

export function paperSheet({ asOf, paper, version, clauses, relations, standing }: PaperView): string {
  const { standing: state } = paper
  const lines = [
    `${paper.number ?? paper.key}  ${paper.title}`,
    `  ${paper.issuer ?? '—'} · ${paper.signedOn ?? '未印日期 no date printed'} · ${paper.kind ?? '—'}${version === null ? '' : ` · 版本 version ${version}`}`,
    `  ${asOf}: ${STATUS[state.status]} — ${state.why.zh}`,
    `  ${' '.repeat(asOf.length)}  ${state.why.en}`,
    ...state.notes.map(({ zh, en }) => `  · ${zh} ${en}`),
    ...(state.cite ? [`  依据 by: ${state.cite.paper}${state.cite.clause ? ` ${state.cite.clause}` : ''}`] : []),
    ...paper.annexes.map(({ title, printed }) => `  附件 annex: ${title}${printed ? '' : '（未刊登 not printed）'}`),
    ...paper.missing.map(({ zh }) => `  未刊登 not printed: ${zh}`),
  ]
  if (relations.length > 0) lines.push('', '关系 relations')
  for (const { direction, type, key, title, status, from } of relations) {
    const word = RELATION[type][direction === 'out' ? 0 : 1]
    lines.push(
      `  ${padded(word, 26)}${key}${title === key ? '' : ` ${cut(title, 44)}`}（${STATUS[status]}${from ? `，${from}` : ''}）`,
    )
  }
  if (standing.length > 0) lines.push('', '在其上运行 what runs on it')
  for (const { pack, part, count, own, items } of standing) {
    const names = items.slice(0, 6).map(({ id }) => id)
    lines.push(
      `  ${padded(`${pack} · ${part}`, 38)}${String(count).padStart(4)}  ${own ? '' : '引用 cites · '}${names.join(' ')}${items.length > 6 ? ' …' : ''}`,
    )
  }
  if (clauses.length > 0) lines.push('', '条款 clauses')
  for (const { anchor, depth, title, gist, heading, printed } of clauses) {
    lines.push(`  ${' '.repeat(depth * 2)}${anchor}  ${title.zh}`)
    if (gist) lines.push(`  ${' '.repeat(depth * 2)}    要义 ${gist.zh}`)
    for (const text of [...(heading && gist ? [heading] : []), ...(printed ?? [])])
      lines.push(`  ${' '.repeat(depth * 2)}    原文 ${text}`)
  }
  return `${lines.join('\n')}\n`
}

export function expiringTable({ asOf, months, papers }: PaperExpiringView): string {
  const lines = [`${asOf} 起 ${months} 个月内到期 · running out within ${months} months: ${papers.length}`]
  for (const { paper, on, say } of papers)
    lines.push(`  ${on}  ${padded(cut(paper.key, 28), 30)}${cut(paper.title, 50)}\n              ${say.zh}`)
  return `${lines.join('\n')}\n`
}

export function contentsTable({ asOf, sections }: PaperContentsView): string {
  const lines = [`公报目录 contents of the gazette · ${asOf}`]
  for (const { series, lines: papers, gaps, againstDates } of sections) {
    lines.push('', series === '' ? '没有文号 without a number' : series)
    for (const { paper, annexes, bodyMissing } of papers) {
      lines.push(
        `  ${padded(cut(paper.key, 28), 30)}${padded(paper.signedOn ?? '无日期 no date', 16)}${cut(paper.title, 60)}`,
      )
      if (bodyMissing) lines.push(`${' '.repeat(34)}✗ 正文未刊登 body not printed`)
      for (const { title, printed } of annexes)
        lines.push(`${' '.repeat(34)}${printed ? '附件 annex' : '✗ 附件未刊登 annex not printed'}: ${title}`)
    }
    if (gaps.length > 0) lines.push(`  缺号 missing numbers: ${gaps.join(', ')}`)
    for (const { lower, higher } of againstDates) lines.push(`  号与日期相反 number against date: ${lower} ↔ ${higher}`)
  }
  return `${lines.join('\n')}\n`
}
