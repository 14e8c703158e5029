// R88, 海政干〔2023〕3号、4号: who held a post on a day, or which posts a person held, in the short form a clerk notes it down.
import type { Holder, PostAnswer } from '../../instruments/posts/holders.js'
import type { Bilingual } from '../../terms/text.js'
import type { Formula, FormulaAnswer, FormulaAsk } from '../formula.js'

export const postHolder: Formula = { inputs: ['person', 'post', 'date'], parameters: ['前任未载', '未载'], answer }

const NOTHING_IMPORTED: Bilingual = {
  zh: '还没有导入任免文件，谁在任都查不到；请先导入并发布公报。',
  en: 'No appointments have been imported, so nobody is known; import and publish a gazette first.',
}

function answer(ask: FormulaAsk): FormulaAnswer {
  const [person, post] = [ask.text('person'), ask.text('post')]
  const day = ask.text('date') ?? ask.asOf
  const { posts } = ask.tools
  if (person === null && post === null) return { missing: ['post', 'person'] }
  if (posts === undefined || !posts.known) return { out: ask.setting('前任未载'), steps: [NOTHING_IMPORTED] }
  if (post === null) return ofPerson(posts.ofPerson(person ?? '', day), person ?? '', ask)
  const found = posts.ofPost(post, day)
  if (person !== null) return ofBoth(found, person)
  if (found.length === 0) return { out: ask.setting('未载'), steps: [unseen(post)] }
  const one = found.length === 1
  return {
    out: found.map((each) => (one ? told(each, ask) : `${each.post}：${told(each, ask)}`)).join('；'),
    steps: found.flatMap((each) => [each.say, ...each.holders.flatMap(({ notes }) => notes)]),
  }
}

function told(found: PostAnswer, ask: FormulaAsk): string {
  const { holders, former, later, seen } = found
  if (holders.length === 0) {
    if (former.length > 0) return `无(${former.map(({ person }) => person).join('、')}已免，未见新任)`
    if (later.length > 0) return ask.setting('前任未载')
    return seen.length > 0 ? listed(seen) : ask.setting('未载')
  }
  // A hand-over by one paper is told whole: who came, who went, who else is named with the office on a list.
  const left = former.filter(({ to }) => holders.some(({ tenure }) => tenure.from === to))
  if (left.length === 0 && seen.length === 0) return holders.map((holder) => named(holder)).join('、')
  const fresh = holders.map((holder) => {
    const marks = [holder.tenure.from === found.asOf ? '新任' : '', ...marksOf(holder)].filter(Boolean)
    return `${holder.tenure.person}在任${marks.length > 0 ? `(${marks.join('，')})` : ''}`
  })
  const gone = left.map(({ person }) => `${person}已免`)
  return [[...fresh, ...gone].join('，'), ...(seen.length > 0 ? [`另有${listed(seen)}`] : [])].join('；')
}

/** `某某(4号)`; who is known by removal alone was there before it: `某某(前)`. */
function named(holder: Holder): string {
  const { person, from, appointed } = holder.tenure
  const by = from === null ? '前' : shortNumber(appointed?.instrument ?? null)
  return `${person}(${[by, ...marksOf(holder)].filter(Boolean).join('，')})`
}

function marksOf({ tenure, probation }: Holder): readonly string[] {
  return [
    tenure.concurrent ? '兼职' : '',
    probation === 'running' ? `试用期至${tenure.probationEnds}` : '',
    probation === 'over_unconfirmed' ? '试用期满，转正需另文' : '',
  ].filter(Boolean)
}

function listed(seen: PostAnswer['seen']): string {
  return seen.map(({ person, instrument }) => `${person}(${bracketed(instrument)}名单)`).join('、')
}

function ofPerson(held: readonly Holder[], person: string, ask: FormulaAsk): FormulaAnswer {
  if (held.length === 0) return { out: ask.setting('未载'), steps: [unseen(person)] }
  const out = held.map((holder) => {
    const by = holder.tenure.from === null ? '前' : shortNumber(holder.tenure.appointed?.instrument ?? null)
    return `${holder.tenure.name.post}(${[by, ...marksOf(holder)].filter(Boolean).join('，')})`
  })
  return { out: out.join('、'), steps: held.flatMap(({ notes }) => notes) }
}

function ofBoth(found: readonly PostAnswer[], person: string): FormulaAnswer {
  const holder = found.flatMap(({ holders }) => holders).find(({ tenure }) => tenure.person === person)
  const gone = found.flatMap(({ former }) => former).some((one) => one.person === person)
  const steps = holder === undefined ? found.map(({ say }) => say) : holder.notes
  if (holder !== undefined) return { out: ['在任', ...marksOf(holder)].join('，'), steps }
  return { out: gone ? '已免' : '不在任(未载)', steps }
}

function unseen(what: string): Bilingual {
  return {
    zh: `已发布的任免文件和名单里没有「${what}」。`,
    en: `No published appointment or list names “${what}”.`,
  }
}

/** 海政干〔2023〕4号 → 4号 */
function shortNumber(number: string | null): string {
  return number?.replace(/^.*〕/u, '') ?? '未载文号'
}

/** 海政办发〔2023〕9号 → 〔2023〕9号 */
function bracketed(number: string | null): string {
  return number?.replace(/^.*(?=〔)/u, '') ?? ''
}
