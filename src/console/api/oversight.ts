// Reads the supervision ladder and what is left out of the assessment (task 8).
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { OversightView } from '../../http/contract/oversight.js'
import { ask } from './client.js'

const DAY = 86_400_000

export const useOversight = (days: number, unit: string | null, everyMs: number) => {
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10)
  // A day more at the end: the place may be further into the day than UTC.
  const query = new URLSearchParams({ from: day(Date.now() - days * DAY), to: day(Date.now() + DAY) })
  if (unit !== null) query.set('unit', unit)
  return useQuery({
    queryKey: ['oversight', query.toString()],
    queryFn: ({ signal }) => ask<OversightView>(`/api/oversight?${query}`, { signal }),
    refetchInterval: Math.max(everyMs, 10_000),
    placeholderData: keepPreviousData,
  })
}
