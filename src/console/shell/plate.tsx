// The plate of a platform: its number on its colour.
import type { Platform } from '../api/shapes.js'

export function Plate({ platform }: { readonly platform: Platform }) {
  return <span className={`plate p${platform}`}>{platform}</span>
}
