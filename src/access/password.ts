// Passwords are kept as argon2id only. An unknown name costs as much time as a known one, so that names cannot be told apart.
import { hash, verify } from '@node-rs/argon2'
import { accept, type Result, refuse } from '../terms/refusal.js'

/** OWASP's second recommendation for argon2id: 19 MiB, two passes, one lane; about 30 ms on a small machine. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const SHORTEST = 8

export async function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

let decoy: Promise<string> | undefined

/** `kept` undefined: nobody of that name; the same work is done against a decoy and the answer is no. */
export async function passwordFits(kept: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  const fits = await verify(kept ?? (await decoy), password)
  return kept !== undefined && fits
}

/** Length over odd signs, and not the account's own name. */
export function checkPassword(name: string, password: string): Result<string> {
  if (password.length < SHORTEST) return refuse('password_too_short', { atLeast: SHORTEST })
  if (password.toLowerCase().includes(name.toLowerCase())) return refuse('password_contains_name')
  return accept(password)
}
