// What a person is called by, covered: 138****1234, 张*, identity cards always. One way of covering for screens and for what leaves
// the house (clause 5; R03, least necessary).

export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  if (digits.length >= 11) return `${digits.slice(0, -8)}****${digits.slice(-4)}`
  if (digits.length >= 7) return `${digits.slice(0, -6)}***${digits.slice(-3)}`
  // Short numbers such as 110 name nobody, but what is left of a number is best not guessed at.
  return '*'.repeat(Math.max(digits.length, 1))
}

/** The family name stays: a clerk must be able to say "Ms Zhang". Letters are counted as people see them. */
export function maskName(name: string): string {
  const letters = [...name]
  return letters.length === 0 ? '' : `${letters[0]}${'*'.repeat(Math.max(letters.length - 1, 1))}`
}

export interface Person {
  readonly name: string | null
  readonly phone: string | null
  readonly secret?: boolean
}

/** `strict` covers every mobile number, not only the requester's: for readers outside the case. */
export interface Covering {
  readonly people: readonly Person[]
  readonly strict: boolean
}

const IDENTITY_CARD = /(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])/g
const MOBILE = /(?<![0-9])1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9])/g

export function coverText(text: string, covering: Covering): string {
  let covered = text.replace(IDENTITY_CARD, (digits) =>
    isIdentityCard(digits) ? `${'*'.repeat(14)}${digits.slice(-4)}` : digits,
  )
  if (covering.strict) covered = covered.replace(MOBILE, maskPhone)
  for (const person of covering.people) {
    if (person.phone !== null) covered = coverPhone(covered, person.phone)
    // One letter alone is a word of the language, not a name.
    if (person.name !== null && [...person.name].length > 1)
      covered = covered.replaceAll(person.name, maskName(person.name))
  }
  return covered
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const BIRTH_DAY = /^[0-9]{6}(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])/

/** Our own case numbers have eighteen digits too; only the check digit of GB 11643 tells a card from them. */
function isIdentityCard(digits: string): boolean {
  if (!BIRTH_DAY.test(digits)) return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return '10X98765432'[sum % 11] === digits[17]?.toUpperCase()
}

function coverPhone(text: string, phone: string): string {
  const digits = phone.replace(/\D/g, '')
  if (digits.length < 7) return text
  const spaced = new RegExp(`(?<![0-9])${digits.split('').join('[ ()-]?')}(?![0-9])`, 'g')
  return text.replace(spaced, maskPhone)
}
