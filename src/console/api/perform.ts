// Doing something to a case file: one idempotency key per intent, kept while the same intent is retried.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { ask, newIntent } from './client.js'
import { Problem } from './problem.js'
import { keys } from './reads.js'
import type { CommandAnswer, CommandBody, CommandName } from './shapes.js'

/**
 * The key for this body: the same for as long as the same thing is asked, a new one once the person changed their mind
 * (the server refuses one key for two different deeds) or once it was done.
 */
export function useIntent(): { keyFor: (body: unknown) => string; done: () => void } {
  const intent = useRef<{ said: string; key: string } | null>(null)
  const keyFor = useCallback((body: unknown) => {
    const said = JSON.stringify(body)
    if (intent.current?.said !== said) intent.current = { said, key: newIntent() }
    return intent.current.key
  }, [])
  const done = useCallback(() => {
    intent.current = null
  }, [])
  return { keyFor, done }
}

export interface Deed<N extends CommandName = CommandName> {
  readonly caseId: string
  readonly name: N
  readonly body: CommandBody<N>
  /** The version the person saw; left out where a newer one does not change the deed's sense. */
  readonly version?: number
}

export function usePerform() {
  const client = useQueryClient()
  const { keyFor, done } = useIntent()
  const mutation = useMutation<CommandAnswer, Error, Deed>({
    mutationFn: ({ caseId, name, body, version }) =>
      ask<CommandAnswer>(`/api/cases/${caseId}/${name}`, {
        method: 'POST',
        body,
        key: keyFor([caseId, name, body]),
        ...(version === undefined ? {} : { version }),
      }),
    onSuccess: done,
    onSettled: (_answer, error, { caseId }) => {
      if (error instanceof Problem && error.unreachable) return
      void client.invalidateQueries({ queryKey: keys.case(caseId) })
      void client.invalidateQueries({ queryKey: keys.timeline(caseId) })
      void client.invalidateQueries({ queryKey: keys.legs })
      void client.invalidateQueries({ queryKey: keys.duties })
      void client.invalidateQueries({ queryKey: keys.overview })
    },
  })
  const perform = useCallback(
    <N extends CommandName>(deed: Deed<N>): Promise<CommandAnswer> => mutation.mutateAsync(deed as unknown as Deed),
    [mutation.mutateAsync],
  )
  return { perform, busy: mutation.isPending, error: mutation.error, reset: mutation.reset }
}
