// A register must lead somewhere: every field, state, move, rule, book and register it names exists, every expression can be
// read, every open state has a way out, and what the paper prints as a sum adds up.
import Big from 'big.js'
import { namesRead } from '../feel.js'
import { bi, errorAt, type Finding, warningAt } from '../finding.js'
import type { Effect, Field, Register, Target } from '../register.js'
import type { Path } from '../yaml-source.js'
import type { Check, Subject } from './check.js'

export const soundRegisters: Check = (subject) => [
  ...subject.pack.registers.flatMap((register) => checkRegister(register, subject)),
  ...subject.pack.targets.flatMap((target, index) => checkTarget(target, index, subject)),
]

/** Names every expression may use beside the register's own fields, links and lookups. */
const GIVEN = [
  'id',
  'number',
  'headline',
  'state',
  'today',
  'now',
  'enteredOn',
  'openedOn',
  'enteredAt',
  'openedAt',
  'doneBy',
  'by',
  'byUnit',
]

/** Without these a record cannot say what it changes in the catalogue; the others may be missing. */
const AMENDING = ['kind', 'row', 'from', 'because', 'meetingNumber', 'itemNumber']

type Say = (where: Path, zh: string, en: string) => void

function checkRegister(register: Register, subject: Subject): readonly Finding[] {
  const file = subject.registerFiles.get(register.id) ?? `registers/${register.id}.yaml`
  const findings: Finding[] = []
  const say: Say = (where, zh, en) =>
    void findings.push(
      errorAt(subject.at(file, where), bi(`名册 ${register.id}：${zh}。`, `Register ${register.id}: ${en}.`), MEND),
    )
  const fields = register.fields.map(({ id }) => id)
  const states = register.states.map(({ id }) => id)
  const names = [...GIVEN, ...fields, ...Object.keys(register.lookups ?? {})]
  const know = (list: readonly string[] | undefined, known: readonly string[], where: Path, what: string) => {
    for (const one of list ?? [])
      if (!known.includes(one)) say(where, `没有${what}「${one}」`, `there is no ${WORDS[what]} “${one}”`)
  }
  const read = (text: string | undefined, where: Path, known = names) => {
    if (text === undefined) return
    const used = namesRead(text, known)
    if (used === null) say(where, `表达式读不懂：${text}`, `the expression cannot be read: ${text}`)
    else
      for (const name of used)
        if (!known.includes(name) && !isBound(name, text))
          say(where, `表达式里的「${name}」无处可取：${text}`, `nothing gives “${name}” in: ${text}`)
  }
  const map = (given: Readonly<Record<string, string>> | undefined, where: Path) => {
    for (const text of Object.values(given ?? {})) read(text, where)
  }

  twins(fields, (id) => say(['fields'], `字段「${id}」出现两次`, `the field “${id}” stands twice`))
  twins(states, (id) => say(['states'], `状态「${id}」出现两次`, `the state “${id}” stands twice`))
  for (const name of fields)
    if (GIVEN.includes(name)) say(['fields'], `字段不能叫「${name}」`, `a field cannot be called “${name}”`)
  know(register.opens.takes, fields, ['opens', 'takes'], '字段')
  read(register.headline, ['headline'])
  know(register.amends, states, ['amends'], '状态')
  if (register.amends !== undefined) know(AMENDING, fields, ['fields'], '字段')
  for (const [index, field] of register.fields.entries()) checkField(field, ['fields', index], subject, say, read)
  for (const [index, state] of register.states.entries()) {
    read(state.holder, ['states', index])
    for (const text of [
      state.limit?.days,
      state.limit?.workingDays,
      state.limit?.workingHours,
      state.limit?.minutes,
      state.limit?.until,
    ])
      read(text, ['states', index, 'limit'])
  }
  const guards = [...(register.guards ?? []).map((guard, index) => ({ guard, where: ['guards', index] as Path }))]
  for (const [index, move] of register.moves.entries()) {
    const where: Path = ['moves', index]
    know(move.from, states, where, '状态')
    if (move.to !== '=') know([move.to], states, where, '状态')
    know([...(move.takes ?? []), ...(move.needs ?? []), ...Object.keys(move.sets ?? {})], fields, where, '字段')
    know(
      move.notBy?.filter((one) => one !== 'open'),
      register.moves.map(({ id }) => id),
      where,
      '步骤',
    )
    map(move.sets, where)
    guards.push(...(move.guards ?? []).map((guard) => ({ guard, where })))
    checkEffects(move.effects ?? [], where, register, subject, say, read)
    if (move.after !== undefined && !move.by.includes('clock'))
      say(where, `「${move.id}」有 after，却不由时钟办`, `“${move.id}” has after but is not by the clock`)
  }
  for (const { guard, where } of guards) read(guard.that, where)
  checkEffects(register.effects ?? [], ['effects'], register, subject, say, read)
  for (const [index, hearing] of (register.hears ?? []).entries()) {
    const where: Path = ['hears', index]
    if ('state' in hearing) know([hearing.state], states, where, '状态')
    else {
      know([hearing.by], [...fields, 'number'], where, '字段')
      if (!register.moves.some(({ id, by }) => id === hearing.move && by.includes('system')))
        say(where, `没有由 system 办的步骤「${hearing.move}」`, `there is no move “${hearing.move}” by system`)
    }
  }
  for (const [index, alarm] of (register.alarms ?? []).entries()) read(alarm.when, ['alarms', index])
  for (const [index, figure] of (register.figures ?? []).entries()) {
    const where: Path = ['figures', index]
    know(
      [figure.of, figure.by].filter((one): one is string => one !== undefined && one !== 'state'),
      fields,
      where,
      '字段',
    )
    if ((figure.kind === 'sum' || figure.kind === 'average') && figure.of === undefined)
      say(where, `「${figure.id}」没有 of`, `“${figure.id}” has no of`)
    read(figure.where, where)
    read(figure.over, where)
  }
  know(register.public?.states, states, ['public'], '状态')
  know([...(register.public?.fields ?? []), ...Object.keys(register.public?.covers ?? {})], fields, ['public'], '字段')
  map(register.public?.covers, ['public'])
  for (const [name, lookup] of Object.entries(register.lookups ?? {})) {
    const target = findRegister(lookup.register, subject)
    if (target === undefined) unknownRegister(lookup.register, ['lookups', name], subject, say)
    else
      know(
        Object.keys(lookup.where).filter((one) => one !== 'state'),
        target.fields.map(({ id }) => id),
        ['lookups', name],
        '字段',
      )
    map(lookup.where, ['lookups', name])
  }
  for (const [index, round] of (register.every ?? []).entries())
    checkOpen(round.open, round.with, ['every', index], subject, say, know)
  findings.push(...deadEnds(register, file, subject))
  return findings
}

