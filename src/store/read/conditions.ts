// The conditions of a list, each with its numbered parameter: values never become part of the statement's text.

export interface Conditions {
  readonly values: unknown[]
  /** Adds a value and answers its `$n`. */
  value(value: unknown): string
  and(condition: string): void
  /** `a and b and …`, with what has been added so far. */
  text(): string
}

export function conditions(first: string, ...values: unknown[]): Conditions {
  const parts = [first]
  return {
    values,
    value: (value) => `$${values.push(value)}`,
    and: (condition) => {
      parts.push(condition)
    },
    text: () => parts.join(' and '),
  }
}
