// The few looks a cell may have, and number formats that keep a figure's unit beside its number, so that it can be reckoned with.
import { escapeXml, XML_HEAD } from './xml.js'

export const LOOKS = ['plain', 'title', 'head', 'text', 'number', 'linkedText', 'linkedNumber', 'wrapped'] as const
export type Look = (typeof LOOKS)[number]

const BORDER = '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/>'
const FONTS = `<fonts count="4"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="黑体"/></font><font><b/><sz val="11"/><name val="黑体"/></font><font><u/><sz val="11"/><color rgb="FF1F3864"/><name val="宋体"/></font></fonts>`
const FILLS =
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill></fills>'

/** Font, fill, border, alignment of each look. */
const PARTS: Readonly<Record<Look, readonly [number, number, number, string]>> = {
  plain: [0, 0, 0, ''],
  title: [1, 0, 0, ''],
  head: [2, 2, 1, '<alignment horizontal="center" vertical="center" wrapText="1"/>'],
  text: [0, 0, 1, '<alignment vertical="center" wrapText="1"/>'],
  number: [0, 0, 1, '<alignment horizontal="right" vertical="center"/>'],
  linkedText: [3, 0, 1, '<alignment vertical="center" wrapText="1"/>'],
  linkedNumber: [3, 0, 1, '<alignment horizontal="right" vertical="center"/>'],
  wrapped: [0, 0, 0, '<alignment vertical="top" wrapText="1"/>'],
}

/** Gives out numbers of styles as they are asked for, and the part that defines them. */
export function createStyles() {
  const formats: string[] = []
  const styles = LOOKS.map((look) => styleOf(look, 0))
  const known = new Map<string, number>(LOOKS.map((look, index) => [`${look}|`, index]))
  return {
    /** `format` is an Excel number format; empty for general. */
    of(look: Look, format = ''): number {
      const key = `${look}|${format}`
      const old = known.get(key)
      if (old !== undefined) return old
      if (!formats.includes(format)) formats.push(format)
      known.set(key, styles.length)
      styles.push(styleOf(look, FIRST_FORMAT + formats.indexOf(format)))
      return styles.length - 1
    },
    xml(): string {
      const written = formats.map(
        (code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeXml(code)}"/>`,
      )
      return `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${written.length === 0 ? '' : `<numFmts count="${written.length}">${written.join('')}</numFmts>`}${FONTS}${FILLS}<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${BORDER}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${styles.length}">${styles.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
    },
  }
}

export type Styles = ReturnType<typeof createStyles>

/** Below this Excel keeps numbers of its own. */
const FIRST_FORMAT = 164

function styleOf(look: Look, format: number): string {
  const [font, fill, border, alignment] = PARTS[look]
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"${alignment === '' ? '/>' : ` applyAlignment="1">${alignment}</xf>`}`
}

/** `98.50%` → `0.00"%"`, `12件` → `0"件"`. */
export function formatOf(shown: string): string {
  const [, , decimals = '', unit = ''] = /^(-?\d+)(?:\.(\d+))?(.*)$/u.exec(shown) ?? []
  const digits = decimals === '' ? '0' : `0.${'0'.repeat(decimals.length)}`
  return unit === '' ? digits : `${digits}"${unit.replaceAll('"', '')}"`
}
