import type { Page } from '@playwright/test'

/** The banner that says for the whole page why nothing can be read, by the names a person or a screen reader finds things by. */
export function outageBanner(page: Page) {
  const banner = page.getByRole('region', { name: 'What can’t be read now' })
  return {
    banner,
    countdown: banner.getByRole('timer'),
    tryNow: banner.getByRole('button', { name: /^Try/ }),
    details: banner.getByRole('button', { name: 'Details' }),
  }
}
