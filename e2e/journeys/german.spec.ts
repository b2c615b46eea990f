import { expectAccessible } from '../checks/accessible.ts'
import { expect, test } from '../fixtures/test.ts'
import { expectRoom } from '../checks/room.ts'

test.use({ locale: 'de-DE' })

const PAGES = {
  Zugangslisten: '/',
  'Alle Listen durchsuchen': '/search',
  Personen: '/people',
  Freigaben: '/approvals',
  Aktivität: '/activity',
  Status: '/status',
  'Ihr Konto': '/account',
}

test('the longer words of German have room on every page, and axe finds nothing', async ({
  page,
}) => {
  const { credentialLists } = await (await page.request.get('/api/credential-lists')).json()
  const { friendlyName, sid } = credentialLists[0]
  for (const [title, path] of Object.entries({ ...PAGES, [friendlyName]: `/lists/${sid}` })) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.getByTitle('Ihr Konto und das Aussehen der Seite')).toBeVisible()
    await page.waitForLoadState('networkidle')
    await expectAccessible(page)
    await expectRoom(page)
  }
})

test('wrong fields are told as such, and what went wrong elsewhere is not', async ({
  page,
  world,
}) => {
  await page.goto('/')
  const lists = page.getByRole('navigation', { name: 'Zugangslisten' })
  await lists.getByRole('link', { name: /Berlin office/ }).click()
  const form = page.getByRole('form', { name: 'Neuer Zugang' })
  const submit = form.getByRole('button', { name: 'Zugang anlegen' })
  await submit.click()
  await expect(form.getByRole('group', { name: 'Bitte prüfen Sie Ihre Eingaben' })).toBeFocused()
  await form.getByLabel('Benutzername', { exact: true }).fill('anna')
  await form.getByText('Eigenes', { exact: true }).click()
  await form.getByLabel('Passwort', { exact: true }).fill('Abcdefghijk1')
  world.twilio.setFault({ fault: '401', method: 'POST' })
  await submit.click()
  await expect(form.getByRole('group', { name: 'Es ist ein Problem aufgetreten' })).toBeFocused()
})
