// Rows as a CSV file that spreadsheets open: with a byte order mark, and no cell that begins like a formula.
export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** What a citizen typed must not run on a clerk's machine. */
function harmless(text: string): string {
  return /^[=+@\t\r]/.test(text) || /^-[^\d.]/.test(text) ? `'${text}` : text
}
