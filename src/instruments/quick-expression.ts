// Nearly all expressions of a pack compare an input with a word, a figure or a day, look for a word in it, or choose one of
// two words. Those are compiled here: feelin parses at every evaluation, which takes 0.4 ms (measured), and checking the
// rules of one district asks some hundred thousand of them. Whatever is not plainly one of these is left to feelin, and a
// test holds both against each other.
import { FeelDate, FeelDateTime, parseDate, parseDateTime } from 'feelin'

/** What an expression may look at, by name. */
export type FeelContext = Readonly<Record<string, unknown>>

/** What the expression comes to; `undefined`: ask feelin. */
export type Quick = (context: FeelContext) => unknown

/** Null where the expression is richer than what is compiled here. */
export function quickExpression(expression: string): Quick | null {
  const known = compiled.get(expression)
  if (known !== undefined) return known
  const tokens = tokensOf(expression)
  const quick = tokens === null ? null : new Reader(tokens).whole()
  compiled.set(expression, quick)
  return quick
}

const compiled = new Map<string, Quick | null>()

/** Names (`input`, `p.parameter`) and literals of an expression that is compiled here, without parsing it again. */
export function quickTokens(
  expression: string,
): { readonly names: readonly string[]; readonly literals: readonly string[] } | null {
  if (quickExpression(expression) === null) return null
  const tokens = tokensOf(expression) ?? []
  return {
    names: tokens.filter((token, at) => /^[\p{L}_]/u.test(token) && !WORDS.has(token) && tokens[at + 1] !== '('),
    literals: tokens.filter((token) => /^(@?"|-?\d)/.test(token)),
  }
}

const TOKEN = /\s*(@?"[^"\\]*"|-?\d+(?:\.\d+)?|!=|<=|>=|[=<>(),]|[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)?)/uy
const WORDS = new Set(['and', 'or', 'in', 'null', 'true', 'false', 'if', 'then', 'else'])
const CALLS: Readonly<Record<string, (...values: readonly unknown[]) => unknown>> = {
  not: (value) => (typeof value === 'boolean' ? !value : value === null ? null : undefined),
  contains: (text, part) => (typeof text === 'string' && typeof part === 'string' ? text.includes(part) : undefined),
  matches: (text, pattern) =>
    typeof text === 'string' && typeof pattern === 'string' ? patternOf(pattern)?.test(text) : undefined,
}
/** Words and what is common to both ways of writing patterns; anything else is feelin's. */
const PLAIN_PATTERN = /^[\p{L}\p{N}|^$]+$/u
const patterns = new Map<string, RegExp>()

function patternOf(pattern: string): RegExp | undefined {
  if (!PLAIN_PATTERN.test(pattern)) return undefined
  const known = patterns.get(pattern) ?? new RegExp(pattern, 'u')
  patterns.set(pattern, known)
  return known
}

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
    const read = this.expression()
    return read !== null && this.at === this.tokens.length ? read : null
  }

  private expression(): Quick | null {
    if (!this.skip('if')) return this.either()
    const condition = this.either()
    if (condition === null || !this.skip('then')) return null
    const yes = this.expression()
    if (yes === null || !this.skip('else')) return null
    const no = this.expression()
    if (no === null) return null
    return (context) => {
      const holds = condition(context)
      if (typeof holds !== 'boolean' && holds !== null) return undefined
      return holds ? yes(context) : no(context)
    }
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
      let unknown = false
      for (const one of parts) {
        const truth = one(context)
        if (truth === settling) return settling
        if (truth === null) unknown = true
        else if (truth !== !settling) return undefined
      }
      return unknown ? null : !settling
    }
  }

  private single(): Quick | null {
    const left = this.operand()
    if (left === null) return null
    const operator = this.tokens[this.at] ?? ''
    if (operator === 'in') return this.among(left)
    if (!['=', '!=', '<', '<=', '>', '>='].includes(operator)) return left
    this.at += 1
    const right = this.operand()
    return right === null ? null : (context) => compared(operator, left(context), right(context))
  }

  private among(left: Quick): Quick | null {
    this.at += 1
    const list = this.skip('(') ? this.listed() : null
    // FEEL reads `a in (1) and b` as `a in ((1) and b)`: only a list of several is plain.
    if (list === null || list.length < 2) return null
    return (context) => {
      const value = left(context)
      // Only what is plain: words among words, figures among figures.
      const among = list.map((one) => one(context))
      const kinds = new Set([value, ...among].map((one) => typeof one))
      if (kinds.size !== 1 || !(kinds.has('string') || kinds.has('number'))) return undefined
      return among.includes(value)
    }
  }

  /** Up to the closing bracket. */
  private listed(): readonly Quick[] | null {
    const list: Quick[] = []
    do {
      const one = this.either()
      if (one === null) return null
      list.push(one)
    } while (this.skip(','))
    return this.skip(')') ? list : null
  }

  private operand(): Quick | null {
    if (this.skip('(')) {
      const inner = this.expression()
      return inner !== null && this.skip(')') ? inner : null
    }
    const token = this.tokens[this.at]
    if (token === undefined) return null
    const constant = constantOf(token)
    if (constant !== undefined) {
      this.at += 1
      return () => constant
    }
    if (WORDS.has(token) || !/^[\p{L}_]/u.test(token)) return null
    this.at += 1
    if (this.skip('(')) return this.call(token)
    const [name = '', member] = token.split('.')
    if (member === undefined) return (context) => (Object.hasOwn(context, name) ? (context[name] ?? null) : undefined)
    return (context) => memberOf(context[name], member)
  }

  private call(name: string): Quick | null {
    const deed = Object.hasOwn(CALLS, name) ? CALLS[name] : undefined
    const args = deed === undefined ? null : this.listed()
    if (deed === undefined || args === null || args.length !== deed.length) return null
    return (context) => {
      // An input of the same name hides the function.
      if (Object.hasOwn(context, name)) return undefined
      const values = args.map((one) => one(context))
      return values.includes(undefined) ? undefined : deed(...values)
    }
  }

  private skip(token: string): boolean {
    if (this.tokens[this.at] !== token) return false
    this.at += 1
    return true
  }
}

function memberOf(value: unknown, member: string): unknown {
  const plain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  return plain && Object.hasOwn(value, member) ? ((value as Record<string, unknown>)[member] ?? null) : undefined
}

function constantOf(token: string): unknown {
  if (token === 'null') return null
  if (token === 'true' || token === 'false') return token === 'true'
  if (token.startsWith('"')) return token.slice(1, -1)
  // A text with a time would be read as its day, too.
  if (token.startsWith('@')) return (token.includes('T') ? parseDateTime : parseDate)(token.slice(2, -1)) ?? undefined
  if (/^-?\d/.test(token)) return Number(token)
  return undefined
}

function compared(operator: string, left: unknown, right: unknown): boolean | undefined {
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
