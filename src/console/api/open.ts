// What everybody may read without a login: open registers, what they publish, how far an entry has come.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { ask } from './client.js'
import type { PublicRecordPage, PublicRegister } from './register-shapes.js'

export const useOpenRegisters = () =>
  useQuery({
    queryKey: ['open'],
    queryFn: async ({ signal }) =>
      (await ask<{ registers: PublicRegister[] }>('/api/public/registers', { signal })).registers,
    staleTime: 5 * 60_000,
  })

export const useOpenRecords = (register: string, wanted: boolean, limit = 50) =>
  useInfiniteQuery({
    queryKey: ['open', register, limit],
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({ limit: String(limit), ...(pageParam ? { after: pageParam } : {}) })
      return ask<PublicRecordPage>(`/api/public/registers/${encodeURIComponent(register)}/records?${query}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: wanted,
    staleTime: 30_000,
  })
