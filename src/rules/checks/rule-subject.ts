// What a check of a rule sees: the rule, where it stands, and what lies outside it.
import type { AskedRule } from '../../instruments/asked-rule.js'
import type { Subject } from '../../instruments/checks/check.js'
import type { Spot } from '../../instruments/finding.js'
import type { Path } from '../../instruments/yaml-source.js'
import type { RuleTools } from '../formula.js'

export interface RuleSubject {
  readonly subject: Subject
  readonly rule: AskedRule
  readonly spot: (where?: Path) => Spot
  readonly tools: RuleTools
}
