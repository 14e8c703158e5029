// How a rule is written: known formula or lines, fields that can be filled in, expressions that name only what there is.
import type { RuleField } from '../../instruments/asked-rule.js'
import { bi, errorAt, type Finding } from '../../instruments/finding.js'
import type { Bilingual } from '../../terms/text.js'
import { expressionsIn } from '../decide-lines.js'
import { strangersIn } from '../feel.js'
import { FORMULAS } from '../formulas/index.js'
import { readValue } from '../read-value.js'
import type { RuleSubject } from './rule-subject.js'

/** Names that expressions use for something else. */
const TAKEN_NAMES = new Set(['p', 't', 'null', 'true', 'false', 'if', 'then', 'else', 'for', 'in', 'not', 'and', 'or'])

export function formFindings(one: RuleSubject): Finding[] {
  return [...kindFindings(one), ...inputFindings(one), ...expressionFindings(one), ...proofFindings(one)]
}

function kindFindings({ subject, rule, spot }: RuleSubject): Finding[] {
  const say = (where: string, what: Bilingual, mend: Bilingual): Finding => errorAt(spot([where]), what, mend)
  const findings: Finding[] = []
  if ((rule.formula === null) === (rule.lines.length === 0 && rule.otherwise === null)) {
    findings.push(
      say(
        'id',
        bi('规则要么写 formula，要么写 lines，二者必居其一。', 'A rule has either a formula or lines, one of the two.'),
        bi('补上或删去其中一个。', 'Add or remove one of them.'),
      ),
    )
  }
  if (rule.table !== null && !subject.pack.rules.some((table) => table.id === rule.table?.id)) {
    findings.push(
      say(
        'table',
        bi(`本包没有决策表「${rule.table.id}」。`, `The pack has no decision table “${rule.table.id}”.`),
        bi('改成 rules/ 里有的决策表编号。', 'Name a decision table of rules/.'),
      ),
    )
  }
  return rule.formula === null ? findings : [...findings, ...formulaFindings(rule.formula, say, rule)]
}

function formulaFindings(
  name: string,
  say: (where: string, what: Bilingual, mend: Bilingual) => Finding,
  rule: RuleSubject['rule'],
): Finding[] {
  const formula = FORMULAS[name]
  if (!formula) {
    return [
      say(
        'formula',
        bi(`没有公式「${name}」。`, `There is no formula “${name}”.`),
        bi(`可用的公式：${Object.keys(FORMULAS).join('、')}。`, `There are: ${Object.keys(FORMULAS).join(', ')}.`),
      ),
    ]
  }
  const lacking = [
    ...formula.inputs.filter((input) => !Object.hasOwn(rule.inputs, input)),
    ...formula.parameters.filter((parameter) => !Object.hasOwn(rule.parameters, parameter)),
  ]
  const idle = Object.keys(rule.inputs).filter((input) => !formula.inputs.includes(input))
  return [
    ...lacking.map((missing) =>
      say(
        'formula',
        bi(
          `公式「${name}」要用「${missing}」，规则没有给。`,
          `The formula “${name}” reads “${missing}”, which the rule does not give.`,
        ),
        bi('在 inputs 或 parameters 里补上。', 'Add it under inputs or parameters.'),
      ),
    ),
    ...idle.map((input) =>
      say(
        'inputs',
        bi(
          `公式「${name}」不用「${input}」，问了也没有用。`,
          `The formula “${name}” does not read “${input}”: asking for it is in vain.`,
        ),
        bi('删去这个输入。', 'Remove the input.'),
      ),
    ),
  ]
}

function inputFindings({ rule, spot }: RuleSubject): Finding[] {
  return Object.entries(rule.inputs).flatMap(([name, field]): Finding[] => {
    const wrong = wrongField(name, field)
    return wrong === null
      ? []
      : [
          errorAt(
            spot(['inputs', name]),
            wrong,
            bi(
              '按 docs/tasks/write-a-rule.md 改正这个输入。',
              'Correct the input as docs/tasks/write-a-rule.md describes it.',
            ),
          ),
        ]
  })
}

