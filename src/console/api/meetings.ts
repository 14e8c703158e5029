// What the screens of joint meetings read: the agenda as reckoned, the cases behind a line, the catalogue before and after, its use.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  AgendaCasesView,
  AgendaView,
  CataloguePreviewView,
  CatalogueUseView,
  ChangesView,
  DrawnView,
  RecordPageView,
  TriedChange,
} from '../../http/contract/index.js'
import { ask } from './client.js'
import { registerKeys } from './registers.js'

export type Agenda = AgendaView
export type AgendaLine = AgendaView['entries'][number]
export type CatalogueVersion = ChangesView['versions'][number]
export type RowDifference = CatalogueVersion['rows'][number]

const KEY = ['meetings']

export const useAgenda = (period: { readonly since?: string; readonly until?: string }) =>
  useQuery({
    queryKey: [...KEY, 'agenda', period],
    queryFn: ({ signal }) => ask<Agenda>(`/api/meetings/agenda?${new URLSearchParams({ ...period })}`, { signal }),
    staleTime: 30_000,
  })

export const useAgendaCases = (key: string, since: string, until: string) =>
  useQuery({
    queryKey: [...KEY, 'cases', key, since, until],
    queryFn: ({ signal }) =>
      ask<AgendaCasesView>(`/api/meetings/agenda/cases?${new URLSearchParams({ key, since, until })}`, { signal }),
    staleTime: 30_000,
  })

export const useChanges = () =>
  useQuery({
    queryKey: [...KEY, 'changes'],
    queryFn: ({ signal }) => ask<ChangesView>('/api/catalogue/changes', { signal }),
    refetchInterval: 30_000,
  })

export const useCatalogueUse = () =>
  useQuery({
    queryKey: [...KEY, 'use'],
    queryFn: ({ signal }) => ask<CatalogueUseView>('/api/catalogue/use', { signal }),
    staleTime: 60_000,
  })

export const useTryChange = () =>
  useMutation({
    mutationFn: (body: TriedChange) => ask<CataloguePreviewView>('/api/catalogue/preview', { method: 'POST', body }),
  })

/** Records of a register that belong to a meeting, or that a unit holds. */
export const useRecordsOf = (register: string, query: Readonly<Record<string, string>>, wanted = true) =>
  useQuery({
    queryKey: [...registerKeys.records(register), 'of', query],
    queryFn: ({ signal }) =>
      ask<RecordPageView>(`/api/registers/${register}/records?${new URLSearchParams({ ...query, limit: '100' })}`, {
        signal,
      }),
    enabled: wanted,
    refetchInterval: 60_000,
    retry: false,
  })

export function useDrawAgenda() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ meeting, keys }: { readonly meeting: string; readonly keys?: readonly string[] }) =>
      ask<DrawnView>(`/api/meetings/${meeting}/agenda`, { method: 'POST', body: keys === undefined ? {} : { keys } }),
    onSuccess: () => Promise.all(['record', 'registers'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  })
}
