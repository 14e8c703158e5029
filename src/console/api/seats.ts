// Seats, shifts, surge, aid and the duty of units: one view each, and deeds that read it anew.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SeatSlot, SeatsView, UnitDutyView } from '../../http/contract/index.js'
import { ask, newIntent } from './client.js'

export type Seats = SeatsView
export type Slot = SeatSlot
export type UnitDuty = UnitDutyView

const BEAT = 15_000

export const useSeats = (day: string | null, every = BEAT) =>
  useQuery({
    queryKey: ['seats', day],
    queryFn: ({ signal }) => ask<SeatsView>(`/api/seats${day === null ? '' : `?day=${day}`}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: every,
  })

export const useUnitDuty = (unit?: string, town?: string, rows: readonly string[] = []) =>
  useQuery({
    queryKey: ['unit-duty', unit, town, rows.join()],
    queryFn: ({ signal }) => {
      const matter = rows.length > 0 ? { rows: rows.slice(0, 12).join() } : {}
      const query = new URLSearchParams({ ...(unit ? { unit } : {}), ...(town ? { town } : {}), ...matter })
      return ask<UnitDutyView>(`/api/unit-duty?${query}`, { signal })
    },
    enabled: unit !== '',
    refetchInterval: 60_000,
    retry: false,
  })

export interface SeatDeed {
  readonly path: string
  readonly body: unknown
}

export const openRecord = (register: string, fields: unknown): SeatDeed => ({
  path: `/api/registers/${register}/records`,
  body: { fields },
})
export const moveRecord = (id: string, move: string, fields: unknown = {}): SeatDeed => ({
  path: `/api/records/${id}/moves/${move}`,
  body: { fields },
})
export const seatState = (state: string, seat?: string): SeatDeed => ({
  path: '/api/seats/state',
  body: { state, ...(seat ? { seat } : {}) },
})

export function useSeatDeed() {
  const client = useQueryClient()
  return useMutation<{ record?: { id: string } }, Error, SeatDeed>({
    mutationFn: ({ path, body }) => ask(path, { method: 'POST', body, key: newIntent() }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['seats'] }),
        client.invalidateQueries({ queryKey: ['unit-duty'] }),
      ]),
  })
}
