import type { Page } from '@playwright/test'

export type LoadedFile = { path: string; bytes: number }

/** Marks the moment at which the credential form takes input. Call it before the page is opened. */
export async function markUsableForm(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.getElementById('username')) return
      performance.mark('usable form')
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })
}

/** Files requested before the form took input: later ones delay nothing. */
export async function neededForForm(page: Page) {
  const usableAt = await page.evaluate(
    () => performance.getEntriesByName('usable form')[0]?.startTime ?? 0,
  )
  const all = (await requests(page)).filter(({ startTime }) => startTime <= usableAt)
  return { files: all.filter((one) => !isData(one)), data: all.filter(isData) }
}

/** Every file since the page was opened. */
export async function loadedFiles(page: Page): Promise<LoadedFile[]> {
  return (await requests(page)).filter((one) => !isData(one))
}

const isData = ({ path }: LoadedFile) => path.startsWith('/api/')

/** Bytes of bodies as transferred. */
function requests(page: Page) {
  return page.evaluate(() =>
    [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ].map((entry) => {
      const { name, startTime, encodedBodySize } = entry as PerformanceResourceTiming
      return { path: new URL(name).pathname, startTime, bytes: encodedBodySize }
    }),
  )
}
