// Writes XML by hand: elements as values, text and attributes escaped in one place.

export type Xml = string & { readonly xml: true }
export type Attributes = Readonly<Record<string, string | null>>

/** An attribute that is null is left out. */
export function el(name: string, attributes: Attributes = {}, ...children: readonly (Xml | null)[]): Xml {
  const told = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escaped(value)}"`],
  )
  const inside = children.filter((child) => child !== null).join('')
  return `<${name}${told.join('')}${inside === '' ? '/>' : `>${inside}</${name}>`}` as Xml
}

/** Control characters that XML 1.0 has no place for are dropped; a paper copied out of an old word processor may hold some. */
export function text(value: string): Xml {
  return escaped(value) as Xml
}

function escaped(value: string): string {
  return value
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
