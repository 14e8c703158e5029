// What the screens of sharing, exports and harassment read.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { EvidenceView, MarksView } from '../../http/contract/harassment.js'
import type {
  ExportPageView,
  RecallView,
  SharedFileView,
  SharedPageView,
  SharedStepsView,
  ShareView,
} from '../../http/contract/shares.js'
import { ask } from './client.js'

export type { EvidenceView, ExportPageView, RecallView, SharedFileView, SharedPageView, SharedStepsView, ShareView }

export const useShares = () =>
  useQuery({
    queryKey: ['shares'],
    queryFn: async ({ signal }) => (await ask<{ shares: ShareView[] }>('/api/shares', { signal })).shares,
  })

export const useRecalls = () =>
  useQuery({
    queryKey: ['share-recalls'],
    queryFn: async ({ signal }) => (await ask<{ recalls: RecallView[] }>('/api/share-recalls', { signal })).recalls,
  })

export type Wish = Readonly<Record<string, string>>

/** Every page asked for is a look on record: asked once, never again by itself. */
export const useSharedFiles = (grant: string, wish: Wish | null) =>
  useInfiniteQuery({
    queryKey: ['share', grant, 'files', wish],
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({ ...wish, limit: '20', ...(pageParam ? { after: pageParam } : {}) })
      return ask<SharedPageView>(`/api/shares/${grant}/files?${query}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: wish !== null,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: false,
  })

export const useExports = (filter: Wish) =>
  useInfiniteQuery({
    queryKey: ['exports', filter],
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({ ...filter, limit: '50', ...(pageParam ? { after: pageParam } : {}) })
      return ask<ExportPageView>(`/api/exports?${query}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchOnWindowFocus: false,
  })

export const useEvidence = (id: string) =>
  useQuery({
    queryKey: ['harassment', id],
    queryFn: ({ signal }) => ask<EvidenceView>(`/api/harassment/${id}`, { signal }),
    refetchOnWindowFocus: false,
  })

export const useMarks = (phone: string) =>
  useQuery({
    queryKey: ['harassment-marks', phone],
    queryFn: async ({ signal }) =>
      (await ask<MarksView>('/api/harassment-marks', { method: 'POST', body: { phone }, signal })).marks,
    enabled: phone !== '',
    staleTime: 60_000,
    retry: false,
  })
