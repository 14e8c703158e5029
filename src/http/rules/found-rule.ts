// The rule that a request names, if whoever asks may ask it: what is not public is for those who are signed in.
import { type FoundRule, findAskedRule } from '../../rules/find-asked-rule.js'
import type { RuleTools } from '../../rules/formula.js'
import { type PaperLookup, paperLookupIn } from '../../rules/paper-lookup.js'
import { postLookup } from '../../rules/post-lookup.js'
import { accept, type Result, refuse } from '../../terms/refusal.js'
import type { Day } from '../../terms/time.js'
import type { Deps } from '../dependencies.js'
import type { SignedIn } from '../operation.js'
import { shelfOf } from '../papers/shelf.js'
import { knownPosts } from '../posts/known-acts.js'

export function foundRule(deps: Deps, id: string, asOf: Day, session: SignedIn | null): Result<FoundRule> {
  const found = findAskedRule(deps.book, id, asOf)
  // Told alike: a stranger learns of no rule that it exists behind the login.
  if (found === undefined || (!found.rule.public && session === null)) return refuse('rule_unknown', { rule: id })
  return accept(found)
}

/** The papers and appointments that somebody published here count too. */
export async function ruleTools(deps: Deps, { formula }: FoundRule['rule']): Promise<RuleTools> {
  const tools = { calendar: deps.calendar, papers: await papersOf(deps) }
  if (formula !== 'post-holder') return tools
  const { tenures, seen } = await knownPosts(deps)
  return { ...tools, posts: postLookup(tenures, seen) }
}

export async function papersOf(deps: Deps): Promise<PaperLookup> {
  const register = await shelfOf(deps)
  return paperLookupIn(() => register)
}
