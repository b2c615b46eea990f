import type { Page } from '@playwright/test'
import { countEffort, effortTable, type Efforts } from '../checks/effort.ts'
import { tabTo } from '../checks/tab-stops.ts'
import { expect, newPerson, signIn, test } from '../fixtures/test.ts'
import type { World } from '../fixtures/world.ts'
import { activityPage } from '../pages/activity-page.ts'
import { createPage } from '../pages/create-page.ts'
import { linkSection } from '../pages/handover-link.ts'
import { palettePage } from '../pages/palette.ts'
import { rotateForm } from '../pages/rotate-form.ts'
import { shell } from '../pages/shell.ts'

/** In another list than the one that the day begins in. */
const ELSEWHERE = 'handset-230'
/** What somebody who leaves has made. */
const THEIRS = 'lobby-1'
const LEAVER = 'Lena Leaver'

const BEFORE = {}

// One after another in one process, so that both are told in one table.
test.describe.configure({ mode: 'default' })
const done: Record<'byKeyboard' | 'byMouse', Efforts> = {
  byKeyboard: new Map(),
  byMouse: new Map(),
}
test.afterAll(() => {
  process.stdout.write(`\n${effortTable(done, BEFORE)}\n`)
})

test('a day by keyboard alone: two keys beside a name, and focus where the next key is needed', async ({
  page,
  world,
}) => {
  const { create, rotation, link, activity, confirm, panel } = await begin(page, world)
  const { step, efforts } = await countEffort(page)
  done.byKeyboard = efforts
  const { keyboard } = page
  async function reach(target: Parameters<typeof tabTo>[1]) {
    await tabTo(page, target)
    await keyboard.press('Enter')
  }
  async function look(letters: string) {
    await keyboard.press('ControlOrMeta+k')
    await expect(palettePage(page).field).toBeFocused()
    await keyboard.type(letters)
    await expect(palettePage(page).marked).toContainText(new RegExp(letters, 'i'))
    await keyboard.press('Enter')
  }
  async function enterName(name: string) {
    await expect(create.username).toBeFocused()
    await keyboard.type(name)
    await keyboard.press('Enter')
    await expect(create.created).toContainText(name)
    await expect(create.copyAll).toBeFocused()
  }
  async function store() {
    await keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Copied' })).toBeFocused()
    await keyboard.press('Escape')
  }

  const made = await step('create', async () => {
    await keyboard.press('n')
    await enterName('desk-1')
  })
  const onwards = await step('copy, and on to the next name', async () => {
    await keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Copied' })).toBeFocused()
    await keyboard.press('n')
    await expect(create.username).toBeFocused()
  })
  const next = await step('create the next', () => enterName('desk-2'))
  expect([made.keys, onwards.keys, next.keys]).toEqual([2, 2, 1])

  await step('copy, and close', async () => {
    await store()
    await expect(create.table.getByRole('link', { name: 'desk-2' })).toBeFocused()
  })
  await step('find in another list', async () => {
    await look(ELSEWHERE)
    await expect(page.getByRole('heading', { name: ELSEWHERE })).toBeFocused()
  })
  await step('rotate', async () => {
    await reach(panel(ELSEWHERE).getByRole('button', { name: 'Rotate password' }))
    await expect(rotation.password).toBeFocused()
    await keyboard.press('Enter')
    await expect(rotation.rotated).toBeVisible()
    await expect(create.copyAll).toBeFocused()
  })
  await step('hand over by a link', async () => {
    await tabTo(page, page.getByRole('tab', { selected: true }))
    await keyboard.press('ArrowRight')
    await keyboard.press('ArrowRight')
    await expect(page.getByRole('tab', { name: 'One-time link' })).toBeFocused()
    await reach(link.make)
    await expect(link.section.getByText('Copy the link now')).toBeFocused()
    await reach(link.section.getByRole('button', { name: 'Copy link' }))
    await expect(link.section.getByRole('button', { name: 'Copied' })).toBeFocused()
    await keyboard.press('Escape')
    await expect(rotation.rotated).toBeHidden()
  })
  await step('offboard: disable', async () => {
    await look(LEAVER)
    await expect(page.getByRole('heading', { level: 1, name: LEAVER })).toBeFocused()
    await reach(page.getByRole('button', { name: /^Disable:/ }))
    await reach(confirm)
    await expect(page.getByRole('button', { name: /^Enable:/ })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: LEAVER })).toBeFocused()
  })
  await step('offboard: rotate what they saw', async () => {
    await reach(page.getByRole('link', { name: THEIRS }))
    await expect(page.getByRole('heading', { name: THEIRS })).toBeFocused()
    await reach(panel(THEIRS).getByRole('button', { name: 'Rotate password' }))
    await expect(rotation.password).toBeFocused()
    await keyboard.press('Enter')
    await expect(create.copyAll).toBeFocused()
    await store()
    await expect(rotation.rotated).toBeHidden()
  })
  await step('prove who made it', async () => {
    await look('activity')
    await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeFocused()
    await reach(activity.chip('Username'))
    await expect(page.getByRole('textbox', { name: 'Username contains' })).toBeFocused()
    await keyboard.type(THEIRS)
    await keyboard.press('Enter')
    await expect(activity.openers).toHaveCount(2)
    await expect(activity.rows('Create').filter({ hasText: LEAVER })).toHaveCount(1)
  })
  for (const { presses } of efforts.values()) expect(presses).toBe(0)
})

