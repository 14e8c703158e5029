// The decision while the caller is still speaking: asked after a quarter of a second of quiet, an older question is dropped.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ask } from '../../api/client.js'
import type { Decision, TriageRequest } from '../../api/shapes.js'
import type { Draft } from './draft.js'

const QUIET_MS = 250

export function useTriage(draft: Draft, wanted: boolean) {
  const text = useQuiet(draft.text.trim())
  const body: TriageRequest = {
    text,
    channel: draft.channel,
    ...(Object.keys(draft.facts).length > 0 ? { facts: { ...draft.facts } } : {}),
    ...(draft.chosen.length > 0 ? { chosen: [...draft.chosen] } : {}),
    ...(draft.requestType ? { requestType: draft.requestType } : {}),
  }
  const enough = text.length >= 2
  const triage = useQuery({
    queryKey: ['triage', body],
    queryFn: ({ signal }) => ask<Decision>('/api/triage', { method: 'POST', body, signal }),
    enabled: wanted && enough,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
  })
  return {
    decision: enough ? triage.data : undefined,
    error: triage.error,
    thinking: triage.isFetching || draft.text.trim() !== text,
    retry: triage.refetch,
  }
}

function useQuiet(value: string): string {
  const [quiet, setQuiet] = useState(value)
  useEffect(() => {
    // Emptied means the next caller: no reason to wait.
    const timer = setTimeout(() => setQuiet(value), value === '' ? 0 : QUIET_MS)
    return () => clearTimeout(timer)
  }, [value])
  return quiet
}
