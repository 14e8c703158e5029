// Leading groups, organising committees and joint meetings: who sits on them, in which role, by virtue of which office. Printed either
// as a list (主任：甲  某职) or in a sentence (成立…领导小组，由甲副区长任组长，某局局长乙为副组长，…为成员单位).
import { clauseAtLine } from './build-clauses.js'
import type { TextAt } from './find-relations.js'
import type { Committee, CommitteeMember } from './issue.js'
import type { ReadInstrument } from './read-instrument.js'

const NAME = '[\\u4e00-\\u9fa5]{2,4}|[\\u4e00-\\u9fa5][\\s\\u3000]{1,4}[\\u4e00-\\u9fa5]'
const HEADED = new RegExp(
  `^([\\u4e00-\\u9fa5][\\u4e00-\\u9fa5\\s\\u3000]{1,12}?)\\s*[:：]\\s*(${NAME})[\\s\\u3000]{2,}(\\S.*)$`,
)
const FOLLOWING = new RegExp(`^(${NAME})[\\s\\u3000]{2,}(\\S.*)$`)
const BODIES = /^(?:成员单位|责任单位|参加单位)\s*[:：]\s*(.+)$/
const COMMITTEE = /[\u4e00-\u9fa5（）()]{2,60}(?:领导小组|委员会|联席会议|指挥部|专班|工作组)/

export function readCommittees(read: ReadInstrument): readonly Committee[] {
  return [...listed(read), ...inSentences(read)]
}

function listed({ instrument, texts }: ReadInstrument): readonly Committee[] {
  const found: Committee[] = []
  let members: CommitteeMember[] = []
  let bodies: string[] = []
  let role = ''
  let from = 0
  let to = 0
  const close = (): void => {
    if (members.length > 1) {
      const name = nameAbove(texts, instrument.clauses, from)
      found.push({ name, instrument: instrument.number, members, bodies, span: { from, to } })
    }
    members = []
    bodies = []
    role = ''
  }
  for (const { text, line } of texts) {
    const headed = HEADED.exec(text)
    const following = role === '' ? null : FOLLOWING.exec(text)
    const alone = BODIES.exec(text)
    const last = members.at(-1)
    if (headed) {
      if (members.length === 0) from = line
      role = (headed[1] ?? '').replace(/[\s\u3000]/g, '')
      members.push(memberOf(headed[2] ?? '', headed[3] ?? '', role, line))
    } else if (following) members.push(memberOf(following[1] ?? '', following[2] ?? '', role, line))
    else if (alone && members.length > 0) bodies = bodiesIn(alone[1] ?? '')
    // An office torn in two after its comma goes on in the next line.
    else if (last?.office.endsWith('、'))
      members[members.length - 1] = memberOf(last.name, last.office + text, role, last.line)
    else {
      close()
      continue
    }
    to = line
  }
  close()
  return found
}

function memberOf(name: string, office: string, role: string, line: number): CommitteeMember {
  const qualifiers = [...office.matchAll(/人选|[（(]兼[）)]|专职|兼职|常务|挂职/g)].map(([word]) =>
    word.replace(/[（()）]/g, ''),
  )
  return { name: name.replace(/[\s\u3000]/g, ''), office: office.trim(), role, qualifiers, line }
}

/** The annex title (…成员名单), or the sentence above that sets the body up. */
function nameAbove(texts: readonly TextAt[], clauses: ReadInstrument['instrument']['clauses'], line: number): string {
  const clause = clauseAtLine(clauses, line)
  if (clause !== undefined && /名单$/.test(clause.heading))
    return clause.heading.replace(/(组成)?(人员|成员)?名单$/, '')
  const above = texts.findLast((text) => text.line < line && COMMITTEE.test(text.text))
  const name = above === undefined ? '' : (COMMITTEE.exec(above.text)?.[0] ?? '')
  return name.replace(/^(成立|建立|组建|设立)/, '') || (clause?.heading ?? '')
}

const SENTENCE =
  /(?:成立|建立|组建|设立)((?:(?!成立|建立)[\u4e00-\u9fa5（）()]){2,60}?(?:领导小组|委员会|联席会议|指挥部|专班|工作组))，由(.+?)。/

function inSentences({ instrument, texts }: ReadInstrument): readonly Committee[] {
  return texts.flatMap(({ text, line }) => {
    const [, name, tells] = SENTENCE.exec(text) ?? []
    if (name === undefined || tells === undefined) return []
    const members: CommitteeMember[] = []
    let bodies: readonly string[] = []
    let rest = tells
    for (let match = ROLE.exec(rest); match; match = ROLE.exec(rest)) {
      const who = rest.slice(0, match.index)
      const role = match[1] ?? ''
      rest = rest.slice(match.index + match[0].length)
      if (role === '成员单位' || role === '成员') bodies = bodiesIn(who)
      else members.push(...peopleIn(who, role, line))
    }
    if (members.length === 0) return []
    return [{ name, instrument: instrument.number, members, bodies, span: { from: line, to: line } }]
  })
}

const ROLE = /(?:担?任|为)(总指挥|副总指挥|第一组长|组长|副组长|召集人|副召集人|主任|副主任|成员单位|成员)(?:，|$)/
const TITLE =
  /^(.*?(?:副?区长|副?县长|副?市长|副?镇长|副?书记|副?主任|副?局长|副?部长|副?主席|副?会长|副?大队长|副?院长|副?经理))(.{0,4})$/

/** 甲乙丙副区长 (name first) or 某局局长甲乙丙 (office first). */
function peopleIn(text: string, role: string, line: number): readonly CommitteeMember[] {
  return text.split('、').flatMap((piece) => {
    const match = TITLE.exec(piece.trim())
    if (!match) return []
    const office = match[1] ?? ''
    const after = match[2] ?? ''
    if (after.length >= 2) return [memberOf(after, office, role, line)]
    const nameFirst = /^([\u4e00-\u9fa5]{2,3}?)(副?(?:区长|县长|市长|镇长|书记|主任|局长))$/.exec(office)
    return nameFirst ? [memberOf(nameFirst[1] ?? '', nameFirst[2] ?? '', role, line)] : []
  })
}

function bodiesIn(text: string): string[] {
  return text
    .replace(/。$/, '')
    .split(/[、，,]|和(?=各|区|市|县)/)
    .map((body) => body.trim())
    .filter((body) => body !== '')
}
