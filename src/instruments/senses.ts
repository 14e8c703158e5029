// senses/*.txt: words of one sense, one sense a line: `old_person: 大爷 老头 爷爷 老人家`.
import { bi, errorAt, type Finding } from './finding.js'
import type { Sense } from './pack.js'

/** `file` as it is shown in findings. */
export function readSenses(file: string, content: string): { senses: readonly Sense[]; findings: readonly Finding[] } {
  const senses: Sense[] = []
  const findings: Finding[] = []
  for (const [at, raw] of content.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const [, id, words] = /^([a-z0-9_]+)\s*[:：]\s*(.+)$/.exec(line) ?? []
    if (id && words) senses.push({ id, words: words.split(/\s+/) })
    else {
      findings.push(
        errorAt(
          { file, line: at + 1 },
          bi(`这一行不是“名: 词 词 词”：${line}`, `This line is not “name: word word word”: ${line}`),
          bi(
            '名用小写字母、数字和下划线，词之间空一格。',
            'Name in lower-case letters, digits and underscores; words with a space between.',
          ),
        ),
      )
    }
  }
  return { senses, findings }
}
