// Which number of the boards has been opened, and what it is a number of.

export interface Opened {
  readonly topic: string
  readonly what: string
}
