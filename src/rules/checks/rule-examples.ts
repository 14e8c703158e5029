// The worked examples beside a rule are its proof: each must come out exactly as written, to the last member.
import type { RuleExample } from '../../instruments/asked-rule.js'
import { bi, errorAt, type Finding } from '../../instruments/finding.js'
import { canonicalJson } from '../../terms/json.js'
import { Fault } from '../../terms/refusal.js'
import { askRule } from '../ask-rule.js'
import type { RuleAnswer } from '../rule-answer.js'
import type { RuleSubject } from './rule-subject.js'

export function exampleFindings({ subject, rule, spot, tools }: RuleSubject): Finding[] {
  return rule.examples.flatMap((example, index) => {
    const wrong = departure(example, () =>
      askRule({ pack: subject.pack, rule, given: example.given, asOf: subject.pack.document.inForceFrom, tools }),
    )
    if (wrong === null) return []
    return [
      errorAt(
        spot(['examples', index]),
        bi(`例子「${example.name}」不符：${wrong}`, `The example “${example.name}” does not come out: ${wrong}`),
        bi('改正规则或例子，使两者一致。', 'Correct the rule or the example until they agree.'),
      ),
    ]
  })
}

/** What is different, or null. */
export function departure(example: RuleExample, ask: () => RuleAnswer): string | null {
  let answer: RuleAnswer
  try {
    answer = ask()
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    return cause.message
  }
  const status = example.expectStatus ?? (example.expectMissing ? 'missing' : 'answered')
  const missing = answer.missing.map((one) => one.input)
  if (answer.status !== status) {
    const why = [...missing, ...answer.refused.map((one) => one.why.en)].join('; ')
    return `expected ${status}, got ${answer.status}${why ? ` (${why})` : ''}${answer.status === 'answered' ? ` ${JSON.stringify(answer.out)}` : ''}`
  }
  if (
    example.expectMissing &&
    canonicalJson([...example.expectMissing].sort()) !== canonicalJson([...missing].sort())
  ) {
    return `expected to be asked for ${example.expectMissing.join(', ')}, got ${missing.join(', ')}`
  }
  if (example.expect === undefined && status === 'answered')
    return 'it says neither what comes out nor that nothing does'
  if (example.expect !== undefined && canonicalJson(example.expect) !== canonicalJson(answer.out)) {
    return `expected ${JSON.stringify(example.expect)}, got ${JSON.stringify(answer.out)}`
  }
  return null
}
