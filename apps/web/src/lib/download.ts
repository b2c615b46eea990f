/** Milliseconds for which a browser may take to begin a download. */
const BEGINS_WITHIN = 1_000

/** Gives a text to the browser to keep as a file of this name. The page holds on to nothing of it. */
export function download(fileName: string, text: string): void {
  downloadBlob(fileName, new Blob([text], { type: 'text/plain' }))
}

/** The same of what is no plain text. */
export function downloadBlob(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  downloadFrom(url, fileName)
  // A function made here would keep the text in memory until then.
  setTimeout(revoke, BEGINS_WITHIN, url)
}

/** Has the browser keep what is at an address as a file, by default under the name that the server gives it. */
export function downloadFrom(href: string, fileName = ''): void {
  const link = document.createElement('a')
  link.href = href
  link.download = fileName
  link.click()
}

function revoke(url: string): void {
  URL.revokeObjectURL(url)
}
