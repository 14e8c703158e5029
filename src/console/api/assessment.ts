// Assessment sheets and the demands behind a figure.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SheetRowsView, SheetView } from '../../http/contract/index.js'
import { ask } from './client.js'

export type Sheet = SheetView
export type SheetIndicator = Sheet['indicators'][number]
export type SheetCell = Sheet['total'][string]
export type SheetRows = SheetRowsView
export type By = 'unit' | 'town' | 'station' | 'desk' | 'seat' | 'row'

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

export const useSheetRows = (wish: SheetWish & { readonly indicator: string; readonly group?: string }) =>
  useQuery({
    queryKey: ['assessment-rows', wish],
    queryFn: ({ signal }) => ask<SheetRows>(`/api/assessment/rows?${query(wish)}`, { signal }),
  })
