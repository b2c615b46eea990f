import type { Page } from '@playwright/test'
import { createPage } from '../pages/create-page.ts'
import { expect, test } from '../fixtures/test.ts'
import { atTwilio } from '../fixtures/twilio.ts'
import { HELD_BACK } from '../fixtures/held-back.ts'
import type { World } from '../fixtures/world.ts'

const OFFICE = 'acme-office.sip.twilio.com'

/** Where the lists of the typical world stand in Twilio's order. */
const BERLIN = 0
const PBX = 2
const REMOTE = 3

function notice(page: Page) {
  const reach = page.getByRole('region', { name: 'Phone access', exact: true })
  return {
    reach,
    details: reach.locator('.reach-pill'),
    checkAgain: reach.getByRole('button', { name: 'Check again' }),
    table: reach.getByRole('table', { name: 'Domains that accept this list' }),
  }
}

/** How often Twilio was asked about domains. */
function asked(world: World): number {
  return world.twilio.requests().filter(({ path }) => path.includes('/Domains')).length
}

test('a list that rings: one sentence, and every domain on demand', async ({ page }) => {
  const { reach, details, table } = notice(page)
  await createPage(page).open(BERLIN)
  await expect(reach).toContainText(`Phones can register and call at ${OFFICE}`)
  await expect(reach).toContainText('TLS is optional')
  await expect(table).toBeHidden()
  await details.press('Enter')
  await expect(table.getByRole('row').nth(1)).toHaveText(
    new RegExp(`^${OFFICE}YesYesOnNot required$`),
  )
  await details.press('Enter')
  await expect(table).toBeHidden()
})

test('a list that no domain accepts: warned of before creating, with error number and fix', async ({
  page,
}) => {
  const { reach, details } = notice(page)
  const create = createPage(page)
  await create.open(REMOTE)
  await expect(reach).toContainText('No SIP domain accepts this list')
  await expect(reach).toContainText('Map the list to a domain')
  await details.click()
  await expect(reach.getByRole('link', { name: /error 32212/ })).toHaveAttribute(
    'href',
    'https://www.twilio.com/docs/api/errors/32212',
  )
  await expect(
    page.getByRole('status').filter({ hasText: 'No SIP domain accepts this list' }),
  ).toBeAttached()
  await expect(reach).toContainText('add the list both for calls')
  await create.fillIn('still-possible')
  await create.submit.click()
  await expect(create.created).toBeVisible()
})

test('each thing that keeps a phone from ringing is named, and gone once it is fixed', async ({
  page,
  world,
}) => {
  const twilio = atTwilio(world)
  const { reach, details, checkAgain, table } = notice(page)
  await createPage(page).open(PBX)
  await expect(reach).toContainText('can call, but not register')
  await expect(reach).toContainText('error 32212')
  await details.click()
  await expect(table.getByRole('row').nth(1)).toHaveText(/YesNo–Required$/)

  await twilio.map('acme-trunks.sip.twilio.com', 'Registrations', 'PBX trunks')
  await checkAgain.click()
  await expect(reach).toContainText('registration is off')
  await expect(reach).toContainText('error 32210')
  await expect(reach).toContainText('Turn on SIP registration for acme-trunks.sip.twilio.com')

  await twilio.setDomain('acme-trunks.sip.twilio.com', { SipRegistration: 'true' })
  await checkAgain.click()
  await expect(reach).toContainText('register and call at acme-trunks.sip.twilio.com')
  await expect(reach).toContainText('TLS and SRTP are required')
  await expect(checkAgain).toBeFocused()

  await twilio.unmap('acme-trunks.sip.twilio.com', 'Calls', 'PBX trunks')
  await checkAgain.click()
  await expect(reach).toContainText('ring, but can’t call')
})

test('the domains are asked for once, however many lists one looks at', async ({ page, world }) => {
  const { reach } = notice(page)
  const create = createPage(page)
  await create.open(BERLIN)
  await expect(reach).toBeVisible()
  const before = asked(world)
  expect(before).toBe(5)
  for (const link of await create.lists.getByRole('link').all()) {
    await link.click()
    await expect(create.table).toBeVisible()
    await expect(reach).toBeVisible()
  }
  await create.open(PBX)
  await expect(reach).toContainText('can call, but not register')
  expect(asked(world)).toBe(before)
})

for (const width of [375, 768, 1280]) {
  test(`${width} px wide: what comes late moves nothing`, async ({ page, world }) => {
    await page.setViewportSize({ width, height: 900 })
    const { reach } = notice(page)
    const create = createPage(page)
    world.twilio.setFault({
      fault: 'latency',
      delayMs: HELD_BACK,
      method: 'GET',
      path: 'Domains.json',
    })
    // The warning of a list that reaches nothing is the longest.
    await create.open(REMOTE)
    await page.getByRole('status', { name: /Checking which/ }).waitFor()
    const before = await create.table.boundingBox()
    world.twilio.clearFaults()
    await expect(reach).toBeVisible()
    expect(await create.table.boundingBox()).toEqual(before)
    const isWider = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    expect(isWider).toBe(false)
  })
}

test('domains that cannot be read hold up no create; looking again brings them', async ({
  page,
  world,
}) => {
  const { reach, details, checkAgain } = notice(page)
  const create = createPage(page)
  world.twilio.setFault({ fault: '403', path: '/Domains', times: Infinity })
  await create.open(BERLIN)
  await expect(reach).toContainText('couldn’t read which SIP domains')
  await create.fillIn('meanwhile')
  await create.submit.click()
  await create.stored.click()
  await details.click()
  world.twilio.clearFaults()
  await checkAgain.click()
  await expect(reach).toContainText('register and call')
  world.twilio.setFault({ fault: '403', path: '/Domains', times: Infinity })
  await checkAgain.click()
  await expect(reach).toContainText('Refreshing failed')
  await expect(reach).toContainText('register and call')
})