test('the same day by mouse: the keyboard is for names alone', async ({ page, world }) => {
  const { create, rotation, link, activity, confirm, panel } = await begin(page, world)
  const { step, efforts } = await countEffort(page)
  done.byMouse = efforts
  async function look(letters: string) {
    await shell(page).find.click()
    await expect(palettePage(page).field).toBeFocused()
    await page.keyboard.type(letters)
    await palettePage(page).options.filter({ hasText: letters }).first().click()
  }
  async function enterName(name: string) {
    await expect(create.username).toBeFocused()
    await page.keyboard.type(name)
    await create.submit.click()
    await expect(create.created).toContainText(name)
  }
  async function rotate(username: string) {
    await panel(username).getByRole('button', { name: 'Rotate password' }).click()
    await rotation.change.click()
    await expect(rotation.rotated).toBeVisible()
  }

  await step('create', async () => {
    await create.username.click()
    await enterName('desk-1')
  })
  await step('copy, and on to the next name', async () => {
    await create.copyAll.click()
    await create.another.click()
    await expect(create.username).toBeFocused()
  })
  await step('create the next', () => enterName('desk-2'))
  await step('copy, and close', async () => {
    await create.copyAll.click()
    await create.stored.click()
    await expect(create.created).toBeHidden()
  })
  await step('find in another list', async () => {
    await look(ELSEWHERE)
    await expect(panel(ELSEWHERE)).toBeVisible()
  })
  await step('rotate', () => rotate(ELSEWHERE))
  await step('hand over by a link', async () => {
    await page.getByRole('tab', { name: 'One-time link' }).click()
    await link.make.click()
    await link.section.getByRole('button', { name: 'Copy link' }).click()
    await create.stored.click()
    await expect(rotation.rotated).toBeHidden()
  })
  await step('offboard: disable', async () => {
    await look(LEAVER)
    await page.getByRole('button', { name: /^Disable:/ }).click()
    await confirm.click()
    await expect(page.getByRole('button', { name: /^Enable:/ })).toBeVisible()
  })
  await step('offboard: rotate what they saw', async () => {
    await page.getByRole('link', { name: THEIRS }).click()
    await rotate(THEIRS)
    await create.copyAll.click()
    await create.stored.click()
    await expect(rotation.rotated).toBeHidden()
  })
  await step('prove who made it', async () => {
    await shell(page).goTo('Activity')
    await activity.chip('Username').click()
    await expect(page.getByRole('textbox', { name: 'Username contains' })).toBeFocused()
    await page.keyboard.type(THEIRS)
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect(activity.openers).toHaveCount(2)
    await expect(activity.rows('Create').filter({ hasText: LEAVER })).toHaveCount(1)
  })
  for (const { keys } of efforts.values()) expect(keys).toBe(0)
})

/** Somebody has made a credential and will leave; the day begins at a list. */
async function begin(page: Page, world: World) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const leaver = await newPerson(page, 'operator', { name: LEAVER })
  const others = await page.context().browser()?.newContext({ baseURL: world.url })
  if (!others) throw new Error('no browser')
  const theirs = await others.newPage()
  await signIn(theirs, leaver)
  const their = createPage(theirs)
  await their.open()
  await their.fillIn(THEIRS)
  await their.submit.click()
  await their.stored.click()
  await others.close()

  const create = createPage(page)
  await create.open()
  await shell(page).ready()
  return {
    create,
    rotation: rotateForm(page),
    link: linkSection(page),
    activity: activityPage(page),
    confirm: page.getByRole('dialog').getByRole('button', { name: 'Disable' }),
    panel: (name: string) => page.getByRole('region', { name, exact: true }),
  }
}
