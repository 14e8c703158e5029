// POST /exchange/messages, free of any framework: sealed messages in, signed receipts out. Receipts may also come in here,
// for transports whose sending side gets no answer.
import { z } from 'zod'

export interface HttpAnswer {
  readonly status: number
  readonly body: Record<string, unknown>
}

export interface DeliverDeps {
  receive(sealed: readonly string[]): Promise<readonly string[]>
  acceptReceipts(sealed: readonly string[]): Promise<number>
  onFault(cause: unknown): void
}

const MOST = 500

const bodySchema = z.strictObject({
  messages: z.array(z.string()).max(MOST).optional(),
  receipts: z.array(z.string()).max(MOST).optional(),
})

export async function handleDeliver(body: unknown, deps: DeliverDeps): Promise<HttpAnswer> {
  const read = bodySchema.safeParse(body)
  if (!read.success) {
    const issue = read.error.issues[0]
    return {
      status: 400,
      body: { code: 'delivery_invalid', field: issue?.path.join('.') ?? '', reason: issue?.message ?? 'not valid' },
    }
  }
  try {
    const receipts = await deps.receive(read.data.messages ?? [])
    const accepted = await deps.acceptReceipts(read.data.receipts ?? [])
    return { status: 200, body: { receipts, ...(read.data.receipts ? { accepted } : {}) } }
  } catch (cause) {
    deps.onFault(cause)
    // The peer keeps what it sent and comes again; nothing half-done stays here.
    return { status: 503, body: { code: 'receiving_failed' } }
  }
}
