// What the public pages of papers, posts and the chronicle read; no login.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type {
  ChronicleView,
  PaperContentsView,
  PaperDecisionsView,
  PaperExpiringView,
  PaperGraphView,
  PapersView,
  PaperView,
  PersonView,
  PostsView,
} from '../../http/contract/index.js'
import { ask } from './client.js'

export type {
  ChronicleView,
  HolderView,
  PaperClauseView,
  PaperContentsView,
  PaperGraphView,
  PaperPartView,
  PaperRelationView,
  PaperRowView,
  PaperStandingView,
  PapersView,
  PaperView,
  PersonView,
  PostActView,
  PostsView,
  TenureView,
} from '../../http/contract/index.js'

type Query = Readonly<Record<string, string | undefined>>

function address(path: string, query: Query): string {
  const told = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value) told.set(key, value)
  return told.size === 0 ? path : `${path}?${told}`
}

function useRead<T>(path: string, query: Query, enabled = true) {
  const url = address(path, query)
  return useQuery({
    queryKey: ['papers', url],
    queryFn: ({ signal }) => ask<T>(url, { signal }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    enabled,
  })
}

const paperPath = (id: string) => `/api/public/papers/${encodeURIComponent(id)}`

export const usePapers = (query: Query) => useRead<PapersView>('/api/public/papers', query)
export const usePaper = (id: string, query: Query) => useRead<PaperView>(paperPath(id), query)
export const usePaperGraph = (query: Query) => useRead<PaperGraphView>('/api/public/paper-graph', query)
export const usePaperContents = (query: Query) => useRead<PaperContentsView>('/api/public/paper-contents', query)
export const usePaperExpiring = (query: Query) => useRead<PaperExpiringView>('/api/public/paper-expiring', query)
export const usePosts = (query: Query) => useRead<PostsView>('/api/public/posts', query)
export const usePerson = (person: string, query: Query) =>
  useRead<PersonView>(`/api/public/people/${encodeURIComponent(person)}/posts`, query)
export const useChronicle = (query: Query) => useRead<ChronicleView>('/api/public/chronicle', query)
/** For staff only; asked when somebody is logged in. */
export const usePaperDecisions = (id: string, wanted: boolean) =>
  useRead<PaperDecisionsView>(`/api/papers/${encodeURIComponent(id)}/decisions`, { limit: '20' }, wanted)

export const aknAddress = (id: string, version: string | null) =>
  address(`${paperPath(id)}/akn`, { version: version ?? undefined })
