// Posts as papers write them: 某公司副董事长、总经理 are two posts of one body, （兼职） is a mark and no part of the name, and people
// ask by the short name of the body (住建局 for 住房和城乡建设局).

export interface PostName {
  /** `某公司总经理`: the body and one title; the key of the post. */
  readonly post: string
  readonly body: string
  readonly title: string
}

const RANKS =
  '董事长|总经理|经理|监事会主席|主席|局长|主任|馆长|书记|镇长|区长|县长|市长|街长|院长|校长|园长|部长|会长|理事长|处长|科长|股长|所长|站长|台长|政委|大队长|支队长|中队长|队长|总工程师|总经济师|总会计师|秘书长|委员|成员|督学|调研员|行长|社长|总监|负责人|召集人|专员|组长'
const TITLE = new RegExp(`(?:专职|常务|执行|党组|党委|党工委)?副?(?:${RANKS})$`, 'u')
const MARKS = /[（(](?:兼|兼职|专职|挂职|试用期?.{0,4})[）)]/gu

/** One name per title; a text without a known title is a post of its own. */
export function postNames(printed: string): readonly PostName[] {
  const parts = plain(printed)
    .split(/[、，]/u)
    .filter(Boolean)
  let leading = ''
  return parts.map((part) => {
    const title = TITLE.exec(part)?.[0] ?? part
    const own = part.slice(0, part.length - title.length)
    const body = own || (title === part && parts.length > 1 ? leading : '')
    leading ||= body
    return { post: body + title, body, title }
  })
}

/** The last title of an office with everything before it: `某街道党工委委员、办事处副主任` is asked for as 某街道办事处副主任. */
export function officeNames(printed: string): readonly PostName[] {
  const parts = plain(printed)
    .split(/[、，]/u)
    .filter(Boolean)
  return parts.map((part, at) => {
    const title = TITLE.exec(part)?.[0] ?? part
    const body = parts
      .slice(0, at + 1)
      .join('')
      .slice(0, -title.length)
    return { post: body + title, body, title }
  })
}

export function isConcurrent(printed: string): boolean {
  return /[（(]兼(?:职)?[）)]/u.test(printed)
}

/** Exactly, or with the body's name shortened: the letters in their order, from the same first letter, and the same title. */
export function fitsPost(asked: string, { post, body, title }: PostName): 'exact' | 'short' | null {
  const wanted = plain(asked)
  if (wanted === post) return 'exact'
  const [name] = postNames(wanted).slice(-1)
  if (name === undefined || name.title !== title || name.body.length < 2) return null
  return name.body[0] === body[0] && within(name.body, body) ? 'short' : null
}

function within(short: string, long: string): boolean {
  let at = 0
  for (const letter of long) if (letter === short[at]) at += 1
  return at === short.length
}

/** 某市某区住建局 is 区住建局 to everybody within the district; papers write it either way. */
const DISTRICT = /^\p{Script=Han}{2,3}市\p{Script=Han}{2,3}(?=[区县市]\p{Script=Han}{2})/u

function plain(printed: string): string {
  return printed
    .replace(MARKS, '')
    .replace(/[\s\u3000]+/gu, '')
    .replace(DISTRICT, '')
}
