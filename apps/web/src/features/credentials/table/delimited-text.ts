/** What is exported: the words of the columns, then one row of texts for each credential. */
export type Sheet = { head: readonly string[]; rows: readonly (readonly string[])[] }

/**
 * CSV as programs read it: every value exactly as it is, lines that end in CR LF, no mark of the encoding.
 * Spreadsheets guess at types in it, and are given a file of their own. https://www.rfc-editor.org/rfc/rfc4180
 */
export function csvOf(sheet: Sheet): string {
  return linesOf(sheet, ',', '\r\n')
}

/** The same as spreadsheets take it from the clipboard. */
export function tsvOf(sheet: Sheet): string {
  return linesOf(sheet, '\t', '\n')
}

function linesOf({ head, rows }: Sheet, separator: string, end: string): string {
  return [head, ...rows]
    .map((cells) => `${cells.map((cell) => quoted(cell, separator)).join(separator)}${end}`)
    .join('')
}

function quoted(cell: string, separator: string): string {
  const isPlain = !/["\r\n]/.test(cell) && !cell.includes(separator)
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`
}

/** A table for the clipboard, each cell marked as text for Excel: `001` stays `001`, and `=1` is no formula. */
export function htmlOf({ head, rows }: Sheet): string {
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag} style="mso-number-format:'\\@'">${escaped(cell)}</${tag}>`).join('')}</tr>`
  const body = rows.map((cells) => row(cells, 'td')).join('')
  return `<meta charset="utf-8"><table><thead>${row(head, 'th')}</thead><tbody>${body}</tbody></table>`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The text as HTML and XML write it. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '')
}
