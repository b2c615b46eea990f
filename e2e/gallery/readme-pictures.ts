import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { BROWSER_ARGS, findBrowser } from '../fixtures/browser.ts'
import { createPage } from '../pages/create-page.ts'
import { signIn } from '../fixtures/test.ts'
import { palettePage } from '../pages/palette.ts'
import { startWorld } from '../fixtures/world.ts'

/* Makes the pictures of the README: with the page built, `node e2e/gallery/readme-pictures.ts`. */

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'pictures')
const VIEWPORT = { width: 1440, height: 900 }
mkdirSync(FOLDER, { recursive: true })

const executablePath = await findBrowser()
await using world = await startWorld({ seed: 'typical' })
const browser = await chromium.launch({
  args: BROWSER_ARGS,
  ...(executablePath && { executablePath }),
})

await takePictures('light', 'create-light.png', undefined)
await takePictures('dark', undefined, 'created-dark.png')
await takeTheGuide()
await browser.close()

async function openPage(colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({
    baseURL: world.url,
    colorScheme,
    viewport: VIEWPORT,
    locale: 'en-GB',
  })
  await signIn(page)
  return page
}

/** Goes through one create in this colour scheme and keeps the pictures that have a name. */
async function takePictures(
  colorScheme: 'light' | 'dark',
  form: string | undefined,
  created: string | undefined,
): Promise<void> {
  const page = await openPage(colorScheme)
  const create = createPage(page)
  await create.open()
  await page.getByText(/register and call at/).waitFor()
  await create.username.fill(`front-desk-${colorScheme}`)
  if (form) await page.screenshot({ path: join(FOLDER, form) })
  await create.submit.click()
  await create.created.waitFor()
  await create.created.getByText('Registrar').waitFor()
  if (created) await page.screenshot({ path: join(FOLDER, created) })
  await page.close()
}

/** An operator's day, step by step as the README tells it. */
async function takeTheGuide(): Promise<void> {
  const page = await openPage('light')
  const keep = (name: string) => page.screenshot({ path: join(FOLDER, `guide-${name}.png`) })
  const create = createPage(page)

  await create.open()
  const palette = palettePage(page)
  await palette.open()
  await palette.field.fill('re')
  await palette.section('Credentials').waitFor()
  await keep('1-find')

  await palette.field.fill('+15551230102')
  await palette.section('Credentials').getByRole('option').click()
  await page.getByRole('region', { name: '+15551230102' }).waitFor()
  await page.locator('.reach-pill').click()
  await page.getByText('32212').first().waitFor()
  await keep('2-reach')

  const list = await create.open()
  await create.username.fill('remote-agent-4')
  await create.submit.click()
  await create.created.getByText('Registrar').waitFor()
  await keep('3-hand-over')

  await create.stored.click()
  await page.goto(`/lists/${list.sid}?username=remote-agent-4`)
  await page.getByRole('button', { name: 'Rotate password' }).click()
  await page.getByRole('form', { name: /^Rotate/ }).waitFor()
  await keep('4-rotate')
  await page.close()
}
