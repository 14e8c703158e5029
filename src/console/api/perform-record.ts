// Doing something to a record: entering, moving, correcting; one idempotency key per intent, everything it touched read anew.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { ask } from './client.js'
import { useIntent } from './perform.js'
import { Problem } from './problem.js'
import type { RecordAnswer } from './register-shapes.js'

export type RecordValues = Readonly<Record<string, unknown>>

export function usePerformRecord() {
  const client = useQueryClient()
  const { keyFor, done } = useIntent()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const perform = useCallback(
    async (path: string, body: object, version?: number): Promise<RecordAnswer | null> => {
      setBusy(true)
      setError(null)
      try {
        const answer = await ask<RecordAnswer>(path, {
          method: 'POST',
          body,
          key: keyFor([path, body]),
          ...(version === undefined ? {} : { version }),
        })
        done()
        return answer
      } catch (fault) {
        setError(fault instanceof Error ? fault : new Error(String(fault)))
        // Somebody else was faster: the form stays, what stands behind it is read anew.
        if (fault instanceof Problem && !fault.unreachable) void client.invalidateQueries({ queryKey: ['record'] })
        return null
      } finally {
        setBusy(false)
      }
    },
    [client, keyFor, done],
  )
  /** A move may open, move and post elsewhere; cheaper to read anew than to guess where. */
  const refresh = useCallback(() => {
    for (const key of ['record', 'registers', 'ledgers', 'targets']) void client.invalidateQueries({ queryKey: [key] })
  }, [client])
  const reset = useCallback(() => setError(null), [])
  return { perform, refresh, busy, error, reset }
}
