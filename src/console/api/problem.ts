// What went wrong with a request, as the server tells it (RFC 9457), or as we must say it when no server answered.
import type { Citation, FieldFault } from './shapes.js'

export class Problem extends Error {
  override readonly name = 'Problem'
  constructor(
    /** 0 when nothing answered. */
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly fields: readonly FieldFault[] = [],
    readonly cites: readonly Citation[] = [],
    /** Under which the server's log keeps a fault. */
    readonly incident: string | null = null,
  ) {
    super(detail || title)
  }

  get unreachable(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const said = (await response.json().catch(() => ({}))) as Partial<{
    code: string
    title: string
    detail: string
    errors: FieldFault[]
    cites: Citation[]
    incident: string
  }>
  return new Problem(
    response.status,
    said.code ?? `http_${response.status}`,
    said.title ?? response.statusText,
    said.detail ?? '',
    said.errors ?? [],
    said.cites ?? [],
    said.incident ?? null,
  )
}
