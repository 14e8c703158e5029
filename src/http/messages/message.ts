// A refusal in words: what it is, and what to do now.

export interface Message {
  readonly title: string
  readonly detail: string
}
