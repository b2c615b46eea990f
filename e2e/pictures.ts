import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { BROWSER_ARGS, findBrowser } from './browser.ts'
import { createPage } from './create-page.ts'
import { signIn } from './fixtures.ts'
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

await takePictures('light', 'create-light.png', undefined)
await takePictures('dark', undefined, 'created-dark.png')
await browser.close()

/** Goes through one create in this colour scheme and keeps the pictures that have a name. */
async function takePictures(
  colorScheme: 'light' | 'dark',
  form: string | undefined,
  created: string | undefined,
): Promise<void> {
  const page = await browser.newPage({
    baseURL: world.url,
    colorScheme,
    viewport: { width: 1360, height: 850 },
    locale: 'en-GB',
  })
  await signIn(page)
  const create = createPage(page)
  await create.open()
  await create.username.fill(`front-desk-${colorScheme}`)
  await create.generate.click()
  await create.form.getByText('Very strong').waitFor()
  if (form) await page.screenshot({ path: join(FOLDER, form) })
  await create.submit.click()
  await create.created.waitFor()
  if (created) await page.screenshot({ path: join(FOLDER, created) })
  await page.close()
}
