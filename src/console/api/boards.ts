// The four boards and their early warnings: read often on a wall, so asked sparingly; the list behind a number only when it is opened.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ask } from './client.js'
import type { BoardCasesView, BoardPeriod, BoardsView, WarningCasesView, WarningsView } from './shapes.js'

const BEAT = 30_000

export const useBoards = (period: BoardPeriod) =>
  useQuery({
    queryKey: ['boards', period],
    queryFn: ({ signal }) => ask<BoardsView>(`/api/boards?period=${period}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: BEAT,
    retry: false,
  })

export interface BoardPlace {
  readonly period: BoardPeriod
  /** The moment the board was made at: the list is of the same moment. */
  readonly until: string
  readonly topic: string
}

export const useBoardCases = ({ period, until, topic }: BoardPlace, from: number) =>
  useQuery({
    queryKey: ['boards', 'cases', period, until, topic, from],
    queryFn: ({ signal }) =>
      ask<BoardCasesView>(
        `/api/boards/cases?${new URLSearchParams({ period, until, topic, ...(from > 0 ? { from: String(from) } : {}) })}`,
        { signal },
      ),
    placeholderData: keepPreviousData,
    retry: false,
  })

export const useWarnings = () =>
  useQuery({
    queryKey: ['record', 'warnings'],
    queryFn: ({ signal }) => ask<WarningsView>('/api/warnings', { signal }),
    refetchInterval: BEAT,
    retry: false,
  })

export const useWarningCases = (id: string) =>
  useQuery({
    queryKey: ['record', 'warnings', id],
    queryFn: ({ signal }) => ask<WarningCasesView>(`/api/warnings/${id}/cases`, { signal }),
    retry: false,
  })
