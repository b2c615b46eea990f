import { createPage } from '../pages/create-page.ts'
import { clipboardOf } from '../pages/handover-card.ts'
import { outageBanner } from '../pages/outage.ts'
import { goOffline, expect, signIn, newPerson, test } from '../fixtures/test.ts'

test('every person sees the account, Twilio’s state and the version; a click refreshes them', async ({
  page,
  world,
}) => {
  await signIn(page, await newPerson(page, 'viewer'))
  await page.goto('/')
  await page.getByRole('link', { name: 'Status' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Status')
  const main = page.getByRole('main')
  await expect(main).toContainText('All systems normal')
  await expect(main).toContainText(world.twilio.accountSid)
  await expect(main).toContainText('API key')
  await expect(main).toContainText(/\d+\.\d+\.\d+/)
  await expect(main).toContainText('No errors since start')
  await expect(main).not.toContainText('TWILIO_API_KEY_SID')
  const html = await page.content()
  expect(html).not.toContain(world.twilio.apiKeySecret)

  world.twilio.setFault({ fault: '401', method: 'GET', times: Infinity })
  const refresh = page.getByRole('button', { name: 'Refresh' })
  // Whoever looks again within a moment is shown the same.
  await expect(async () => {
    await refresh.press('Enter')
    await expect(main).toContainText('Twilio doesn’t let Sipdesk in', { timeout: 1_000 })
  }).toPass()
  await expect(main).toContainText('needs to check that the key, its secret, the account SID')
  await expect(
    page.getByRole('status').filter({ hasText: 'Twilio doesn’t let Sipdesk in' }),
  ).toBeAttached()
  await expect(refresh).toBeFocused()
  world.twilio.clearFaults()
  await refresh.press('Enter')
  await expect(main).toContainText('All systems normal')
})

test('what Twilio refused is listed with its code and the ids to find it by, and copied at once', async ({
  page,
  world,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const create = createPage(page)
  await create.open()
  world.twilio.setFault({ fault: '403', method: 'POST' })
  await create.fillIn('refused')
  await create.submit.click()
  await expect(create.summary).toContainText('permission is missing')
  const told = await create.summary.innerText()
  const requestId = /[0-9a-f-]{36}/.exec(told)?.[0] ?? 'none'
  const twilioRequestId = /RQ[0-9a-f]{32}/.exec(told)?.[0] ?? 'none'
  await create.summary.getByRole('button', { name: 'Copy for support' }).click()
  await expect(create.summary.getByRole('button', { name: 'Copied' })).toBeVisible()
  const details = await clipboardOf(page, world)
  expect(details).toMatch(/^Twilio said\n“.+”\nTwilio’s reply\nHTTP 403 · code \d+ · RQ/)
  expect(details).toMatch(new RegExp(`For support\n[a-z-]+ · ${requestId}$`))
  await page.getByRole('link', { name: 'Status' }).click()
  const row = page.getByRole('table', { name: 'Last errors' }).getByRole('row').nth(1)
  await expect(row).toContainText('A permission is missing in Twilio')
  await expect(row).toContainText('HTTP 403')
  await expect(row).toContainText(requestId)
  await expect(row).toContainText(twilioRequestId)
  await expect(row.getByRole('link')).toHaveAttribute(
    'href',
    /^https:\/\/www\.twilio\.com\/docs\/api\/errors\/\d+$/,
  )
  await expect(row).not.toContainText('refused')
  await row.getByRole('button', { name: 'Copy for support' }).click()
  await expect(row.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = await clipboardOf(page, world)
  for (const id of [requestId, twilioRequestId, 'HTTP 403']) expect(copied).toContain(id)
})

test('Twilio that does not answer is said, and so is Sipdesk that does not', async ({
  page,
  world,
}) => {
  world.twilio.setFault({ fault: '500', method: 'GET', times: Infinity })
  await page.goto('/status')
  const { banner } = outageBanner(page)
  await expect(banner).toContainText('Twilio isn’t responding properly')
  await goOffline(page)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(banner).toContainText('No connection')
})

test.describe('with an Auth Token', () => {
  test.use({
    settings: {
      TWILIO_API_KEY_SID: '',
      TWILIO_API_KEY_SECRET: '',
      // The emulator's own.
      TWILIO_AUTH_TOKEN: 'emulated-auth-token-f00d5eed',
    },
  })

  test('an API key is advised, and the token shown nowhere', async ({ page, world }) => {
    await page.goto('/status')
    const main = page.getByRole('main')
    await expect(main).toContainText('All systems normal')
    await expect(main).toContainText('Use an API key instead of the Auth Token')
    await expect(main).toContainText('TWILIO_API_KEY_SID')
    expect(await page.content()).not.toContain(world.twilio.authToken)
  })
})
