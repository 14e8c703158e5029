// What the screens of registers read: lists, one register with its figures, records page by page, one record.
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { ask } from './client.js'
import type { Ledger, LedgerHead, RecordFile, RecordPage, Register, RegisterLine } from './register-shapes.js'

export const registerKeys = {
  all: ['registers'],
  one: (id: string) => ['registers', id],
  records: (id: string) => ['registers', id, 'records'],
  record: (id: string) => ['record', id],
  ledgers: ['ledgers'],
} as const

export const useRegisters = () =>
  useQuery({
    queryKey: registerKeys.all,
    queryFn: async ({ signal }) => (await ask<{ registers: RegisterLine[] }>('/api/registers', { signal })).registers,
    staleTime: 10_000,
  })

export const useRegister = (id: string) =>
  useQuery({
    queryKey: registerKeys.one(id),
    queryFn: ({ signal }) => ask<Register>(`/api/registers/${encodeURIComponent(id)}`, { signal }),
    enabled: id !== '',
    staleTime: 10_000,
  })

export interface RecordFilter {
  readonly state?: string
  readonly town?: string
  readonly overdue?: 'true'
  readonly search?: string
}

export const useRecords = (register: string, filter: RecordFilter, limit = 50) =>
  useInfiniteQuery({
    queryKey: [...registerKeys.records(register), filter, limit],
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({ ...filter, limit: String(limit), ...(pageParam ? { after: pageParam } : {}) })
      return ask<RecordPage>(`/api/registers/${encodeURIComponent(register)}/records?${query}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })

/** For link fields: a few records of the register that is pointed to. */
export const useRecordSearch = (register: string, search: string, wanted: boolean) =>
  useQuery({
    queryKey: [...registerKeys.records(register), 'search', search],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ limit: '20', ...(search ? { search } : {}) })
      return ask<RecordPage>(`/api/registers/${encodeURIComponent(register)}/records?${query}`, { signal })
    },
    enabled: wanted,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    retry: false,
  })

export const useRecord = (id: string, wanted = true) =>
  useQuery({
    queryKey: registerKeys.record(id),
    queryFn: ({ signal }) => ask<RecordFile>(`/api/records/${encodeURIComponent(id)}`, { signal }),
    enabled: wanted,
    refetchInterval: 60_000,
  })

export const useLedgers = () =>
  useQuery({
    queryKey: registerKeys.ledgers,
    queryFn: async ({ signal }) => (await ask<{ ledgers: LedgerHead[] }>('/api/ledgers', { signal })).ledgers,
  })

/** Older entries are asked for by the number they stand before. */
export const useLedger = (id: string) =>
  useInfiniteQuery({
    queryKey: [...registerKeys.ledgers, id],
    queryFn: ({ signal, pageParam }) =>
      ask<Ledger>(`/api/ledgers/${encodeURIComponent(id)}?limit=50${pageParam ? `&before=${pageParam}` : ''}`, {
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next ?? undefined,
  })
