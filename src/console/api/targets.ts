// What papers want reached and how far it has come.
import { useQuery } from '@tanstack/react-query'
import type { TargetsView } from '../../http/contract/index.js'
import { ask } from './client.js'

export type PaperOfTargets = TargetsView['papers'][number]
export type Target = PaperOfTargets['targets'][number]

export const useTargets = () =>
  useQuery({
    queryKey: ['targets'],
    queryFn: async ({ signal }) => (await ask<TargetsView>('/api/targets', { signal })).papers,
    staleTime: 10_000,
  })
