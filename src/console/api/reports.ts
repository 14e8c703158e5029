// Reports: the list that moves while one is being made, one report as a document, asking for and cancelling one, and the open extracts.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OpenDataView, ReportListView, ReportPageView, ReportRowView } from '../../http/contract/index.js'
import { ask, newIntent } from './client.js'

export type ReportRow = ReportRowView
export type ReportPage = ReportPageView
export type ReportDocument = NonNullable<ReportPageView['document']>
export type ReportBlock = ReportDocument['blocks'][number]
export type ReportPlan = ReportListView['plans'][number]

const WATCHING_MS = 1_500

export interface ReportWish {
  readonly plan: string
  readonly day?: string
  readonly incident?: { readonly subject: string; readonly from: string; readonly to: string; readonly town?: string }
}

const moving = (rows: readonly ReportRow[] | undefined): boolean =>
  rows?.some(({ state }) => state === 'queued' || state === 'making') ?? false

export const useReports = () =>
  useQuery({
    queryKey: ['reports'],
    queryFn: ({ signal }) => ask<ReportListView>('/api/reports', { signal }),
    refetchInterval: ({ state }) => (moving(state.data?.items) ? WATCHING_MS : 30_000),
  })

export const useReport = (id: string) =>
  useQuery({
    queryKey: ['reports', id],
    queryFn: ({ signal }) => ask<ReportPage>(`/api/reports/${id}`, { signal }),
    refetchInterval: ({ state }) => (moving(state.data && [state.data.report]) ? WATCHING_MS : false),
  })

export function useAskReport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wish: ReportWish) => ask<ReportRow>('/api/reports', { method: 'POST', body: wish, key: newIntent() }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['reports'] }),
  })
}

export function useCancelReport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => ask<ReportRow>(`/api/reports/${id}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['reports'] }),
  })
}

export const reportFile = (id: string, form: string, reason: string): string =>
  `/api/reports/${id}/file?${new URLSearchParams({ form, reason })}`

export const useOpenData = () =>
  useQuery({
    queryKey: ['open-data'],
    queryFn: ({ signal }) => ask<OpenDataView>('/api/public/open-data', { signal }),
  })
