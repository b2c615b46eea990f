import { announcements } from '../checks/announcements.ts'
import { find, soundTree, told } from '../checks/ax-tree.ts'
import { createPage } from '../pages/create-page.ts'
import { expect, test } from '../fixtures/test.ts'
import { listsPage } from '../pages/lists-page.ts'
import { palettePage } from '../pages/palette.ts'
import { shell } from '../pages/shell.ts'

const POLITE = told('', { live: 'polite', atomic: true })

test('sign-in: fields are named, required and, when wrong, told to be so', async ({ page }) => {
  await page.context().clearCookies()
  await page.goto('/')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - main:
      - heading "Sign in to Sipdesk" [level=1]
      - textbox "E-mail address"
      - textbox "Password"
      - button "Show password"
      - button "Sign in"
      - button "Sign in with a passkey"
      - status
  `)
  const tree = await soundTree(page)
  const wrong = { required: true, invalid: 'true' }
  expect(find(tree, 'textbox', 'E-mail address')).toEqual(
    told(expect.stringMatching(/^Error: Enter your e-mail/), { ...wrong, focused: true }),
  )
  expect(find(tree, 'textbox', 'Password')).toEqual(told('Error: Enter your password.', wrong))
  expect(find(tree, 'status', '')).toEqual(POLITE)
})

test('a list: landmarks, the form with its rules and errors, and the table', async ({ page }) => {
  const create = createPage(page)
  await create.open()
  await shell(page).ready()
  await create.submit.click()
  await create.summary.waitFor()
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Skip to the main content"
    - navigation "Sipdesk":
      - link "Sipdesk"
      - list:
        - listitem:
          - link "People"
      - navigation "Credential lists":
        - list "All lists, A to Z":
          - listitem:
            - link /^Berlin office/
          - listitem:
            - link /Remote agents No SIP domain accepts it 3/
      - button "First admin Admin"
    - banner:
      - button /Find a list, username or person/
    - main:
      - heading "Berlin office" [level=1]
      - region "Phone access"
      - searchbox "Filter this list"
      - table "Credentials":
        - rowgroup:
          - row:
            - columnheader "Select all"
            - columnheader "Username"
            - columnheader "Label and owner"
            - columnheader "Password age"
            - columnheader "Actions"
      - region "New credential":
        - heading "New credential" [level=2]
        - button "Close"
        - form "New credential":
          - group "There is a problem":
            - heading "There is a problem" [level=3]
            - list:
              - listitem:
                - link "Enter a username."
          - textbox "Username" [invalid]
          - textbox "Label"
          - textbox "Owner"
          - group "Where the password comes from":
            - radio "Generated" [checked]
            - radio "Set my own"
          - textbox "Password"
          - button "Show password"
          - button "Copy password"
          - button "Regenerate"
          - combobox "Length"
          - combobox "Device"
          - button "Create credential"
    - status
  `)
  const tree = await soundTree(page)
  const wrong = { required: true, invalid: 'true' }
  expect(find(tree, 'textbox', 'Username')).toEqual(
    told(expect.stringMatching(/^What the phone.* 0\/32 .*Error: Enter a username\.$/), wrong),
  )
  expect(find(tree, 'textbox', 'Password')).toEqual(
    told('No letters or digits that look alike, no symbols.', { required: true }),
  )
  expect(find(tree, 'group', 'There is a problem')).toEqual(told('', { focused: true }))
  expect(find(tree, 'status', '')).toEqual(POLITE)
  await expect(page.locator('[aria-current]')).toHaveAccessibleName(/^Berlin office/)

  const said = await announcements(page)
  await create.generatedChoice.click()
  await create.regenerate.click()
  await expect.poll(said).toContainEqual(expect.stringContaining('20 characters'))
  await create.username.fill('reception')
  await expect(create.username).toHaveAccessibleDescription(/already/)
})

