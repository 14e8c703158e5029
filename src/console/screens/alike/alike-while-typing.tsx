// Before a file is opened: has this been told already? Asked after a longer pause than the decision, which is waited for.
import { useEffect, useState } from 'react'
import { useAlikeTyped } from '../../api/alike.js'
import type { AlikeRequest, Decision } from '../../api/shapes.js'
import type { Draft } from '../seat/draft.js'
import { useKeys } from '../seat/use-keys.js'
import { AlikeList } from './alike-list.js'

const QUIET_MS = 600
/** Fewer letters find everything. */
const ENOUGH = 6

interface Props {
  readonly draft: Draft
  readonly decision: Decision | undefined
}

export function AlikeWhileTyping({ draft, decision }: Props) {
  const asked = useQuiet(JSON.stringify(requestOf(draft, decision)))
  const body = JSON.parse(asked) as AlikeRequest | null
  const found = useAlikeTyped(body)
  const items = body === null ? [] : (found.data?.items ?? [])
  const [first] = items
  useKeys({ 'Alt+O': first ? () => openBeside(first.caseId) : undefined })
  if (body === null || !found.data || items.length === 0) return null
  return <AlikeList alike={found.data} withKeys />
}

export function openBeside(caseId: string): void {
  window.open(`/case/${caseId}`, '_blank', 'noopener')
}

function requestOf(draft: Draft, decision: Decision | undefined): AlikeRequest | null {
  const text = draft.text.trim()
  if (text.length < ENOUGH) return null
  // To look for a number is put on record: only a whole one is looked for, never each digit typed.
  const phone = draft.phone.trim()
  const town = draft.town ?? decision?.town ?? null
  const address = draft.address.trim()
  return {
    text,
    ...(/^1\d{10}$|^0\d{9,11}$/.test(phone) ? { phone } : {}),
    ...(town || address ? { place: { ...(town ? { town } : {}), ...(address ? { address } : {}) } } : {}),
    ...(draft.chosen.length > 0 ? { chosen: [...draft.chosen] } : {}),
  }
}

function useQuiet(value: string): string {
  const [quiet, setQuiet] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(value), value === 'null' ? 0 : QUIET_MS)
    return () => clearTimeout(timer)
  }, [value])
  return quiet
}
