import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { BROWSER_ARGS, findBrowser } from './browser.ts'
import { createPage } from './create-page.ts'
import { startWorld } from './world.ts'

/* Makes the pictures of the README: with the page built, `node e2e/pictures.ts`. */

const FOLDER = join(import.meta.dirname, '..', 'docs', 'pictures')
mkdirSync(FOLDER, { recursive: true })

const executablePath = await findBrowser()
await using world = await startWorld({ seed: 'typical' })
const browser = await chromium.launch({
  args: BROWSER_ARGS,
  ...(executablePath && { executablePath }),
})
for (const colorScheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({
    baseURL: world.url,
    colorScheme,
    viewport: { width: 1360, height: 850 },
    locale: 'en-GB',
  })
  const create = createPage(page)
  await create.open()
  await create.username.fill(`front-desk-${colorScheme}`)
  await create.generate.click()
  await create.form.getByText('Very strong').waitFor()
  await page.screenshot({ path: join(FOLDER, `create-${colorScheme}.png`) })
  await create.submit.click()
  await create.created.waitFor()
  await page.screenshot({ path: join(FOLDER, `created-${colorScheme}.png`) })
  await page.close()
}
await browser.close()
