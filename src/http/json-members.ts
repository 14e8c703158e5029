// JSON that says a thing twice has two readings, and the log and the deed could each take another one: it is refused.
// So is `__proto__`, and nesting deeper than any shape of ours.

export interface MemberFault {
  readonly path: readonly (string | number)[]
  readonly what: 'duplicate_member' | 'forbidden_member' | 'too_deep'
}

const DEEPEST = 24
const QUOTE = 0x22
const BACKSLASH = 0x5c

interface Level {
  /** Members seen so far; null in an array. */
  readonly members: Set<string> | null
  at: string | number
  expectsName: boolean
}

/** Looks through text that JSON.parse has already accepted. */
export function findMemberFault(text: string): MemberFault | undefined {
  const levels: Level[] = []
  const path = () => levels.map((level) => level.at)
  for (let i = 0; i < text.length; i++) {
    const level = levels[levels.length - 1]
    switch (text[i]) {
      case '"': {
        const end = endOfString(text, i)
        if (level?.members && level.expectsName) {
          const name = JSON.parse(text.slice(i, end + 1)) as string
          level.at = name
          level.expectsName = false
          if (name === '__proto__') return { path: path(), what: 'forbidden_member' }
          if (level.members.has(name)) return { path: path(), what: 'duplicate_member' }
          level.members.add(name)
        }
        i = end
        break
      }
      case '{':
        levels.push({ members: new Set(), at: '', expectsName: true })
        break
      case '[':
        levels.push({ members: null, at: 0, expectsName: false })
        break
      case '}':
      case ']':
        levels.pop()
        break
      case ',':
        if (level === undefined) break
        if (level.members) level.expectsName = true
        else level.at = (level.at as number) + 1
        break
    }
    if (levels.length > DEEPEST) return { path: path().slice(0, DEEPEST), what: 'too_deep' }
  }
  return undefined
}

function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === BACKSLASH) i++
    else if (code === QUOTE) return i
  }
  return text.length
}
