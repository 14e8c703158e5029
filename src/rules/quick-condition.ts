// Most conditions of a pack compare an input with a word, a figure or a day. Those are compiled here: feelin parses at every
// evaluation, which takes 0.4 ms (measured), and checking the rules of one district asks some ten thousand of them. Whatever
// is not plainly one of these is left to feelin, and a test holds both against each other.
import { FeelDate, FeelDateTime, parseDate, parseDateTime } from 'feelin'
import type { FeelContext } from './input-value.js'

/** Of FEEL's three truths; `undefined`: ask feelin. */
export type Truth = boolean | null | undefined
export type Quick = (context: FeelContext) => Truth

/** Null where the expression is richer than what is compiled here. */
export function quickCondition(expression: string): Quick | null {
  const known = compiled.get(expression)
  if (known !== undefined) return known
  const tokens = tokensOf(expression)
  const quick = tokens === null ? null : new Reader(tokens).whole()
  compiled.set(expression, quick)
  return quick
}

const compiled = new Map<string, Quick | null>()

type Operand = (context: FeelContext) => unknown

const TOKEN = /\s*(@?"[^"\\]*"|-?\d+(?:\.\d+)?|!=|<=|>=|[=<>(),]|[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)?)/uy
const WORDS = new Set(['and', 'or', 'in', 'not', 'null', 'true', 'false'])

function tokensOf(expression: string): readonly string[] | null {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  const text = expression.trimEnd()
  while (TOKEN.lastIndex < text.length) {
    const [, token] = TOKEN.exec(text) ?? []
    if (token === undefined) return null
    tokens.push(token)
  }
  return tokens
}

class Reader {
  private at = 0

  constructor(private readonly tokens: readonly string[]) {}

  whole(): Quick | null {
    const read = this.either()
    return read !== null && this.at === this.tokens.length ? read : null
  }

  private either(): Quick | null {
    return this.joined('or', () => this.both(), true)
  }

  private both(): Quick | null {
    return this.joined('and', () => this.single(), false)
  }

  /** `and`: false settles it; `or`: true does. Otherwise one unknown makes the whole unknown. */
  private joined(word: string, part: () => Quick | null, settling: boolean): Quick | null {
    const parts: Quick[] = []
    do {
      const read = part()
      if (read === null) return null
      parts.push(read)
    } while (this.skip(word))
    const [only] = parts
    if (parts.length === 1 && only) return only
    return (context) => {
      const truths = parts.map((one) => one(context))
      if (truths.includes(undefined)) return undefined
      if (truths.includes(settling)) return settling
      return truths.includes(null) ? null : !settling
    }
  }

  private single(): Quick | null {
    if (this.skip('(')) {
      const inner = this.either()
      return inner !== null && this.skip(')') ? inner : null
    }
    const left = this.operand()
    if (left === null) return null
    const operator = this.tokens[this.at] ?? ''
    if (operator === 'in') return this.among(left)
    if (!['=', '!=', '<', '<=', '>', '>='].includes(operator)) {
      return (context) => {
        const value = left(context)
        return typeof value === 'boolean' || value === null ? value : undefined
      }
    }
    this.at += 1
    const right = this.operand()
    return right === null ? null : (context) => compared(operator, left(context), right(context))
  }

  private among(left: Operand): Quick | null {
    this.at += 1
    if (!this.skip('(')) return null
    const list: Operand[] = []
    do {
      const one = this.operand()
      if (one === null) return null
      list.push(one)
    } while (this.skip(','))
    if (!this.skip(')')) return null
    return (context) => {
      const value = left(context)
      // Only what is plain: words among words, figures among figures.
      const among = list.map((one) => one(context))
      const kinds = new Set([value, ...among].map((one) => typeof one))
      if (kinds.size !== 1 || !(kinds.has('string') || kinds.has('number'))) return undefined
      return among.includes(value)
    }
  }

  private operand(): Operand | null {
    const token = this.tokens[this.at]
    if (token === undefined) return null
    const constant = constantOf(token)
    if (constant !== undefined) {
      this.at += 1
      return () => constant
    }
    if (WORDS.has(token) || !/^[\p{L}_]/u.test(token)) return null
    this.at += 1
    if (this.tokens[this.at] === '(') return null
    const [name = '', member] = token.split('.')
    if (member === undefined) return (context) => (Object.hasOwn(context, name) ? (context[name] ?? null) : UNKNOWN)
    return (context) => memberOf(context[name], member)
  }

  private skip(token: string): boolean {
    if (this.tokens[this.at] !== token) return false
    this.at += 1
    return true
  }
}

/** Stands for what feelin must look at. */
const UNKNOWN = Symbol('unknown')

function memberOf(value: unknown, member: string): unknown {
  const plain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  return plain && Object.hasOwn(value, member) ? ((value as Record<string, unknown>)[member] ?? null) : UNKNOWN
}

function constantOf(token: string): unknown {
  if (token === 'null') return null
  if (token === 'true' || token === 'false') return token === 'true'
  if (token.startsWith('"')) return token.slice(1, -1)
  if (token.startsWith('@')) return parseDate(token.slice(2, -1)) ?? parseDateTime(token.slice(2, -1)) ?? undefined
  if (/^-?\d/.test(token)) return Number(token)
  return undefined
}

function compared(operator: string, left: unknown, right: unknown): Truth {
  const [a, b] = [comparable(left), comparable(right)]
  if (a === undefined || b === undefined) return undefined
  if (operator === '=' || operator === '!=') {
    if (a === null || b === null) return (a === b) === (operator === '=')
    // What different kinds come to is feelin's to say.
    if (kindOf(left) !== kindOf(right)) return undefined
    return (a === b) === (operator === '=')
  }
  if (a === null || b === null || kindOf(left) !== kindOf(right) || typeof a === 'boolean') return undefined
  if (operator === '<') return a < b
  if (operator === '<=') return a <= b
  return operator === '>' ? a > b : a >= b
}

function comparable(value: unknown): string | number | boolean | null | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (value instanceof FeelDate) return value.toString()
  // A zone would have to be reckoned with; local times compare as text once they are written alike.
  if (value instanceof FeelDateTime && value.zone === null) return value.value.toString({ smallestUnit: 'second' })
  return undefined
}

function kindOf(value: unknown): string {
  if (value instanceof FeelDate) return 'date'
  return value instanceof FeelDateTime ? 'instant' : typeof value
}
