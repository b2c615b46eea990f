/** Milliseconds for which a browser may take to begin a download. */
const BEGINS_WITHIN = 1_000

/** Gives a text to the browser to keep as a file of this name. The page holds on to nothing of it. */
export function download(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // A function made here would keep the text in memory until then.
  setTimeout(revoke, BEGINS_WITHIN, url)
}

function revoke(url: string): void {
  URL.revokeObjectURL(url)
}
