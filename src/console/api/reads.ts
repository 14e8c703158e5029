// What the screens read, each under a key that live events can call stale.
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { learnZone } from '../words/time.js'
import { ask } from './client.js'
import type {
  Action,
  Book,
  CasePage,
  CaseView,
  CatalogueView,
  ClauseView,
  DutyPage,
  LegPage,
  LegQueryString,
  LinkView,
  Overview,
  PublicPlace,
  RowView,
  SelfDispatchView,
  Session,
} from './shapes.js'

export const keys = {
  session: ['session'],
  book: ['book'],
  cases: ['cases'],
  legs: ['legs'],
  duties: ['duties'],
  overview: ['overview'],
  link: ['link'],
  case: (id: string) => ['case', id],
  timeline: (id: string) => ['timeline', id],
} as const

export const useSession = () =>
  useQuery({
    queryKey: keys.session,
    queryFn: ({ signal }) => ask<Session>('/api/session', { signal }),
    staleTime: 60_000,
  })

/** The words of the place and the procedure; they change only when a pack does, that is with a restart. */
export const useBookQuery = (wanted: boolean) =>
  useQuery({
    queryKey: keys.book,
    queryFn: async ({ signal }) => {
      const book = await ask<Book>('/api/book', { signal })
      learnZone(book.place.zone)
      return book
    },
    staleTime: Number.POSITIVE_INFINITY,
    enabled: wanted,
  })

/** What the citizen's page knows of the place; the book is for those who are logged in. */
export const usePlace = () =>
  useQuery({
    queryKey: ['place'],
    queryFn: async ({ signal }) => {
      const place = await ask<PublicPlace>('/api/public/place', { signal })
      learnZone(place.zone)
      return place
    },
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useOverview = (everyMs: number) =>
  useQuery({
    queryKey: keys.overview,
    queryFn: ({ signal }) => ask<Overview>('/api/overview', { signal }),
    refetchInterval: everyMs,
  })

/** Counts over months change slowly, and reading them is work. */
export const useSelfDispatch = (days: number) =>
  useQuery({
    queryKey: ['self-dispatch', days],
    queryFn: ({ signal }) => ask<SelfDispatchView>(`/api/self-dispatch?days=${days}`, { signal }),
    staleTime: 5 * 60_000,
  })

export const useLink = () =>
  useQuery({
    queryKey: keys.link,
    queryFn: ({ signal }) => ask<LinkView>('/api/link', { signal }),
    refetchInterval: 10_000,
  })

/** `anew`: never from what was read before, for a form that is laid out once. */
export const useCase = (id: string, anew = false) =>
  useQuery({
    queryKey: keys.case(id),
    queryFn: ({ signal }) => ask<CaseView>(`/api/cases/${id}`, { signal }),
    refetchOnMount: anew ? 'always' : true,
  })

export const useTimeline = (id: string) =>
  useQuery({
    queryKey: keys.timeline(id),
    queryFn: ({ signal }) => ask<Action[]>(`/api/cases/${id}/timeline`, { signal }),
  })

/** `version`: of the catalogue, as the citation names it. */
export const useRow = (row: string | null, version?: string) =>
  useQuery({
    queryKey: ['row', row, version],
    queryFn: ({ signal }) => {
      const query = version && /^\d{4}-\d\d-\d\d$/.test(version) ? `?version=${version}` : ''
      return ask<RowView>(`/api/catalogue/${encodeURIComponent(row ?? '')}${query}`, { signal })
    },
    enabled: row !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

export const useClause = (instrument: string, clause: string | null) =>
  useQuery({
    queryKey: ['clause', instrument, clause],
    queryFn: ({ signal }) =>
      ask<ClauseView>(
        `/api/instruments/${encodeURIComponent(instrument)}/clauses/${encodeURIComponent(clause ?? '')}`,
        {
          signal,
        },
      ),
    enabled: clause !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

function queryString(query: Record<string, string | undefined>): string {
  const said = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '')
  return said.length === 0 ? '' : `?${new URLSearchParams(said)}`
}

/** Legs page by page; live events make the whole list stale. */
export const useLegs = (query: LegQueryString, everyMs: number, wanted = true) =>
  useInfiniteQuery({
    queryKey: [...keys.legs, query],
    queryFn: ({ signal, pageParam }) =>
      ask<LegPage>(`/api/legs${queryString({ ...query, ...(pageParam ? { after: pageParam } : {}) })}`, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: everyMs,
    placeholderData: keepPreviousData,
    enabled: wanted,
  })

/** Call-backs the whole platform owes, page by page. */
export const useDuties = (everyMs: number, wanted = true) =>
  useInfiniteQuery({
    queryKey: keys.duties,
    queryFn: ({ signal, pageParam }) =>
      ask<DutyPage>(`/api/duties${queryString({ limit: '30', ...(pageParam ? { after: pageParam } : {}) })}`, {
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: everyMs,
    placeholderData: keepPreviousData,
    enabled: wanted,
  })

export const useCaseSearch = (search: string) =>
  useQuery({
    queryKey: [...keys.cases, 'search', search],
    queryFn: ({ signal }) => ask<CasePage>(`/api/cases${queryString({ search, limit: '8' })}`, { signal }),
    enabled: search.trim().length >= 2,
    placeholderData: keepPreviousData,
  })

/** Case files of the same caller, found by the number on the line. */
export const useCasesOfPhone = (phone: string) =>
  useQuery({
    queryKey: [...keys.cases, 'phone', phone],
    queryFn: ({ signal }) => ask<CasePage>(`/api/cases${queryString({ phone, limit: '5' })}`, { signal }),
    enabled: /^\+?\d[\d ()-]{5,}$/.test(phone),
    retry: false,
  })

export const useCatalogue = (wanted: boolean) =>
  useQuery({
    queryKey: ['catalogue'],
    queryFn: ({ signal }) => ask<CatalogueView>('/api/catalogue', { signal }),
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
  })
