// How sealed messages travel. HTTP is the first implementation; a file ferry across a one-way boundary and a message broker
// implement the same port, so nothing else in this room may assume that an answer comes at once, or at all (docs/protocol §9).

export interface PullRequest {
  /** Messages with a higher number than this. */
  readonly after: number
  readonly limit: number
  /** Signed request, so that only the peer can pull. */
  readonly token: string
}

export interface Transport {
  /** Shown in the link state, e.g. `http`. */
  readonly kind: string
  /**
   * Hands sealed messages over, in order. Answers with signed receipts in any order, or `'later'` when this way has no
   * answer: receipts then come back through `Exchange.acceptReceipts`. Throws a Fault when nothing was handed over.
   */
  deliver(messages: readonly string[], signal: AbortSignal): Promise<readonly string[] | 'later'>
  /** Brings receipts for messages that came by pulling, or by a way without answers. */
  carryReceipts?(receipts: readonly string[], signal: AbortSignal): Promise<void>
  /** Asks the peer for its messages. Absent where one cannot ask: the peer then sends again when it sees `early` receipts. */
  fetchAfter?(request: PullRequest, signal: AbortSignal): Promise<readonly string[]>
}