function wrongField(name: string, field: RuleField): Bilingual | null {
  if (TAKEN_NAMES.has(name) || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) {
    return bi(`「${name}」不能作输入名。`, `“${name}” cannot name an input: expressions could not read it.`)
  }
  if ('fields' in field) {
    for (const [member, inner] of Object.entries(field.fields)) {
      const wrong = wrongField(member, inner)
      if (wrong) return wrong
    }
  } else {
    const type = field.type === 'list' ? field.of : field.type
    if ((type === 'choice') !== (field.values !== undefined)) {
      return bi(
        `「${name}」：只有 choice 要写 values，而且必须写。`,
        `“${name}”: a choice has values, and nothing else has.`,
      )
    }
    const strange = Object.keys(field.valueNames ?? {}).find(
      (value) => !field.values?.some((one) => String(one) === value),
    )
    if (strange !== undefined) {
      return bi(
        `「${name}」的 valueNames 里没有值「${strange}」。`,
        `“${name}” names a value “${strange}” that it does not have.`,
      )
    }
  }
  if (field.default !== undefined && field.default !== null) {
    const read = readValue(field, field.default)
    if ('wrong' in read) {
      return bi(`「${name}」的默认值${read.wrong.zh}。`, `The default of “${name}” ${read.wrong.en}.`)
    }
  }
  return null
}

function expressionFindings({ rule, spot }: RuleSubject): Finding[] {
  const names = Object.keys(rule.inputs)
  const places: { readonly text: string; readonly where: readonly PropertyKey[] }[] = [
    ...rule.must.map((must, index) => ({ text: must.that, where: ['must', index] })),
    ...Object.entries(rule.table?.given ?? {}).map(([name, text]) => ({ text, where: ['table', 'given', name] })),
    ...rule.lines.flatMap((line, index) => [
      ...line.when.map((text, at) => ({ text, where: ['lines', index, 'when', at] })),
      ...expressionsIn(line.answer).map((text) => ({ text, where: ['lines', index, 'answer'] })),
    ]),
    ...expressionsIn(rule.otherwise?.answer ?? null).map((text) => ({ text, where: ['otherwise'] })),
  ]
  return places.flatMap(({ text, where }) => {
    const strangers = strangersIn(text, names, Object.keys(rule.parameters))
    if (strangers !== null && strangers.length === 0) return []
    return [
      errorAt(
        spot(where),
        strangers === null
          ? bi(`「${text}」不是 FEEL 表达式。`, `“${text}” is no FEEL expression.`)
          : bi(
              `「${text}」里没有「${strangers.join('、')}」。`,
              `“${text}” names “${strangers.join(', ')}”, which there is not.`,
            ),
        bi(
          '改成 inputs 里的名称、p.参数 或 t.输出；不能用 now() 和 today()。',
          'Name an input, p.parameter or t.output; now() and today() are not allowed.',
        ),
      ),
    ]
  })
}

/** A rule rests on clauses and is shown by an example. */
function proofFindings({ rule, spot }: RuleSubject): Finding[] {
  const bare = [
    ...(rule.lines.length === 0 && rule.otherwise === null && rule.cites.length === 0 ? [['cites']] : []),
    ...rule.lines.flatMap((line, index) => (line.cites.length === 0 ? [['lines', index]] : [])),
    ...(rule.otherwise?.cites.length === 0 ? [['otherwise']] : []),
  ]
  const findings = bare.map((where) =>
    errorAt(
      spot(where),
      bi('没有写依据哪一条。', 'It does not say which clause it rests on.'),
      bi('写 cites，或在规则上写一个总的 cites。', 'Add cites here, or once for the whole rule.'),
    ),
  )
  if (rule.examples.length > 0) return findings
  return [
    ...findings,
    errorAt(
      spot(['examples']),
      bi(`规则 ${rule.id} 没有例子。`, `Rule ${rule.id} has no example.`),
      bi('至少写一个算得出来的例子。', 'Write at least one that comes out.'),
    ),
  ]
}