const WORDS: Readonly<Record<string, string>> = { 字段: 'field', 状态: 'state', 步骤: 'move' }
const MEND = bi(
  '改成名册里有的名字；写法见 docs/tasks/write-a-register.md。',
  'Name what there is; see docs/tasks/write-a-register.md.',
)

function checkField(
  field: Field,
  where: Path,
  subject: Subject,
  say: Say,
  read: (text: string, where: Path) => void,
): void {
  if ((field.type === 'choice' || field.type === 'choices') && field.values === undefined)
    say(where, `「${field.id}」没有 values`, `“${field.id}” has no values`)
  if (field.type === 'link' && field.to === undefined) say(where, `「${field.id}」没有 to`, `“${field.id}” has no to`)
  if (field.to !== undefined && findRegister(field.to, subject) === undefined)
    unknownRegister(field.to, where, subject, say)
  if (field.office && (field.type !== 'text' || field.secretFor !== undefined))
    say(where, `「${field.id}」：office 只用于不保密的 text`, `“${field.id}”: office is for text that is not secret`)
  if (field.is !== undefined) read(field.is, where)
  if (field.rule === undefined) return
  const rule = subject.packs.flatMap(({ asked }) => asked).find(({ id }) => id === field.rule?.id)
  if (rule === undefined && subject.allRead)
    say(where, `没有规则 ${field.rule.id}`, `there is no rule ${field.rule.id}`)
  for (const [input, text] of Object.entries(field.rule.given)) {
    if (rule !== undefined && !(input in rule.inputs))
      say(where, `规则 ${rule.id} 没有输入「${input}」`, `rule ${rule.id} has no input “${input}”`)
    read(text, where)
  }
}

type Know = (list: readonly string[], known: readonly string[], where: Path, what: string) => void

function checkOpen(
  id: string,
  given: Readonly<Record<string, string>>,
  where: Path,
  subject: Subject,
  say: Say,
  know: Know,
): void {
  const target = findRegister(id, subject)
  if (target === undefined) unknownRegister(id, where, subject, say)
  else
    know(
      Object.keys(given),
      target.fields.map((field) => field.id),
      where,
      '字段',
    )
}

