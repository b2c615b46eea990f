import { expect, type Page } from '@playwright/test'

/** Cuts the page off. A busy browser says that it is done a moment before it is: a request then still goes out. */
export async function goOffline(page: Page): Promise<void> {
  await page.context().setOffline(true)
  const isAnswered = () =>
    page.evaluate(() =>
      fetch('/livez').then(
        () => true,
        () => false,
      ),
    )
  await expect.poll(isAnswered).toBe(false)
}
