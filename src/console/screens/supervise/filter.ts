// What of the list is shown.

export interface Filter {
  readonly kind: string | null
  readonly state: string | null
  readonly overdue: boolean
}

export const NO_FILTER: Filter = { kind: null, state: null, overdue: false }
export const KINDS = ['desk', 'order', 'transfer_out', 'transfer_in', 'negotiation'] as const
