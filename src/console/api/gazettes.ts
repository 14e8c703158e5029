// Gazettes brought in: the list, a report, and the keeper's three deeds.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  GazetteComparisonView,
  GazetteRowView,
  GazetteStagedView,
  GazetteView,
} from '../../http/contract/index.js'
import { currentLanguage } from '../words/speak.js'
import { ask } from './client.js'
import { Problem, problemOf } from './problem.js'

export type { GazetteComparisonView, GazetteRowView, GazetteView }
export type Instrument = GazetteView['instruments'][number]
export type Anomaly = GazetteView['anomalies'][number]
export type Lines = Anomaly['span']

const KEY = ['gazettes'] as const

export const useGazettes = () =>
  useQuery({ queryKey: KEY, queryFn: ({ signal }) => ask<GazetteRowView[]>('/api/gazettes', { signal }) })

export const useGazette = (id: string) =>
  useQuery({
    queryKey: [...KEY, id],
    queryFn: ({ signal }) => ask<GazetteView>(`/api/gazettes/${id}`, { signal }),
    staleTime: 60_000,
  })

export function useSettle(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (how: { readonly publish: true } | { readonly reason: string }) =>
      'publish' in how
        ? ask<GazetteRowView>(`/api/gazettes/${id}/publish`, { method: 'POST', body: {} })
        : ask<GazetteRowView>(`/api/gazettes/${id}/reject`, { method: 'POST', body: how }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

export const MOST_BYTES = 50 * 1024 * 1024

/** Tells how much has been sent; 100 means the server is reading. */
export async function sendGazette(file: File, sent: (percent: number) => void): Promise<GazetteStagedView> {
  const content = await base64Of(file)
  // fetch does not tell how far an upload is.
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/gazettes')
    request.setRequestHeader('content-type', 'application/json')
    request.setRequestHeader('x-liandong', '1')
    request.setRequestHeader('accept-language', currentLanguage() === 'zh' ? 'zh-CN' : 'en')
    request.upload.onprogress = ({ loaded, total }) => sent(total === 0 ? 0 : Math.floor((loaded / total) * 100))
    request.onerror = () => reject(new Problem(0, 'unreachable', '', ''))
    request.onload = () => {
      if (request.status < 300) return resolve(JSON.parse(request.responseText) as GazetteStagedView)
      const headers = { 'content-type': request.getResponseHeader('content-type') ?? '' }
      void problemOf(new Response(request.responseText, { status: request.status, headers })).then(reject)
    }
    request.send(JSON.stringify({ fileName: file.name.slice(0, 200), content }))
  })
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''))
    reader.onerror = () => reject(reader.error ?? new Error(file.name))
    reader.readAsDataURL(file)
  })
}