test('all lists: sorted columns, rows named by their list, and a question before one goes', async ({
  page,
}) => {
  const lists = listsPage(page)
  await lists.open()
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Credential lists" [level=1]
      - button "New list"
      - searchbox "Filter"
      - group "Lists shown":
        - button "All 4" [pressed]
        - button "Need you 1"
      - table "All lists":
        - rowgroup:
          - row:
            - columnheader "Name":
              - button "Name"
            - columnheader "Phone access"
        - rowgroup:
          - row:
            - rowheader /Berlin office/
            - cell:
              - button "Actions for Berlin office"
  `)
  await soundTree(page)
  const name = page.getByRole('columnheader', { name: 'Name' })
  await name.getByRole('button').click()
  await expect(page.locator('[aria-sort]')).toHaveCount(1)
  await expect(name).toHaveAttribute('aria-sort', 'ascending')
  await name.getByRole('button').click()
  await expect(name).toHaveAttribute('aria-sort', 'descending')

  await lists.remove('Remote agents')
  await lists.confirm('Delete list').click()
  await lists.dialog.getByText('That is not').waitFor()
  const tree = await soundTree(page)
  expect(find(tree, 'dialog', 'Delete “Remote agents”?')).toEqual(
    told(expect.stringContaining('the passwords cannot be recovered'), { modal: true }),
  )
  expect(find(tree, 'textbox', 'Type the name of the list to confirm')).toEqual(
    told('Error: That is not “Remote agents”.', { required: true, invalid: 'true', focused: true }),
  )
  expect(find(tree, 'alert', '')).toEqual(told('', { live: 'assertive' }))
  expect(find(tree, 'status', '')).toEqual(POLITE)
})

test('activity and the people: what narrows a table, and what is in it', async ({ page }) => {
  await page.goto('/activity')
  await page.getByRole('table').waitFor()
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Activity" [level=1]
      - button "Export"
      - search "Filter activity":
        - group "Period":
          - radio "Everything" [checked]
        - button "Person"
      - table "Actions":
        - rowgroup:
          - row:
            - columnheader "Time"
            - columnheader "Who"
            - columnheader "Result"
        - rowgroup:
          - row:
            - rowheader:
              - button /details of/
  `)
  await page.getByRole('button', { name: 'Action', exact: true }).click()
  await page.getByRole('option').first().waitFor()
  const activity = await soundTree(page)
  expect(find(activity, 'combobox', 'Find an action')).toEqual(
    told('', { focused: true, expanded: true }),
  )
  await page.goto('/people')
  await page.getByRole('table').waitFor()
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "People" [level=1]
      - form "Invite a person":
        - textbox "Name"
        - textbox "E-mail address"
        - combobox "Role"
      - region "People with access":
        - table "People with access":
          - rowgroup:
            - row:
              - columnheader "Name"
              - columnheader "Second factor"
          - rowgroup:
            - row:
              - rowheader /First admin/
  `)
  const people = await soundTree(page)
  expect(find(people, 'textbox', 'E-mail address')).toEqual(told('', { required: true }))
  expect(find(people, 'combobox', 'Role')).toEqual(told(expect.stringContaining('Viewer sees'), {}))
  expect(find(people, 'button', 'Remove: First admin')).toEqual(
    told('You can’t disable or remove yourself.', { disabled: true }),
  )
})

test('the palette: a combobox that tells what is open, and what is marked', async ({ page }) => {
  const { open, dialog, field, section, marked } = palettePage(page)
  await createPage(page).open().then(open)
  await field.fill('ha')
  await section('Credentials').waitFor()
  await page.keyboard.press('ArrowDown')
  await expect(dialog).toMatchAriaSnapshot(`
    - dialog "Command menu":
      - combobox "Command menu"
      - listbox "Results":
        - group "Lists":
          - option "Warehouse handsets"
        - group "Credentials":
          - option /^handset/ [selected]
      - status
  `)
  const tree = await soundTree(page)
  expect(find(tree, 'dialog', 'Command menu')).toEqual(told('', { modal: true }))
  expect(find(tree, 'combobox', 'Command menu')).toEqual(
    told('', { focused: true, expanded: true, autocomplete: 'list', hasPopup: 'listbox' }),
  )
  await expect(field).toHaveAttribute(
    'aria-activedescendant',
    (await marked.getAttribute('id')) ?? '',
  )
  expect(tree.filter(({ states }) => states['selected'] === true)).toHaveLength(1)
  await expect(dialog.getByRole('status')).toHaveText(/\d found/)

  await field.fill('nobody at all')
  await page.getByText(/^No results for/).waitFor()
  expect(find(await soundTree(page), 'combobox', 'Command menu')).toEqual(
    told('', { expanded: false }),
  )
})
