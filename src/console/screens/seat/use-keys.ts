// The keys of the seat. Written by position (code), so that Alt+1 works on every keyboard layout.
import { useEffect, useRef } from 'react'

export type KeyMap = Readonly<Record<string, (() => void) | undefined>>

/** `Ctrl+Enter`, `Alt+1`, `F2`, and bare digits `1` … `9` while no text is being typed. */
export function useKeys(map: KeyMap): void {
  const latest = useRef(map)
  useEffect(() => {
    latest.current = map
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // Composing Chinese: Enter and digits belong to the input method.
      if (event.isComposing || event.repeat || isDialogOpen()) return
      const name = nameOf(event)
      if (/^\d$/.test(name) && isTyping(event.target)) return
      const deed = latest.current[name]
      if (!deed) return
      event.preventDefault()
      deed()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function nameOf(event: KeyboardEvent): string {
  const base = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? /^Key([A-Z])$/.exec(event.code)?.[1] ?? event.key
  const withCtrl = event.ctrlKey || event.metaKey ? 'Ctrl+' : ''
  return `${withCtrl}${event.altKey ? 'Alt+' : ''}${base}`
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type)))
  )
}

/** A dialog has its own keys; those of the seat must not act underneath it. */
function isDialogOpen(): boolean {
  // A closed dialog may stay in the document, out of sight.
  return [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].some(
    (dialog) => dialog.getClientRects().length > 0,
  )
}
