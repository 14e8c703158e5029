// Assessment sheets, the demands behind a figure, and third-party evaluation (task 8).
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SampleList, SampleView, SheetRowsView, SheetView } from '../../http/contract/index.js'
import { ask } from './client.js'

export type Sheet = SheetView
export type SheetIndicator = Sheet['indicators'][number]
export type SheetCell = Sheet['total'][string]
export type SheetRows = SheetRowsView
export type Standing = SheetRows['items'][number]['standing']
export type By = 'unit' | 'town' | 'station' | 'desk' | 'seat' | 'row'
export type Sample = SampleView

export interface SheetWish {
  readonly from: string
  readonly to: string
  readonly by: By
}

const query = (wish: object): string => new URLSearchParams(wish as Record<string, string>).toString()

export const useSheet = (wish: SheetWish) =>
  useQuery({
    queryKey: ['assessment', wish],
    queryFn: ({ signal }) => ask<Sheet>(`/api/assessment?${query(wish)}`, { signal }),
    placeholderData: keepPreviousData,
  })

export interface RowsWish extends SheetWish {
  readonly indicator: string
  readonly group?: string
  readonly standing?: Standing
}

export const useSheetRows = (wish: RowsWish) =>
  useInfiniteQuery({
    queryKey: ['assessment-rows', wish],
    queryFn: ({ signal, pageParam }) =>
      ask<SheetRows>(`/api/assessment/rows?${query({ ...wish, ...(pageParam === '' ? {} : { after: pageParam }) })}`, {
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const useSamples = () =>
  useQuery({
    queryKey: ['samples'],
    queryFn: ({ signal }) => ask<SampleList>('/api/evaluation/samples', { signal }),
  })

export const useSample = (id: string) =>
  useQuery({
    queryKey: ['sample', id],
    queryFn: ({ signal }) => ask<Sample>(`/api/evaluation/samples/${id}`, { signal }),
  })

export function useDraw() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { from: string; to: string; size: number; seed: string }) =>
      ask<Sample>('/api/evaluation/samples', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['samples'] }),
  })
}

export function useJudge(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { caseId: string; found: string; note: string }) =>
      ask<Sample>(`/api/evaluation/samples/${id}/verdicts`, { method: 'POST', body }),
    onSuccess: (sample) => client.setQueryData(['sample', id], sample),
  })
}
