// How often one address may ask without being known to us, per minute. A town hall shares one address, so these are for
// machines, not for people in a hurry; guessing at one matter's code is counted by its number as well.

export const LOGINS = { perMinute: 60 } as const
export const PUBLIC_READS = { perMinute: 120 } as const
export const PUBLIC_CONTACTS = { perMinute: 20 } as const
/** Wrong codes for one number before it answers no more for a while. */
export const WRONG_CODES = { most: 20, withinMs: 15 * 60_000 } as const
