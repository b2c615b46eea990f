import { createPage, GOOD_PASSWORD } from '../pages/create-page.ts'
import { expect, test } from '../fixtures/test.ts'
import { shell } from '../pages/shell.ts'

/** The colour behind everything, as it is painted. */
const DARK = 'rgb(18, 23, 26)'
const LIGHT = 'rgb(255, 255, 255)'

test('the theme follows the device until one is chosen, then stays as chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await createPage(page).open()
  const html = page.locator('html')
  await expect(html).toHaveCSS('background-color', DARK)

  const { openAccount, choice } = shell(page)
  await openAccount()
  await expect(choice('System')).toHaveAttribute('aria-checked', 'true')
  await choice('Light').click()
  await expect(html).toHaveCSS('background-color', LIGHT)

  await page.reload()
  await expect(html).toHaveCSS('background-color', LIGHT)
  await openAccount()
  await expect(choice('Light')).toHaveAttribute('aria-checked', 'true')
  await page.keyboard.type('sy')
  await page.keyboard.press('Enter')
  await expect(html).toHaveCSS('background-color', DARK)
  await expect(html).not.toHaveAttribute('data-theme')
})

test('what the HTML shows before any script has come is what the page shows then', async ({
  page,
  context,
}) => {
  const browser = await context.newCDPSession(page)
  await browser.send('Network.enable')
  await browser.send('Network.setBlockedURLs', { urls: ['*/assets/*.js'] })
  const brand = page.locator('.rail-head > .brand')
  const drawnBrand = async () => {
    await expect(brand).toBeVisible()
    const shape = await brand.locator('path').getAttribute('d')
    return { text: await brand.innerText(), shape, box: await brand.boundingBox() }
  }
  await page.goto('/')
  const first = await drawnBrand()
  const line = () =>
    page.locator('body').evaluate((body) => getComputedStyle(body).borderBlockStart)
  expect(await line()).toMatch(/^3px solid/)
  await browser.send('Network.setBlockedURLs', { urls: [] })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await drawnBrand()).toEqual(first)
  expect(await line()).toMatch(/^3px solid/)
  await page.getByRole('button', { name: 'Sandbox' }).click()
  await expect(page.getByText('Nothing you do here reaches a real account.')).toBeVisible()

  await browser.send('Network.setBlockedURLs', { urls: ['*/assets/*.js'] })
  await context.clearCookies()
  await page.goto('/')
  // The sign-in has no rail.
  await expect(brand).toBeHidden()
})

test('the theme chosen stands in the HTML itself, so that nothing flashes', async ({
  page,
  context,
  world,
}) => {
  await context.addCookies([{ name: 'theme', value: 'dark', url: world.url }])
  const html = await (await page.request.get('/')).text()
  expect(html).toMatch(/^<!doctype html>\s*<html data-theme="dark"[^>]* lang="en">/)
})

test.describe('in a browser that prefers German', () => {
  test.use({ locale: 'de-DE' })

  test('the page speaks German; another language is one click away, and is remembered', async ({
    page,
  }) => {
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zugangslisten')

    await page.getByTitle('Ihr Konto und das Aussehen der Seite').click()
    await shell(page).choice('English').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Credential lists')
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Credential lists')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })

  test('the whole road of a credential, and what the server refuses, is in German', async ({
    page,
  }) => {
    const { sid, friendlyName } = (await (await page.request.get('/api/credential-lists')).json())
      .credentialLists[0]
    await page.goto(`/lists/${sid}`)
    const form = page.getByRole('form', { name: 'Neuer Zugang' })
    await form.getByLabel('Benutzername', { exact: true }).fill('reception')
    await form.getByText('Eigenes', { exact: true }).click()
    await form.getByLabel('Passwort', { exact: true }).fill(GOOD_PASSWORD)
    await form.getByRole('button', { name: 'Zugang anlegen' }).click()
    await expect(form).toContainText('Benutzernamen')
    await form.getByLabel('Benutzername', { exact: true }).fill('anna.neu')
    await form.getByRole('button', { name: 'Zugang anlegen' }).click()
    const created = page.getByRole('dialog', { name: `Angelegt in ${friendlyName}` })
    await expect(created).toContainText('anna.neu')
    await expect(created).toContainText('Das Passwort wird nur dieses eine Mal angezeigt.')
  })
})

test('another language never costs what is typed: the browser asks first', async ({ page }) => {
  const create = createPage(page)
  await create.open()
  await create.fillIn('half-typed', GOOD_PASSWORD)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await shell(page).openAccount()
  await shell(page).choice('Deutsch').click()
  await expect.poll(() => asked).toEqual(['beforeunload'])
})
