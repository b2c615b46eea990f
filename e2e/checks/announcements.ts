import type { Page } from '@playwright/test'

/** All that the live region says from now on: the next sentence soon takes the place of one. */
export async function announcements(page: Page): Promise<() => Promise<string[]>> {
  const said = await page.getByRole('status').evaluateHandle((region) => {
    const texts: string[] = []
    const note = () => texts.push(region.textContent)
    new MutationObserver(note).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    })
    return texts
  })
  return () => said.jsonValue()
}
