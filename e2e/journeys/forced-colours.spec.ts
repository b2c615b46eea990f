import type { Locator, Page } from '@playwright/test'
import { createPage } from '../pages/create-page.ts'
import { expect, test } from '../fixtures/test.ts'
import { palettePage } from '../pages/palette.ts'
import { shell } from '../pages/shell.ts'

/**
 * What is left of an element's style when the device chooses the colours: it takes backgrounds and shadows.
 * Edges and marks that have the colour behind them are not seen.
 */
function edgesOf(locator: Locator): Promise<string> {
  return locator.evaluate((element) => {
    const style = getComputedStyle(element)
    const behind = getComputedStyle(document.documentElement).backgroundColor
    const line = (width: string, lineStyle: string, colour: string) =>
      lineStyle === 'none' || width === '0px' || colour === behind ? '' : [width, lineStyle, colour]
    const sides = ['Top', 'Right', 'Bottom', 'Left'] as const
    return JSON.stringify([
      ...sides.map((side) =>
        line(style[`border${side}Width`], style[`border${side}Style`], style[`border${side}Color`]),
      ),
      line(style.outlineWidth, style.outlineStyle, style.outlineColor),
    ])
  })
}

async function expectToDiffer(one: Locator, other: Locator): Promise<void> {
  expect.soft(await edgesOf(one), String(one)).not.toBe(await edgesOf(other))
}

async function expectFocusSeen(locator: Locator, drawn = locator): Promise<void> {
  await locator.blur()
  const unfocused = await edgesOf(drawn)
  await locator.page().keyboard.press('Shift')
  await locator.focus()
  expect.soft(await edgesOf(drawn), String(locator)).not.toBe(unfocused)
}

async function force(page: Page) {
  await page.emulateMedia({ forcedColors: 'active' })
  await createPage(page).open()
}

test('in forced colours, what is chosen, current, marked, wrong or focused is told by more than a background', async ({
  page,
}) => {
  await force(page)
  const create = createPage(page)
  const palette = palettePage(page)
  await test.step('the current list', async () => {
    const links = create.lists.getByRole('link')
    await expect(links.first()).toHaveAttribute('aria-current', 'page')
    await expectToDiffer(links.first(), links.nth(1))
  })
  await test.step('the chosen theme', async () => {
    const { openAccount, choice } = shell(page)
    await openAccount()
    await expect(choice('System').locator('.icon')).toBeVisible()
    await expect(choice('Dark').locator('.icon')).toHaveCount(0)
    await expectFocusSeen(choice('Dark'))
    await page.keyboard.press('Escape')
  })
  await test.step('the marked option', async () => {
    await palette.open()
    await palette.options.nth(1).waitFor()
    await expectToDiffer(palette.marked, palette.options.nth(1))
    await expectFocusSeen(palette.field)
    await page.keyboard.press('Escape')
  })
  await test.step('the credential that is open', async () => {
    const rows = create.table.getByRole('row')
    await rows.nth(2).getByRole('link').click()
    await expect(rows.nth(2)).toHaveAttribute('aria-current', 'true')
    await page.getByRole('button', { name: 'Rotate password' }).waitFor()
    await expectToDiffer(rows.nth(2), rows.nth(3))
  })
  await test.step('fields in error, and focus', async () => {
    await page.keyboard.press('Escape')
    await create.fillIn('right', '')
    await create.submit.click()
    await expect(create.password).toHaveAttribute('aria-invalid', 'true')
    await create.summary.waitFor()
    await expectToDiffer(create.password, create.username)
    await expectFocusSeen(create.username)
    await expectFocusSeen(create.password)
    await expectFocusSeen(create.submit)
    await expectFocusSeen(create.lists.getByRole('link').first())
  })
})

test.describe('a full list', () => {
  test.use({ seed: 'list-of-999' })

  test('in forced colours, bars have a colour that differs from that behind them, and a word beside them', async ({
    page,
  }) => {
    await force(page)
    const create = createPage(page)
    const backgroundOf = (locator: Locator) => valueOf(locator, 'background-color')
    await create.fillIn('right')
    await expect(create.form.getByText(/^(Weak|Fair|Good|Strong|Very)/)).toBeVisible()
    const steps = create.form.locator('.strength-step')
    expect.soft(await backgroundOf(steps.first())).not.toBe(await backgroundOf(steps.last()))
    await page.goto('/')
    const bar = page.locator('.usage-bar').first()
    expect.soft(await valueOf(bar, 'border-inline-start-color')).not.toBe(await backgroundOf(bar))
    expect
      .soft(Number.parseFloat(await valueOf(bar, 'border-inline-start-width')))
      .toBeGreaterThan(0)
  })
})

function valueOf(locator: Locator, property: string): Promise<string> {
  return locator.evaluate(
    (element, name) => getComputedStyle(element).getPropertyValue(name),
    property,
  )
}
