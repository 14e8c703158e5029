// The sentences that go with a paper's status: why it is so on that day, and what a reader must know beside it.
import type { Bilingual } from '../../terms/text.js'
import type { Day } from '../../terms/time.js'
import { bi } from '../finding.js'
import type { PaperEnding, PaperEntry } from './paper-entry.js'

export const notYet = (from: Day): Bilingual =>
  bi(`自${from}起施行，此日尚未施行。`, `In force from ${from}; not yet on this day.`)

export const report = (): Bilingual =>
  bi('报告，只供查阅，没有规范效力。', 'A report: for reading, without normative force.')

export const expired = (paper: PaperEntry, to: Day): Bilingual =>
  paper.kind === 'planning'
    ? bi(`规划期止于${to}。`, `The period of the plan ended on ${to}.`)
    : bi(`文件载明的有效期止于${to}。`, `Its own period ended on ${to}.`)

export const taskEnded = (end: Day): Bilingual =>
  bi(
    `任务期止于${end}；文件未被废止，仍然有效，标“任务已到期”。`,
    `Its tasks ended on ${end}; nobody has repealed it, so it stands with its tasks over.`,
  )

const HOW: Readonly<Record<PaperEnding['how'], Bilingual>> = {
  repealed: bi('废止', 'repealed'),
  annulled: bi('宣布失效', 'declared void'),
  replaced: bi('替代', 'replaced'),
}

export const ended = (how: PaperEnding['how'], from: Day, by: string): Bilingual =>
  bi(
    `${by}自${from}起将其${HOW[how].zh}；此前已作出的决定不受影响。`,
    `${by} ${HOW[how].en} it from ${from}; what was decided before stays.`,
  )

export const beforeItsYear = (year: number): Bilingual =>
  bi(`文号为${year}年，此日尚未印发。`, `Its number is of ${year}; on this day it had not been issued.`)

export const stoodUntilRepealed = (from: Day): Bilingual =>
  bi(
    `本系统没有原文；${from}才被废止，由此推定此日有效，起始日不明。`,
    `The text is not in the house; it was repealed only from ${from}, hence it stood on this day. When it began is unknown.`,
  )

export const external = (announced: boolean): Bilingual =>
  announced
    ? bi(
        '别的文件说将要制定；是否已经印发，本系统不知道。',
        'Announced by another paper; whether it was issued is unknown here.',
      )
    : bi(
        '外部引用，原文不在本系统，状态未知。',
        'Known by mention only; its text is not in the house and its status is unknown.',
      )

export function inForce(
  paper: PaperEntry,
  {
    from,
    to,
    day,
    read,
  }: { readonly from: Day | null; readonly to: Day | null; readonly day: Day; readonly read: boolean },
): Bilingual {
  if (from === null) {
    return bi(
      '没有印日期，也没有可比的邻号；按未被废止视为有效。',
      'No date is printed and no neighbour has one; taken as in force, since nothing repeals it.',
    )
  }
  const start =
    paper.retroactive && paper.signedOn !== null && day < paper.signedOn
      ? bi(
          `追溯：${paper.signedOn}印发，自${from}起有效`,
          `Reaches back: signed on ${paper.signedOn}, in force from ${from}`,
        )
      : read
        ? bi(
            `没有印日期，按前后文号推定自${from}起`,
            `No date is printed; taken to run from ${from} by its neighbours’ numbers`,
          )
        : bi(`自${from}起`, `From ${from}`)
  if (paper.until !== null) return join(start, paper.until)
  if (to !== null) return join(start, bi(`至${to}`, `to ${to}`))
  return join(start, bi('没有写止期，有效至被废止或替代', 'with no last day: until repealed or replaced'))
}

function join(a: Bilingual, b: Bilingual): Bilingual {
  return bi(`${a.zh}，${b.zh.replace(/。$/u, '')}。`, `${a.en}, ${b.en.replace(/\.$/u, '')}.`)
}

/** Beside the status: the missing body (R87), what reaches back, who amended it, which reading was taken. */
export function notesOf(paper: PaperEntry, status: string, day: Day): readonly Bilingual[] {
  const notes: Bilingual[] = []
  if (paper.bodyMissing) {
    const name =
      paper.kind === 'planning' || /规划/u.test(paper.title)
        ? bi('规划正文', 'the plan itself')
        : bi('正文', 'the body')
    const stands = status === 'in_force' || status === 'task_ended'
    notes.push(
      stands
        ? bi(`有效，但${name.zh}缺失：正文不在手。`, `In force, but ${name.en} is missing: its text is not in hand.`)
        : bi(`${name.zh}缺失：正文不在手。`, `Missing: ${name.en}; its text is not in hand.`),
    )
  }
  const unprinted = paper.annexes.filter(({ printed }) => !printed)
  if (unprinted.length > 0) {
    const titles = unprinted.map(({ title }) => title)
    notes.push(bi(`附件未刊登：${titles.join('、')}。`, `Annexes not printed: ${titles.join('; ')}.`))
  }
  for (const { type, key, from } of paper.relatedBy) {
    if (type === 'amends' && from !== null && from <= day)
      notes.push(bi(`${key}自${from}起修改。`, `Amended by ${key} from ${from}.`))
  }
  if (paper.retroactive) notes.push(bi('追溯生效。', 'Reaches back to a day before it was signed.'))
  if (paper.reading !== null) notes.push(paper.reading)
  return notes
}
