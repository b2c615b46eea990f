import type { Page } from '@playwright/test'

export type LoadedFile = { path: string; bytes: number }

/** Marks the moment at which the form of a credential can be typed into. Before the page is opened. */
export async function markUsableForm(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.getElementById('username')) return
      performance.mark('usable form')
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })
}

/** What was asked for before the form could be typed into: what comes later holds nothing up. */
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

/** Bytes are those of bodies as they came over the line. */
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