function checkEffects(
  effects: readonly Effect[],
  where: Path,
  register: Register,
  subject: Subject,
  say: Say,
  read: (text: string | undefined, where: Path) => void,
): void {
  const know: Know = (list, known, at, what) => {
    for (const one of list)
      if (!known.includes(one)) say(at, `没有${what}「${one}」`, `there is no ${WORDS[what]} “${one}”`)
  }
  for (const effect of effects) {
    read(effect.when, where)
    if ('with' in effect) for (const text of Object.values(effect.with ?? {})) read(text, where)
    if ('open' in effect) checkOpen(effect.open, effect.with, where, subject, say, know)
    else if ('move' in effect) {
      const linked = register.fields.find(({ id }) => id === effect.on)?.to ?? register.lookups?.[effect.on]?.register
      const target = linked === undefined ? undefined : findRegister(linked, subject)
      if (linked === undefined)
        say(where, `「${effect.on}」既不是链接字段也不是 lookup`, `“${effect.on}” is neither a link nor a lookup`)
      else if (
        target !== undefined &&
        !target.moves.some((move) => move.id === effect.move && move.by.includes('system'))
      ) {
        say(
          where,
          `${linked} 没有由 system 办的步骤「${effect.move}」`,
          `${linked} has no move “${effect.move}” by system`,
        )
      }
    } else if ('post' in effect) {
      const ledger = subject.packs.flatMap(({ ledgers }) => ledgers).find(({ id }) => id === effect.post)
      const accounts = ledger?.accounts.map(({ id }) => id) ?? []
      if (ledger === undefined && subject.allRead)
        say(where, `没有账册「${effect.post}」`, `there is no account book “${effect.post}”`)
      for (const account of ledger === undefined ? [] : [effect.debit, effect.credit]) {
        if (!accounts.includes(account))
          say(where, `账册里没有科目「${account}」`, `the book has no account “${account}”`)
      }
      read(effect.amount, where)
      read(effect.text, where)
    } else if ('peer' in effect) {
      read(effect.ref, where)
      if (!(register.hears ?? []).some(({ type }) => type === effect.peer))
        say(where, `没有谁听「${effect.peer}」`, `nothing hears “${effect.peer}”`)
    } else {
      read(effect.demand, where)
      if (
        effect.hears !== undefined &&
        !register.moves.some(({ id, by }) => id === effect.hears && by.includes('system'))
      ) {
        say(where, `没有由 system 办的步骤「${effect.hears}」`, `there is no move “${effect.hears}” by system`)
      }
    }
  }
}

function deadEnds(register: Register, file: string, subject: Subject): readonly Finding[] {
  return register.states.flatMap((state, index) => {
    const out = register.moves.some((move) => move.from.includes(state.id) && move.to !== '=' && move.to !== state.id)
    if (!state.open || out) return []
    return warningAt(
      subject.at(file, ['states', index]),
      bi(
        `名册 ${register.id} 的状态「${state.id}」没有出路。`,
        `State “${state.id}” of register ${register.id} has no way out.`,
      ),
      bi('加一个离开它的步骤，或写 open: false。', 'Add a move that leaves it, or write open: false.'),
    )
  })
}

function checkTarget(target: Target, index: number, subject: Subject): readonly Finding[] {
  const spot = subject.at('targets.yaml', [index])
  const wrong = (zh: string, en: string) =>
    errorAt(spot, bi(`目标 ${target.id}：${zh}。`, `Target ${target.id}: ${en}.`), MEND)
  const findings: Finding[] = []
  const parts = Object.values(target.byTown ?? {})
  if (parts.length > 0 && target.value !== null) {
    const sum = parts.reduce((all, one) => all.plus(one), new Big(0))
    if (!sum.eq(target.value))
      findings.push(
        wrong(`各区镇合计 ${sum}，不等于 ${target.value}`, `the towns add up to ${sum}, not to ${target.value}`),
      )
  }
  const { figure } = target
  if (figure !== undefined) {
    const register = findRegister(figure.register, subject)
    const known = register?.figures?.some(({ id }) => id === figure.figure)
    if (!known && subject.allRead)
      findings.push(
        wrong(`没有指标 ${figure.register}/${figure.figure}`, `there is no figure ${figure.register}/${figure.figure}`),
      )
  }
  return findings
}

function findRegister(id: string, { packs }: Subject): Register | undefined {
  return packs.flatMap(({ registers }) => registers).find((one) => one.id === id)
}

function unknownRegister(id: string, where: Path, { allRead }: Subject, say: Say): void {
  if (allRead) say(where, `没有名册「${id}」`, `there is no register “${id}”`)
}

/** A name that the expression binds itself: `for x in …`, `some x in …`, or a member inside a filter. */
function isBound(name: string, text: string): boolean {
  return (
    new RegExp(String.raw`\b(for|some|every)\s+${name}\s+in\b`).test(text) ||
    /\[[^\]]*$/.test(text.slice(0, text.indexOf(name)))
  )
}

function twins(list: readonly string[], tell: (one: string) => void): void {
  for (const one of new Set(list.filter((id, at) => list.indexOf(id) !== at))) tell(one)
}
