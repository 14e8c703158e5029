// Rows as a CSV file that spreadsheets open: with a byte order mark, and no cell that begins like a formula.
export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** What a citizen typed must not run on a clerk's machine. */
function harmless(text: string): string {
  return /^[=+@\t\r]/.test(text) || /^-[^\d.]/.test(text) ? `'${text}` : text
}

export function saveCsv(name: string, rows: readonly (readonly string[])[]): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }))
  link.download = `${name}.csv`
  link.click()
  URL.revokeObjectURL(link.href)
}
