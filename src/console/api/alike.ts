// What may be the same demand, and growing clusters: read often while somebody works, so asked sparingly and never retried.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ask } from './client.js'
import { useSession } from './reads.js'
import type { Account, AlikeRequest, AlikeView, ClustersView } from './shapes.js'

type Role = Account['roles'][number]

/** What the server would only refuse is not asked for. */
const ALIKE: readonly Role[] = ['agent', 'call_taker', 'dispatcher', 'shift_lead', 'supervisor', 'follow_up', 'auditor']
const CLUSTERS: readonly Role[] = [...ALIKE, 'evaluator']

export function useHasRole(roles: readonly Role[]): boolean {
  const account = useSession().data?.account
  return account?.unit === null && account.roles.some((role) => roles.includes(role))
}

export const alikeKey = ['alike'] as const

/** Null: too little has been said. */
export const useAlikeTyped = (body: AlikeRequest | null) =>
  useQuery({
    queryKey: [...alikeKey, 'typed', body],
    queryFn: ({ signal }) => ask<AlikeView>('/api/alike', { method: 'POST', body, signal }),
    enabled: body !== null,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    gcTime: 60_000,
    retry: false,
  })

export const useAlikeToCase = (caseId: string) =>
  useQuery({
    queryKey: [...alikeKey, caseId],
    queryFn: ({ signal }) => ask<AlikeView>(`/api/cases/${caseId}/alike`, { signal }),
    enabled: useHasRole(ALIKE),
    refetchInterval: 60_000,
    retry: false,
  })

export const useClusters = (hours: number) =>
  useQuery({
    queryKey: ['clusters', hours],
    queryFn: ({ signal }) => ask<ClustersView>(`/api/clusters?hours=${hours}`, { signal }),
    placeholderData: keepPreviousData,
    enabled: useHasRole(CLUSTERS),
    refetchInterval: 30_000,
    retry: false,
  })
