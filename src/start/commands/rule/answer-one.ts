// One question at the prompt. Who held a post is known to an imported gazette alone: to the file that --gazette names, or to the
// running demo; every other rule is answered from the packs.
import { seenOnLists } from '../../../gazette/seen-on-lists.js'
import { countedActs } from '../../../instruments/posts/post-acts.js'
import { tenuresOf } from '../../../instruments/posts/tenures.js'
import { askRule } from '../../../rules/ask-rule.js'
import type { FoundRule } from '../../../rules/find-asked-rule.js'
import type { RuleTools } from '../../../rules/formula.js'
import { type PostLookup, postLookup } from '../../../rules/post-lookup.js'
import type { RuleAnswer } from '../../../rules/rule-answer.js'
import { Fault } from '../../../terms/refusal.js'
import type { Day } from '../../../terms/time.js'
import { clientWith } from '../api-client.js'
import { readGazetteFile } from '../gazette/read-file.js'
import { demoUrl } from '../papers/source.js'
import { showProgress } from '../progress.js'

export interface OneQuestion {
  readonly found: FoundRule
  readonly given: Readonly<Record<string, unknown>>
  readonly asOf: Day
  readonly tools: RuleTools
  readonly gazette: string | undefined
  /** Data of the running demo; undefined where a folder of packs was named. */
  readonly home: string | undefined
}

export async function answerOne({ found, given, asOf, tools, gazette, home }: OneQuestion): Promise<RuleAnswer> {
  const ask = (more: Partial<RuleTools> = {}) => askRule({ ...found, given, asOf, tools: { ...tools, ...more } })
  if (found.rule.formula !== 'post-holder') return ask()
  if (gazette !== undefined) return ask({ posts: await postsIn(gazette) })
  const url = home === undefined ? undefined : demoUrl(home)
  if (url === undefined) return ask()
  const path = `/api/public/rules/${found.rule.id}/answer`
  const answer = await clientWith(url, 'anybody', null).post<RuleAnswer>(path, { inputs: given, asOf })
  if (!answer.ok) throw new Fault(answer.problem.code, `${answer.problem.title}. ${answer.problem.detail}`)
  return answer.body
}

async function postsIn(file: string): Promise<PostLookup> {
  const progress = showProgress('公报 gazette', 2)
  const { issue } = await readGazetteFile(file, progress)
  progress.end()
  const days = new Map(issue.instruments.map(({ number, signedOn }) => [number ?? '', signedOn]))
  const seen = seenOnLists(issue.committees, (number) => days.get(number) ?? null)
  return postLookup(tenuresOf(countedActs(issue.acts, [])), seen)
}
