// The last contacts taken at this seat, by id alone: nothing about a person is kept in the browser.
const KEPT = 'liandong.recent'
const MOST = 8

export function recentIds(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(KEPT) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : []
  } catch {
    return []
  }
}

export function remember(id: string): void {
  try {
    const ids = [id, ...recentIds().filter((each) => each !== id)].slice(0, MOST)
    window.sessionStorage.setItem(KEPT, JSON.stringify(ids))
  } catch {
    // Without storage the list stays empty; the case files are found by the finder.
  }
  window.dispatchEvent(new Event(KEPT))
}

export function onRemember(listener: () => void): () => void {
  window.addEventListener(KEPT, listener)
  return () => window.removeEventListener(KEPT, listener)
}
