// Who called stays covered until somebody says why they need to know: 138****1234, 张*. Texts are covered with the same
// care: the requester's own name and phone wherever they were typed, and identity card numbers always.
import type { Action } from '../cases/action.js'
import type { CaseFile, Requester } from '../cases/case-file.js'
import { type Covering, coverText, maskName, maskPhone } from '../sharing/cover-text.js'

export { coverText, maskName, maskPhone }

export function maskRequester(requester: Requester): Requester {
  return {
    name: requester.name === null ? null : maskName(requester.name),
    phone: requester.phone === null ? null : maskPhone(requester.phone),
    secret: requester.secret,
  }
}

/** The file as it may be shown without a reason given. The hash of the query code is nobody's business either. */
export function maskCase(file: CaseFile, strict = false): CaseFile {
  const covering = { people: peopleOf(file), strict }
  const masked = cover(file, covering) as CaseFile
  return { ...masked, queryCodeHash: null }
}

export function maskAction(action: Action, file: CaseFile, strict = false): Action {
  return { ...action, body: cover(action.body, { people: peopleOf(file), strict }) as Action['body'] }
}

function peopleOf(file: CaseFile): readonly Requester[] {
  return [file.requester, ...file.petitioners.map((petitioner) => petitioner.requester)]
}

const WITHHELD = new Set(['queryCodeHash', 'queryCode'])

/** Ids, numbers, hashes, instants, words of a pack: nobody typed them, so there is nothing in them to cover. */
const IDENTIFIERS =
  /^(id|.*Id|hash|prev|head|key|number|peerNumber|kind|state|at|.*At|from|to|version|.*Version|token|opId)$/

/** Walks a JSON value: fields that hold a person are masked by name, every other text is covered. */
function cover(value: unknown, covering: Covering): unknown {
  if (typeof value === 'string') return coverText(value, covering)
  if (Array.isArray(value)) return value.map((item) => cover(item, covering))
  if (value === null || typeof value !== 'object') return value
  const covered: Record<string, unknown> = {}
  const person = isPerson(value)
  for (const [key, member] of Object.entries(value)) {
    if (WITHHELD.has(key)) covered[key] = null
    else if (key === 'phone' && typeof member === 'string') covered[key] = maskPhone(member)
    else if (key === 'name' && typeof member === 'string' && person) covered[key] = maskName(member)
    else if (typeof member === 'string' && IDENTIFIERS.test(key)) covered[key] = member
    else covered[key] = cover(member, covering)
  }
  return covered
}

function isPerson(value: object): boolean {
  return Object.hasOwn(value, 'phone')
}
