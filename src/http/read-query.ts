// Reads a query string. A name given twice becomes a list and is then refused by the schemas, which expect text; bytes that
// are no UTF-8 become a lone surrogate, which no schema lets through.

const UNREADABLE = '\ud800'

export function readQuery(raw: string): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = Object.create(null)
  if (raw === '') return {}
  for (const pair of raw.split('&').slice(0, 100)) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    const name = decode(at < 0 ? pair : pair.slice(0, at))
    const value = decode(at < 0 ? '' : pair.slice(at + 1))
    const before = query[name]
    if (before === undefined) query[name] = value
    else query[name] = [...(Array.isArray(before) ? before : [before]), value]
  }
  // Plain again: what takes it further expects an object like any other.
  return { ...query }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return UNREADABLE
  }
}
