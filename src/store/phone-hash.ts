// A phone number as a keyed hash: the same number is found again, and the table alone does not give it away.
import { createHmac } from 'node:crypto'

/** Undefined when there are no digits to speak of. */
export function findPhoneHash(phone: string | null | undefined, key: string): string | undefined {
  const digits = (phone ?? '')
    .normalize('NFKC')
    .replaceAll(/[^\d+]/g, '')
    .replace(/^(?:\+|00)86/, '')
  const plain = digits.replaceAll(/\D/g, '')
  return plain.length < 3 ? undefined : createHmac('sha256', key).update(plain).digest('hex')
}
